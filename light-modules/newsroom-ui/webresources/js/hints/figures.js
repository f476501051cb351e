// Days that do not fall on the weekday named beside them, and numbers with the separators of another language.

const DAYS = ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"];
const NAMED = /(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))(\s*,?\s*\(?(?:ngày\s+)?)(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?!\d)/giu;

/** @param today where a date names no year, the nearest one counts */
export function dates(text, today) {
  const found = [];
  for (const match of text.matchAll(NAMED)) {
    const [whole, name, , day, month, year] = match;
    const date = year ? at(+year, +month, +day) : nearest(+month, +day, today);
    if (!date) {
      found.push({ rule: "date", from: match.index, text: whole, fixes: [] });
      continue;
    }
    const said = /\d$/.test(name) ? +name.at(-1) - 1 : DAYS.indexOf(name.toLowerCase());
    if (said === date.getDay()) continue;
    const right = DAYS[date.getDay()];
    const put = name[0] === name[0].toUpperCase() ? right[0].toUpperCase() + right.slice(1) : right;
    const capital = /\s\p{Lu}/u.test(name) ? put.replace(/\s(\p{L})/u, (part) => part.toUpperCase()) : put;
    found.push({ rule: "weekday", from: match.index, text: whole, fixes: [capital + whole.slice(name.length)] });
  }
  return found;
}

function at(year, month, day) {
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? date : null;
}

function nearest(month, day, today) {
  const years = [today.getFullYear() - 1, today.getFullYear(), today.getFullYear() + 1];
  return years.map((year) => at(year, month, day)).filter(Boolean).sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0] ?? null;
}

const grouped = (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ".");
const UNIT = "(?:đồng|người|tỷ|tỉ|triệu|nghìn|ngàn|lao động|đoàn viên|suất|hộ|cán bộ|USD|ha|km|tấn|phiếu|em|học sinh)";

/** 12,000 người → 12.000; 3.5% → 3,5%; 250000 đồng → 250.000. Years, phones and document numbers are left alone. */
export function numbers(text) {
  const found = [];
  const look = (pattern, put) => {
    for (const match of text.matchAll(pattern)) found.push({ rule: "number", from: match.index, text: match[0], fixes: [put(match[0])] });
  };
  look(/(?<![\d.,/-])\d{1,3}(?:,\d{3})+(?![\d.,/-]\d|\d)/g, (one) => one.replaceAll(",", "."));
  look(/(?<![\d.,/])\d{1,3}\.\d{1,2}(?=\s?%)/g, (one) => one.replace(".", ","));
  look(new RegExp(`(?<![\\d.,/-])[1-9]\\d{4,}(?=\\s${UNIT}(?![\\p{L}\\p{M}]))`, "gu"), grouped);
  return found;
}
