// The words of the page in the person's language; the server puts them into a data block.

const block = document.getElementById("words");
const words = block ? JSON.parse(block.textContent) : {};

/** The text of a key with {0}, {1} … filled in. A missing key shows itself, so that it is found in tests. */
export function t(key, ...values) {
  const text = words[key] ?? key;
  return text.replaceAll("''", "'").replace(/\{(\d)\}/g, (_, n) => String(values[n] ?? ""));
}

export const language = document.documentElement.lang || "vi";
