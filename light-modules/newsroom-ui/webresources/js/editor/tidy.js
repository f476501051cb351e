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

/** The text with what is plainly a slip put right; addresses and numbers stay as they are. */
export function tidied(text) {
  if (/https?:|www\.|@/.test(text)) return text.normalize("NFC");
  return text
    .normalize("NFC")
    .replace(MOVED, moved)
    .replace(/[ \u00a0]{2,}/g, " ")
    .replace(/ +([,;!?…”)\]])/g, "$1")
    .replace(/ +([.:])(?=\s|$)/g, "$1")
    .replace(/([,;])(?=\p{L})/gu, "$1 ")
    .replace(/\.{3,}/g, "…")
    .replace(/(^|[\s([–—])"(?=\S)/g, "$1“")
    .replace(/"/g, "”")
    .replace(/(\s)[-—](?=\s)/g, "$1–")
    .replace(/(\d{4})\s?-\s?(\d{4})(?!\d)/g, "$1–$2");
}

/** Puts the text of a ProseMirror view right in one step. Answers how many places changed. */
export function tidyProse(view, schema) {
  const changes = [];
  view.state.doc.descendants((node, position) => {
    if (!node.isText || node.marks.some((mark) => mark.type === schema.marks.link)) return;
    const next = tidied(node.text);
    if (next !== node.text) changes.push([position, position + node.nodeSize, next, node.marks]);
  });
  if (!changes.length) return 0;
  const transaction = view.state.tr;
  for (const [from, to, text, marks] of changes.reverse()) transaction.replaceWith(from, to, schema.text(text, marks));
  view.dispatch(transaction);
  return changes.length;
}
