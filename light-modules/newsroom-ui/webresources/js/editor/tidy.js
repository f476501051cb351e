// Typing habits made right for print, on demand: blanks, quotes, dashes, dots, and the place of the tone (hòa, thúy). Undo is Ctrl+Z.

const UPPER = (text) => text === text.toUpperCase() && text !== text.toLowerCase();
// The tone stands on the first vowel of oa, oe, uy where nothing follows them, as the press writes it.
const TONED = { oà: "òa", oá: "óa", oả: "ỏa", oã: "õa", oạ: "ọa", oè: "òe", oé: "óe", oẻ: "ỏe", oẽ: "õe", oẹ: "ọe", uỳ: "ùy", uý: "úy", uỷ: "ủy", uỹ: "ũy", uỵ: "ụy" };
const MOVED = new RegExp(`(?<![qQ\\p{M}])(${Object.keys(TONED).join("|")})(?![\\p{L}\\p{M}])`, "giu");

const moved = (pair) => {
  const fitted = TONED[pair.toLowerCase()];
  if (!fitted) return pair;
  const big = [...pair].map(UPPER);
  return [...fitted].map((letter, at) => (big[at] ? letter.toUpperCase() : letter)).join("");
};

/** Straight quotes turned by what stands on both sides of them. */
const turned = (text, before, after) =>
  text.replace(/"/g, (_, at) => {
    const [left, right] = [at > 0 ? text[at - 1] : before, at + 1 < text.length ? text[at + 1] : after];
    return (left === "" || /[\s([–—“]/.test(left)) && /\S/.test(right) ? "“" : "”";
  });

/**
 * The text with what is plainly a slip put right; addresses and numbers stay as they are. `before` and `after` are the letters beside
 * it in the same line, where it goes on in other type.
 */
export function tidied(text, before = "", after = "") {
  if (/https?:|www\.|@/.test(text)) return text.normalize("NFC");
  const quoted = text
    .normalize("NFC")
    .replace(MOVED, moved)
    .replace(/[ \u00a0]{2,}/g, " ")
    .replace(/ +([,;!?…”)\]])/g, "$1")
    .replace(/ +([.:])(?=\s|$)/g, "$1")
    .replace(/([,;])(?=\p{L})/gu, "$1 ")
    .replace(/\.{3,}/g, "…")
    .replace(/(\s)[-—](?=\s)/g, "$1–")
    .replace(/(\d{4})\s?-\s?(\d{4})(?!\d)/g, "$1–$2");
  return turned(quoted, before, after);
}

/** Puts the text of a ProseMirror view right in one step. Answers how many places changed. */
export function tidyProse(view, schema) {
  const changes = [];
  view.state.doc.descendants((node, position, parent, index) => {
    if (!node.isText || node.marks.some((mark) => mark.type === schema.marks.link)) return;
    const beside = (at) => (at < 0 || at >= parent.childCount ? "" : (parent.child(at).text ?? " "));
    const next = tidied(node.text, beside(index - 1).at(-1) ?? "", beside(index + 1).at(0) ?? "");
    if (next !== node.text) changes.push([position, position + node.nodeSize, next, node.marks]);
  });
  if (!changes.length) return 0;
  const transaction = view.state.tr;
  for (const [from, to, text, marks] of changes.reverse()) transaction.replaceWith(from, to, schema.text(text, marks));
  view.dispatch(transaction);
  return changes.length;
}
