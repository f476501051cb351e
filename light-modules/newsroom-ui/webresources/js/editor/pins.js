// Comments pinned to words of the text: found again by the words themselves, as the text changes around them.

import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

export const pinsKey = new PluginKey("pins");

/** `open(id)` is called when pinned words are clicked. */
export function pins(open) {
  return new Plugin({
    key: pinsKey,
    state: {
      init: () => ({ anchors: [], set: DecorationSet.empty }),
      apply(transaction, before, _, state) {
        const anchors = transaction.getMeta(pinsKey) ?? before.anchors;
        if (anchors === before.anchors && !transaction.docChanged) return before;
        return { anchors, set: DecorationSet.create(state.doc, anchors.flatMap((anchor) => place(state.doc, anchor))) };
      },
    },
    props: {
      decorations: (state) => pinsKey.getState(state).set,
      handleClick: (view, position, event) => {
        const pinned = event.target.closest?.("[data-pin]");
        if (pinned) open(pinned.dataset.pin);
        return false;
      },
    },
  });
}

function place(doc, { id, anchor }) {
  const found = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, "", "\ufffc");
    for (let at = text.indexOf(anchor.quote); at >= 0; at = text.indexOf(anchor.quote, at + 1)) {
      const near = (text.slice(0, at).endsWith(anchor.before) ? 2 : 0) + (text.slice(at + anchor.quote.length).startsWith(anchor.after) ? 1 : 0);
      found.push({ from: position + 1 + at, to: position + 1 + at + anchor.quote.length, near });
    }
    return false;
  });
  found.sort((a, b) => b.near - a.near);
  return found.slice(0, 1).map(({ from, to }) => Decoration.inline(from, to, { class: "pinned", "data-pin": id }));
}

/** The selected words with some around them; null when nothing in one paragraph is selected. */
export function anchorOf(view, field) {
  const { $from, $to, empty } = view.state.selection;
  if (empty || !$from.sameParent($to)) return null;
  const text = $from.parent.textBetween(0, $from.parent.content.size, "", "\ufffc");
  const quote = text.slice($from.parentOffset, $to.parentOffset).trim();
  const at = text.indexOf(quote, $from.parentOffset);
  return quote ? { field, quote, before: text.slice(Math.max(0, at - 20), at), after: text.slice(at + quote.length, at + quote.length + 20) } : null;
}
