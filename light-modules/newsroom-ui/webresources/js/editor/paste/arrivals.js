// Pictures on their way into the text: each has its place, which moves with the words around it, until it is there or given up.

import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { h, icon } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";

const key = new PluginKey("arrivals");
let number = 0;

function shown({ name, again }) {
  const retry = again && h("button", { class: "btn btn-s", type: "button", onmousedown: (event) => event.preventDefault(), onclick: again }, icon("arrow-clockwise"), t("upload.again"));
  const dom = h("div", { class: `arriving ${again ? "arriving-failed" : ""}`, role: "status", contenteditable: "false" }, icon(again ? "exclamation-triangle" : "image"), h("span", { class: "clip" }, t(again ? "paste.arriving.failed" : "paste.arriving", name)), retry);
  return dom;
}

const widget = (at, one) => Decoration.widget(at, () => shown(one), { ...one, side: -1, key: `${one.id}${one.again ? "!" : ""}`, ignoreSelection: true, stopEvent: () => true });
const named = (set, id) => set.find(undefined, undefined, (spec) => spec.id === id);

export const arrivals = () =>
  new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, before) {
        const set = before.map(transaction.mapping, transaction.doc);
        const change = transaction.getMeta(key);
        if (change?.add) return set.add(transaction.doc, change.add.map((one) => widget(one.at, one)));
        if (!change) return set;
        const found = named(set, change.id);
        const without = set.remove([...found]);
        return change.again && found.length ? without.add(transaction.doc, [widget(found[0].from, { ...found[0].spec, again: change.again })]) : without;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });

const quiet = (view, change) => view.dispatch(view.state.tr.setMeta(key, change).setMeta("addToHistory", false));

/** Marks places `{ at, name }` in the text. Answers a name for each. */
export function expect(view, places) {
  const add = places.map((one) => ({ ...one, id: `coming-${++number}` }));
  quiet(view, { add });
  return add.map((one) => one.id);
}

/** Says at its place that a picture did not come; `again` tries once more. */
export const failed = (view, id, again) => quiet(view, { id, again });

/** Places that wait in a state, to go on waiting in another text. */
export const waiting = (state) => key.getState(state).find().map(({ from, spec }) => ({ ...spec, at: from }));
export const goOnWaiting = (view, places) => places.length && quiet(view, { add: places.map((one) => ({ ...one, at: Math.min(one.at, view.state.doc.content.size) })) });

/** Puts `node` where its place is now, or nothing if the place was undone or the picture given up. */
export function arrive(view, id, node) {
  const [found] = named(key.getState(view.state), id);
  if (!found) return;
  if (!node) return quiet(view, { id });
  const transaction = view.state.tr.setMeta(key, { id });
  const at = transaction.doc.resolve(found.from);
  const block = at.depth ? at.node(1) : null;
  const blank = block?.type.name === "paragraph" && block.content.size === 0;
  transaction.insert(!at.depth ? found.from : blank ? at.before(1) : at.after(1), node);
  if (transaction.doc.lastChild.type === node.type) transaction.insert(transaction.doc.content.size, view.state.schema.nodes.paragraph.create());
  view.dispatch(transaction);
}
