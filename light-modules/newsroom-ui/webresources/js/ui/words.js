// The words of the page in the person's language; the server puts them into a data block.

const block = document.getElementById("words");
const words = block ? JSON.parse(block.textContent) : {};

/** The text of a key with {0}, {1} … filled in. A missing key shows itself, so that it is found in tests. */
export function t(key, ...values) {
  return fill(words[key] ?? key, values);
}

/** Fills a text; {0,choice,0#0 files|1#1 file|1<{0} files} chooses by number, as the server does. */
export function fill(text, values) {
  return text.replaceAll("''", "'")
    .replace(/\{(\d),choice,((?:[^{}]|\{\d\})*)\}/g, (_, n, cases) => chosen(cases.split("|"), Number(values[n])))
    .replace(/\{(\d)\}/g, (_, n) => String(values[n] ?? ""));
}

/** The last case that a number reaches; what is no plain number, such as 4.200, is many. */
function chosen(cases, number) {
  const parts = cases.map((one) => /^(-?\d+)([#<])([\s\S]*)$/.exec(one));
  const reached = parts.filter(([, from, sign]) =>
    Number.isNaN(number) || (sign === "#" ? number >= Number(from) : number > Number(from)));
  return (reached.at(-1) ?? parts[0])[3];
}

export const language = document.documentElement.lang || "vi";
