// Vietnamese text as letters that can be compared: letter, quality (â, ơ, đ) and tone apart, so that "hòa" is "hoà", composed is
// decomposed, and "hoi nghi" finds "Hội nghị". Each letter knows where it stands in the text.

const TONES = new Map([["\u0300", 1], ["\u0301", 2], ["\u0303", 3], ["\u0309", 4], ["\u0323", 5]]);
const VOWEL = /[aeiouy]/;

/** Letters of a text: { plain, quality, tone, big, from, to }. A tone belongs to all neighbouring vowels, wherever it was typed. */
export function lettersOf(text) {
  const letters = [];
  let at = 0;
  for (const character of text) {
    const from = at;
    at += character.length;
    const [base, ...signs] = character.normalize("NFD");
    const mark = signs.length === 0 && /\p{M}/u.test(base);
    if (mark && letters.length) {
      letters.at(-1).to = at;
      addSign(letters.at(-1), base);
      continue;
    }
    const small = base.toLowerCase();
    const letter = { plain: small === "đ" ? "d" : sameSpace(small), quality: small === "đ" ? "-" : "", tone: 0, big: base !== small, from, to: at };
    signs.forEach((sign) => addSign(letter, sign));
    letters.push(letter);
  }
  spreadTones(letters);
  return letters;
}

const sameSpace = (character) => (/[\s\u00a0]/.test(character) ? " " : character === "\u2013" || character === "\u2011" ? "-" : /[“”]/.test(character) ? '"' : /[‘’]/.test(character) ? "'" : character);

function addSign(letter, sign) {
  if (TONES.has(sign)) letter.tone = TONES.get(sign);
  else letter.quality += sign;
}

function spreadTones(letters) {
  for (let start = 0; start < letters.length; start += 1) {
    let end = start;
    while (end < letters.length && VOWEL.test(letters[end].plain)) end += 1;
    const group = letters.slice(start, end);
    const toned = group.find((letter) => letter.tone);
    if (toned) for (const letter of group) letter.tone = toned.tone;
    if (end > start) start = end - 1;
  }
}

/** Where `wanted` stands in `text`, as [from, to] pairs that do not overlap. Accents count when they are typed, or when `exact`. */
export function occurrences(text, wanted, { exact = false, sameCase = false } = {}) {
  const needle = lettersOf(wanted);
  if (needle.length === 0) return [];
  const marks = exact || needle.some((letter) => letter.tone || letter.quality);
  const hay = lettersOf(text);
  const same = (a, b) => a.plain === b.plain && (!marks || (a.quality === b.quality && a.tone === b.tone)) && (!sameCase || a.big === b.big);
  const found = [];
  for (let start = 0; start + needle.length <= hay.length; start += 1) {
    let count = 0;
    while (count < needle.length && same(hay[start + count], needle[count])) count += 1;
    if (count < needle.length) continue;
    found.push([hay[start].from, hay[start + count - 1].to]);
    start += count - 1;
  }
  return found;
}
