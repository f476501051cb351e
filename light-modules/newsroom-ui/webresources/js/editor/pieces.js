// Values that started from one and were changed by two people, taken apart: what only one changed stands, the rest is to be chosen.

const LONGEST = 3000;
const inert = document.implementation.createHTMLDocument();

/** Whether two values say the same; what is empty says nothing. */
export const same = (a, b) => JSON.stringify(blank(a)) === JSON.stringify(blank(b));
const blank = (value) => (value === "" || value === null || value === undefined || (Array.isArray(value) && value.length === 0) ? null : value);

const isText = (value) => /^\s*<[a-z][^>]*>/i.test(value);

/** Whether values are rich text, whose blocks are brought together one by one. */
export const areTexts = (...values) => values.some(isText) && values.every((value) => blank(value) === null || isText(value));

/** The blocks of a rich text, each without blanks at its end, which the server does not keep. */
export function blocks(html) {
  const holder = inert.createElement("div");
  holder.innerHTML = html ?? "";
  return [...holder.childNodes].map((node) => (node.outerHTML ?? escaped(node.textContent)).replace(/(\s|&nbsp;)+(?=(<\/\w+>)+$)/, "")).filter((block) => block.trim());
}

function escaped(text) {
  const holder = inert.createElement("p");
  holder.textContent = text;
  return holder.innerHTML;
}

/** For each element of `base` its place in `other` along a longest common subsequence, or -1. */
function places(base, other) {
  const longest = Array.from({ length: base.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = base.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) longest[i][j] = base[i] === other[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
  }
  let j = 0;
  return base.map((one, i) => {
    while (j < other.length && one !== other[j] && longest[i][j + 1] >= longest[i + 1][j]) j += 1;
    return j < other.length && one === other[j] ? j++ : -1;
  });
}

/** Where two lists of strings differ: ranges { from, to } of the first beside { start, end } of the second. */
export function differences(before, after) {
  let first = 0;
  while (first < before.length && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < Math.min(before.length, after.length) - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  const [old, next] = [before.slice(first, before.length - last), after.slice(first, after.length - last)];
  const at = Math.max(old.length, next.length) > LONGEST ? old.map(() => -1) : places(old, next);
  const found = [];
  for (let i = 0, j = 0; i < old.length || j < next.length; i += 1, j += 1) {
    if (i < old.length && at[i] === j) continue;
    let to = i;
    while (to < old.length && at[to] < 0) to += 1;
    const end = to < old.length ? at[to] : next.length;
    found.push({ from: first + i, to: first + to, start: first + j, end: first + end });
    [i, j] = [to, end];
  }
  return found;
}

/** Three lists of strings as pieces in order: { kept } where at most one side changed, { base, theirs, mine } where both did. */
export function pieces(base, theirs, mine) {
  if (Math.max(base.length, theirs.length, mine.length) > LONGEST) return [{ base, theirs, mine }];
  const [inTheirs, inMine] = [places(base, theirs), places(base, mine)];
  const found = [];
  let [b, t, m] = [0, 0, 0];
  while (b < base.length || t < theirs.length || m < mine.length) {
    if (b < base.length && inTheirs[b] === t && inMine[b] === m) {
      found.push({ kept: [base[b]] });
      [b, t, m] = [b + 1, t + 1, m + 1];
      continue;
    }
    let next = b;
    while (next < base.length && (inTheirs[next] < t || inMine[next] < m)) next += 1;
    const [theirEnd, myEnd] = next < base.length ? [inTheirs[next], inMine[next]] : [theirs.length, mine.length];
    found.push(...apart(base.slice(b, next), theirs.slice(t, theirEnd), mine.slice(m, myEnd)));
    [b, t, m] = [next, theirEnd, myEnd];
  }
  return found;
}

/** Neighbours that were changed by different people stand one by one, where nothing was added or taken out between them. */
function apart(base, theirs, mine) {
  if (theirs.length !== base.length || mine.length !== base.length) return [piece(base, theirs, mine)];
  return base.map((one, i) => piece([one], [theirs[i]], [mine[i]]));
}

function piece(base, theirs, mine) {
  if (same(mine, base) || same(mine, theirs)) return { kept: theirs };
  return same(theirs, base) ? { kept: mine } : { base, theirs, mine };
}

/** What a field of a conflict consists of: texts of pieces, anything else of one `whole`. */
export function partsOf({ base, theirs, mine }) {
  return areTexts(base, theirs, mine) ? pieces(blocks(base), blocks(theirs), blocks(mine)) : [{ base, theirs, mine, whole: true }];
}

/** Brings what others changed into one's own value. Answers it with `parted` where both changed the same: then it is one's own. */
export function bring(base, theirs, mine) {
  if (same(mine, base)) return { value: theirs, parted: false };
  if (same(theirs, base) || same(mine, theirs)) return { value: mine, parted: false };
  const parts = partsOf({ base, theirs, mine });
  const parted = parts.some((one) => !one.kept);
  return { value: parted ? mine : parts.flatMap((one) => one.kept).join(""), parted };
}
