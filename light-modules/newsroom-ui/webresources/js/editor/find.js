// Find and replace in the body: Ctrl+F, Ctrl+H. Every place is marked, the current one stands out; replacing all is one undo.

import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { h, icon } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { occurrences } from "newsroom/editor/letters.js";

const key = new PluginKey("find");
const NOTHING = { query: null, places: [], now: -1, set: DecorationSet.empty };

/** Marks what is looked for; the panel below drives it by transactions. */
export const finding = () =>
  new Plugin({
    key,
    state: {
      init: () => NOTHING,
      apply(transaction, before, _, state) {
        const change = transaction.getMeta(key);
        if (!change && !transaction.docChanged) return before;
        const query = change && "query" in change ? change.query : before.query;
        if (!query?.text) return query ? { ...NOTHING, query } : NOTHING;
        const places = change && !("query" in change) ? before.places : placesIn(state.doc, query);
        const now = Math.min(change?.now ?? before.now, places.length - 1);
        return { query, places, now, set: marked(state.doc, places, now) };
      },
    },
    props: { decorations: (state) => key.getState(state).set },
  });

const marked = (doc, places, now) =>
  DecorationSet.create(doc, places.map(([from, to], i) => Decoration.inline(from, to, { class: i === now ? "found found-now" : "found" })));

function placesIn(doc, query) {
  const places = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, "\ufffc", "\ufffc");
    for (const [from, to] of occurrences(text, query.text, query)) places.push([position + 1 + from, position + 1 + to]);
    return false;
  });
  return places;
}

/** The bar above the text. `open(replacing)` shows it with the selected words in it. */
export class FindBar {
  constructor(place, view, { readOnly }) {
    this.view = view;
    this.readOnly = readOnly;
    this.field = h("input", { class: "input", type: "text", "aria-label": t("find"), placeholder: t("find"), autocomplete: "off", spellcheck: "false" });
    this.other = h("input", { class: "input", type: "text", "aria-label": t("find.with"), placeholder: t("find.with"), autocomplete: "off", spellcheck: "false" });
    this.count = h("span", { class: "t13 quiet findbar-count", role: "status" });
    this.exact = this.toggle(t("find.accents"), "á");
    this.sameCase = this.toggle(t("find.case"), "Aa");
    this.swap = h("div", { class: "findbar-row", hidden: true }, this.other, this.button(t("find.replace"), () => this.replaceOne()), this.button(t("find.replace-all"), () => this.replaceAll()));
    this.bar = h("div", { class: "findbar", role: "search", "aria-label": t("find.title"), hidden: true },
      h("div", { class: "findbar-row" }, this.field, this.exact, this.sameCase, this.count, this.tool("chevron-up", t("find.before"), () => this.go(-1)), this.tool("chevron-down", t("find.after"), () => this.go(1)), !readOnly && this.tool("arrow-left-right", t("find.swap"), () => this.open(this.swap.hidden)), this.tool("x-lg", t("close"), () => this.close())),
      this.swap);
    place.before(this.bar);
    this.field.addEventListener("input", () => this.look());
    this.bar.addEventListener("keydown", (event) => this.press(event));
  }

  button(label, run) {
    return h("button", { class: "btn btn-s", type: "button", onclick: run }, label);
  }

  tool(name, label, run) {
    return h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": label, title: label, onclick: run }, icon(name));
  }

  toggle(label, sign) {
    const button = h("button", { class: "btn btn-plain btn-s findbar-toggle", type: "button", "aria-label": label, title: label, "aria-pressed": "false" }, sign);
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      this.look();
    });
    return button;
  }

  press(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.target === this.field) this.go(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && event.target === this.other) this.replaceOne();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  open(replacing) {
    const { from, to, $from, $to } = this.view.state.selection;
    const chosen = this.bar.hidden && $from.sameParent($to) ? this.view.state.doc.textBetween(from, to).slice(0, 200) : "";
    this.bar.hidden = false;
    this.swap.hidden = !replacing || this.readOnly;
    if (chosen.trim()) this.field.value = chosen;
    this.look();
    this.field.focus();
    this.field.select();
  }

  close() {
    const { places, now } = this.state();
    this.bar.hidden = true;
    const transaction = this.view.state.tr.setMeta(key, { query: null, now: -1 });
    if (places[now]) transaction.setSelection(TextSelection.create(transaction.doc, ...places[now]));
    this.view.dispatch(transaction);
    this.view.focus();
  }

  state() {
    return key.getState(this.view.state) ?? NOTHING;
  }

  /** Looks anew and goes to the first place at or after the caret. */
  look() {
    const pressed = (button) => button.getAttribute("aria-pressed") === "true";
    const query = { text: this.field.value, exact: pressed(this.exact), sameCase: pressed(this.sameCase) };
    this.view.dispatch(this.view.state.tr.setMeta(key, { query, now: -1 }));
    const { places } = this.state();
    const after = places.findIndex(([from]) => from >= this.view.state.selection.from);
    this.show(after < 0 ? 0 : after);
  }

  go(step) {
    const { places, now } = this.state();
    if (places.length) this.show((now + step + places.length) % places.length);
  }

  show(now) {
    this.view.dispatch(this.view.state.tr.setMeta(key, { now }));
    const { query, places } = this.state();
    this.count.textContent = !query?.text ? "" : places.length ? t("find.count", Math.min(now, places.length - 1) + 1, places.length) : t("find.none");
    this.view.dom.querySelector(".found-now")?.scrollIntoView({ block: "center" });
  }

  replaceOne() {
    const { places, now } = this.state();
    if (!places[now]) return;
    const [from, to] = places[now];
    this.view.dispatch(this.put(this.view.state.tr, from, to));
    const next = this.state().places.findIndex(([start]) => start >= from + this.other.value.length);
    this.show(next < 0 ? 0 : next);
  }

  replaceAll() {
    const { places } = this.state();
    if (!places.length) return;
    const transaction = this.view.state.tr;
    for (const [from, to] of [...places].reverse()) this.put(transaction, from, to);
    this.view.dispatch(transaction);
    this.show(0);
    this.count.textContent = t("find.replaced", places.length);
  }

  put(transaction, from, to) {
    const text = this.other.value.normalize("NFC");
    return text ? transaction.insertText(text, from, to) : transaction.delete(from, to);
  }
}
