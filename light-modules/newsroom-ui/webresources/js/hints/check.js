// What could be better in a Vietnamese text, found by rule alone: nothing leaves the machine. `check(blocks, house)` answers hints
// { rule, block, from, to, text, fixes, args } in the order of the text; offsets count characters of the block's text.

import { apart, isSyllable, looksVietnamese, meant, toned } from "newsroom/hints/syllable.js";
import { dates, numbers } from "newsroom/hints/figures.js";
import { abbreviations, names } from "newsroom/hints/names.js";

const WORD = /[\p{L}\p{M}]+/gu;
const LONG = 45;
const SLIPS = [
  ["spaces", /[ \u00a0]{2,}/g, () => " "],
  ["before-sign", /[ \u00a0]+(?=[,;](?!\d))|[ \u00a0]+(?=[:!?”)\]](?:\s|$|[”)\].,]))|[ \u00a0]+(?=\.(?:\s|$))/g, () => ""],
  ["after-sign", /(?<=[\p{L}\p{M}])[,;](?=\p{L})/gu, (found) => `${found} `],
  ["after-stop", /(?<=\p{Ll}\p{M}?)\.(?=\p{Lu}\p{Ll})/gu, () => ". "],
  ["dots", /\.{3,}/g, () => "…"],
  ["quotes", /(?<=^|[\s(\[–—])"(?=\S)/g, () => "“"],
  ["quotes", /(?<=\S)"(?=$|[\s.,;:!?…)\]–—])/g, () => "”"],
];
/** Small words that nobody writes twice on purpose; others may be reduplications such as “xanh xanh”. */
const ONCE = new Set("là và của các những được cho với trong đã đang sẽ có một này đó để thì mà tại về theo khi như trên dưới ở do vì nên bị còn đến vào ra cũng không".split(" "));
const ADDRESS = /https?:\S+|www\.\S+|\S+@\S+|\b[\w-]+\.(?:vn|com|org|net)\b\S*/g;

const hint = (rule, block, from, text, fixes = [], args = []) => ({ rule, block, from, to: from + text.length, text, fixes, args });

/** The same text with addresses blanked, so that no rule looks into them. */
const readable = (text) => text.replace(ADDRESS, (address) => "\u2060".repeat(address.length));

function slips(text, block) {
  return SLIPS.flatMap(([rule, pattern, put]) => [...text.matchAll(pattern)].filter((found) => found[0].length).map((found) => hint(rule, block, found.index, found[0], [put(found[0])])));
}

function repeated(words, text, block) {
  const found = [];
  for (let at = 1; at < words.length; at += 1) {
    const [a, b] = [words[at - 1], words[at]];
    const between = text.slice(a.index + a[0].length, b.index);
    if (!/^[ \u00a0]+$/.test(between)) continue;
    if (a[0].toLowerCase() === b[0].toLowerCase() && ONCE.has(b[0].toLowerCase())) found.push(hint("repeated", block, a.index, text.slice(a.index, b.index + b[0].length), [a[0]]));
    const [c, d] = [words[at + 1], words[at + 2]];
    const pair = (x, y) => `${x[0]} ${y[0]}`.toLowerCase();
    if (c && d && pair(a, b) === pair(c, d) && a[0].toLowerCase() !== b[0].toLowerCase() && /^[ \u00a0]+$/.test(text.slice(b.index + b[0].length, c.index)))
      found.push(hint("repeated", block, a.index, text.slice(a.index, d.index + d[0].length), [text.slice(a.index, b.index + b[0].length)]));
  }
  return found;
}

/** Small words that no rule of the language can make; names, words of other languages and abbreviations are left alone. */
function syllables(words, block, seen) {
  return words
    .filter((word) => word[0] === word[0].toLowerCase() && word[0].length < 9 && !/[fjwz]/.test(word[0]) && looksVietnamese(word[0]) && !(isSyllable(word[0]) && wellToned(word[0])))
    .map((word) => hint("syllable", block, word.index, word[0], isSyllable(word[0]) ? [toned(...parts(word[0]))] : meant(word[0], seen)));
}

const parts = (word) => Object.values(apart(word)).slice(0, 2);

/** The tone stands on its vowel; of oa, oe, uy either may bear it. */
function wellToned(word) {
  const [bare, tone] = parts(word);
  const written = word.normalize("NFC");
  return !tone || written === toned(bare, tone) || (OPEN.test(bare) && written === `${bare.slice(0, -1)}${toned(bare.slice(-1), tone)}`);
}

function sentences(text) {
  const found = [];
  for (const part of text.matchAll(/[^.!?…]+(?:[.!?…]+(?![\s”)]|$)[^.!?…]+)*(?:[.!?…]+[”)]*|$)/gu)) {
    const words = part[0].match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
    if (words) found.push({ from: part.index + part[0].search(/\S/), text: part[0].trim(), words });
  }
  return found;
}

const OPEN = /^(.*?)(o[ae]|uy)$/;
/** How a word writes its tone: “old” on the first vowel of oa, oe, uy (hòa), “new” on the second (hoà); empty for all others. */
function placing(word) {
  const { bare, tone } = apart(word);
  const match = tone && OPEN.exec(bare);
  if (!match || /q$/.test(match[1])) return "";
  const letters = [...word.toLowerCase().normalize("NFC")];
  return letters.at(-2).normalize("NFD").length > 1 ? "old" : "new";
}

const cased = (like, text) => (like[0] === like[0].toUpperCase() && like[0] !== like[0].toLowerCase() ? text[0].toUpperCase() + text.slice(1) : text);

/** One text places its tones one way: the rarer way is marked. */
function placings(all) {
  const found = all.flatMap(({ words, block }) => words.map((word) => ({ word, block, way: placing(word[0]) })).filter((one) => one.way));
  const old = found.filter((one) => one.way === "old").length;
  const rare = old >= found.length - old ? "new" : "old";
  if (old === 0 || old === found.length) return [];
  return found
    .filter((one) => one.way === rare)
    .map(({ word, block }) => {
      const { bare, tone } = apart(word[0]);
      const first = toned(bare, tone);
      const other = rare === "new" ? first : `${bare.slice(0, -1)}${toned(bare.slice(-1), tone)}`;
      return hint("placing", block, word.index, word[0], [cased(word[0], other)]);
    });
}

const ENDED = /^(h|k|l|m|s|t|v|qu)([iìíỉĩịyỳýỷỹỵ])$/;
/** “kĩ năng” beside “kỹ năng”: the rarer spelling of a pair of words is marked. */
function endings(all) {
  const groups = new Map();
  for (const { words, block } of all) {
    words.forEach((word, at) => {
      const match = ENDED.exec(word[0].toLowerCase().normalize("NFC"));
      if (!match) return;
      const { bare, tone } = apart(word[0]);
      for (const [side, neighbour] of [["<", words[at - 1]], [">", words[at + 1]]]) {
        if (!neighbour) continue;
        const name = `${match[1]}${tone}${side}${neighbour[0].toLowerCase()}`;
        groups.set(name, [...(groups.get(name) ?? []), { word, block, form: bare.at(-1) }]);
      }
    });
  }
  const marked = new Map();
  for (const group of groups.values()) {
    const usual = group.filter((one) => one.form === "y").length * 2 >= group.length ? "y" : "i";
    if (group.every((one) => one.form === usual)) continue;
    for (const { word, block, form } of group.filter((one) => one.form !== usual)) {
      const { bare, tone } = apart(word[0]);
      marked.set(`${block}:${word.index}`, hint("ending", block, word.index, word[0], [cased(word[0], toned(bare.slice(0, -1) + (form === "y" ? "i" : "y"), tone))]));
    }
  }
  return [...marked.values()];
}

/**
 * @param blocks [{ text, kind }]: kind is title, lead, heading, text or caption
 * @param house { names: [[name, …other forms]], abbreviations: [..], ignored: Set of "rule:text", today: Date }
 */
export function check(blocks, house) {
  const all = blocks.map(({ text, kind }, block) => {
    const seen = readable(text.normalize("NFC").length === text.length ? text.normalize("NFC") : text);
    return { block, kind, text: seen, words: [...seen.matchAll(WORD)] };
  });
  const counts = new Map();
  for (const { words } of all) for (const word of words) counts.set(word[0].toLowerCase(), (counts.get(word[0].toLowerCase()) ?? 0) + 1);
  const hints = all.flatMap(({ text, words, block, kind }) => [
    ...slips(text, block),
    ...repeated(words, text, block),
    ...syllables(words, block, (word) => counts.get(word) ?? 0),
    ...dates(text, house.today).map((one) => hint(one.rule, block, one.from, one.text, one.fixes)),
    ...numbers(text).map((one) => hint(one.rule, block, one.from, one.text, one.fixes)),
    ...(kind === "text" || kind === "lead" ? sentences(text).filter((one) => one.words > LONG).map((one) => hint("long", block, one.from, one.text, [], [one.words])) : []),
  ]);
  hints.push(...placings(all), ...endings(all), ...abbreviations(all, house).map((one) => hint("abbreviation", one.block, one.from, one.text)), ...names(all, house).map((one) => hint("name", one.block, one.from, one.text, one.fixes)));
  return hints.filter((one) => !house.ignored.has(`${one.rule}:${one.text.toLowerCase()}`)).sort((a, b) => a.block - b.block || a.from - b.from);
}

/** How a text reads: words in a sentence on average, and in a word what that means. */
export function readability(blocks) {
  const found = blocks.filter(({ kind }) => kind === "text" || kind === "lead").flatMap(({ text }) => sentences(text));
  if (found.length < 3) return null;
  const average = Math.round(found.reduce((sum, one) => sum + one.words, 0) / found.length);
  return { sentences: found.length, average, level: average <= 22 ? "easy" : average <= 32 ? "middle" : "hard" };
}
