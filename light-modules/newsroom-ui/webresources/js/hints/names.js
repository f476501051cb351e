// Abbreviations that nobody spelled out, and names of people and organisations that the register writes otherwise.

const USUAL = new Set("TP HCM TPHCM UBND HĐND UBMTTQ TW VN USD VND COVID GDP EU UN ASEAN WTO WHO ILO VTV VOV TV THPT THCS TS PGS GS CEO AI IT QR OK LED SOS NXB PV BTV BHXH BHYT BHTN NĐ QĐ TT CP KH CT TB BC II III IV VI VII VIII IX XI XII XIII XIV XV".split(" "));
const SHORT = /(?<![\p{L}\p{M}\p{N}/&-])\p{Lu}{2,}(?:[-&]\p{Lu}{2,})*(?![\p{L}\p{M}/-])/gu;
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();

/** The first use of each abbreviation that is neither spelled out there nor before; titles and headings in capitals are left alone. */
export function abbreviations(all, house) {
  const known = new Set([...USUAL, ...(house.abbreviations ?? [])]);
  const found = [];
  for (const { text, block, kind } of all) {
    if (kind === "title" || text === text.toUpperCase()) continue;
    for (const match of text.matchAll(SHORT)) {
      if (known.has(match[0]) || [...match[0]].every((letter) => "IVXLCDM".includes(letter))) continue;
      known.add(match[0]);
      const before = text.slice(0, match.index).trimEnd();
      const after = text.slice(match.index + match[0].length).trimStart();
      const spelled = (before.endsWith("(") && after.startsWith(")")) || (after.startsWith("(") && /^\([^)]{6,}\)/.test(after));
      const beside = /(?:gọi tắt là|viết tắt là|tức)\s*[“"]?$/.test(before);
      if (!spelled && !beside) found.push({ block, from: match.index, text: match[0] });
    }
  }
  return found;
}

/** Names in the text that read as one of the register without accents, but are written otherwise. */
export function names(all, house) {
  const forms = new Map();
  for (const known of house.names ?? []) {
    const [name = ""] = known;
    const words = name.trim().split(/\s+/).length;
    if (words < 2 || words > 12) continue;
    for (const form of known) forms.set(plain(form), { name, forms: known });
  }
  if (!forms.size) return [];
  const sizes = [...new Set([...forms.keys()].map((key) => key.split(/\s+/).length))].sort((a, b) => b - a);
  const found = [];
  for (const { text, words, block } of all) {
    for (let at = 0; at < words.length; at += 1) {
      if (!/^\p{Lu}/u.test(words[at][0])) continue;
      for (const size of sizes) {
        const last = words[at + size - 1];
        if (!last || !/^\p{Lu}/u.test(last[0])) continue;
        const written = text.slice(words[at].index, last.index + last[0].length);
        const known = forms.get(plain(written).replace(/\s+/g, " "));
        if (!known) continue;
        if (!known.forms.some((form) => form.normalize("NFC") === written || form.toUpperCase() === written)) found.push({ block, from: words[at].index, text: written, fixes: [known.name] });
        at += size - 1;
        break;
      }
    }
  }
  return found;
}
