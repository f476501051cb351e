// Another text in the view by the least change: what stays as it was keeps its caret, its marks and its undo.

import { differences } from "newsroom/editor/pieces.js";

/** The transaction that makes the text of `state` to `doc`. */
export function become(state, doc) {
  const transaction = state.tr;
  within(transaction, 0, state.doc, doc);
  return transaction;
}

function within(transaction, at, old, next) {
  const [before, after] = [children(old), children(next)];
  const written = (node) => JSON.stringify(node);
  for (const { from, to, start, end } of differences(before.map(written), after.map(written)).reverse()) {
    const pairs = to - from === end - start;
    if (pairs) for (let n = to - from - 1; n >= 0; n -= 1) change(transaction, at + placeOf(before, from + n), before[from + n], after[start + n]);
    else transaction.replaceWith(at + placeOf(before, from), at + placeOf(before, to), after.slice(start, end));
  }
}

const children = (node) => Array.from({ length: node.childCount }, (_, n) => node.child(n));
const placeOf = (nodes, number) => nodes.slice(0, number).reduce((sum, node) => sum + node.nodeSize, 0);

function change(transaction, at, old, next) {
  if (old.isLeaf || !next.sameMarkup(old)) return transaction.replaceWith(at, at + old.nodeSize, next);
  if (!old.isTextblock) return within(transaction, at + 1, old, next);
  const start = old.content.findDiffStart(next.content);
  if (start === next.content.size && !old.textBetween(start, old.content.size, "", "\ufffc").trim()) return undefined; // a blank just typed, which the server does not keep
  const { a, b } = old.content.findDiffEnd(next.content);
  const over = Math.max(0, start - Math.min(a, b));
  return transaction.replace(at + 1 + start, at + 1 + a + over, next.slice(start, b + over));
}
