// Dates as people type them: 20/11, 20/11/2026, mai, thứ hai; times 8:00, 8h, 8 giờ 30. Values are local: 2026-11-20, 2026-11-20T08:00.

import { t } from "newsroom/ui/words.js";

const two = (n) => String(n).padStart(2, "0");
const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase().trim();
const iso = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const WORDS = { "hom nay": 0, t: 0, nay: 0, today: 0, mai: 1, "ngay mai": 1, tomorrow: 1, mot: 2, "ngay kia": 2, "hom qua": -1, qua: -1, yesterday: -1 };
const DAYS = ["chu nhat", "hai", "ba", "tu", "nam", "sau", "bay"];

/** Reads a day; answers { value } or { error } in words, or { value: "" } for nothing. */
export function readDate(text, now = today()) {
  const asked = plain(text);
  if (!asked) return { value: "" };
  if (asked in WORDS) return { value: iso(new Date(now.getFullYear(), now.getMonth(), now.getDate() + WORDS[asked])) };
  const weekday = DAYS.indexOf(asked.replace(/^thu /, ""));
  if (weekday >= 0 && (asked.startsWith("thu ") || weekday === 0)) {
    const ahead = (weekday - now.getDay() + 7) % 7 || 7;
    return { value: iso(new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead)) };
  }
  const machine = asked.match(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/);
  if (machine) return check(+machine[3], +machine[2], +machine[1]);
  const digits = asked.match(/^(\d{2})(\d{2})(\d{2}|\d{4})?$/);
  if (digits && +digits[2] <= 12) return check(+digits[1], +digits[2], digits[3] ? +digits[3] + (digits[3].length === 2 ? 2000 : 0) : now.getFullYear());
  const found = asked.match(/^(?:ngay )?(\d{1,2})[\s./-]+(?:thang )?(\d{1,2})(?:[\s./-]+(?:nam )?(\d{2}|\d{4}))?$/);
  if (!found) return { error: t("date.unreadable") };
  const year = found[3] ? (found[3].length === 2 ? 2000 + +found[3] : +found[3]) : now.getFullYear();
  return check(+found[1], +found[2], year);
}

function check(day, month, year) {
  if (month < 1 || month > 12) return { error: t("date.month", month) };
  const days = new Date(year, month, 0).getDate();
  if (day < 1 || day > days) {
    return { error: t("date.days", month, days, `${days}/${two(month)}/${year}`) };
  }
  return { value: `${year}-${two(month)}-${two(day)}` };
}

/** Reads a time of day; answers like readDate. */
export function readTime(text) {
  const asked = plain(text);
  if (!asked) return { value: "" };
  const found = asked.match(/^(\d{1,2})(\d{2})$/) ?? asked.match(/^(\d{1,2})(?:\s*(?:[:.hg]|gio)\s*(\d{1,2})?)?(?:\s*(?:phut|p))?$/);
  if (!found || +found[1] > 23 || +(found[2] ?? 0) > 59) return { error: t("time.unreadable") };
  return { value: `${two(found[1])}:${two(found[2] ?? 0)}` };
}

/** Takes apart what is typed or pasted in one go: 06/04/2021 08:30, 2021-04-06T08:30, 8h30 ngày 6/4/2021. */
export function splitMoment(text) {
  const hour = "\\d{1,2}\\s*(?:[:hH]|giờ)\\s*(?:\\d{1,2})?";
  const last = text.match(new RegExp(`^(.*?\\S)\\s*(?:[\\s,T]|lúc)+\\s*(${hour})(?::\\d{2}(?:[.,]\\d+)?)?(?:\\s*(?:phút|p))?\\s*$`, "iu"));
  if (last) return { day: last[1], time: last[2] };
  const first = text.match(new RegExp(`^\\s*(${hour})(?:\\s*(?:phút|p))?[\\s,]+(\\S.*)$`, "iu"));
  return first ? { day: first[2], time: first[1] } : { day: text, time: "" };
}

/** 2026-11-20 as 20/11/2026. */
export function showDate(value) {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(value ?? "");
  return found ? `${found[3]}/${found[2]}/${found[1]}` : "";
}

export function showTime(value) {
  return /T(\d{2}:\d{2})/.exec(value ?? "")?.[1] ?? "";
}

/** The newsroom's zone, whatever the machine's clock says. */
const ZONE = document.documentElement.dataset.zone || "Asia/Ho_Chi_Minh";

const parts = (date) => Object.fromEntries(new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" }).formatToParts(date).map((part) => [part.type, part.value]));

/** The moment that a local value such as 2026-11-20T08:00 means. */
export function instant(local) {
  const guess = new Date(`${local}:00Z`);
  const seen = parts(guess);
  const shown = new Date(`${seen.year}-${seen.month}-${seen.day}T${seen.hour}:${seen.minute}:00Z`);
  return new Date(guess.getTime() - (shown.getTime() - guess.getTime()));
}

/** Today in the newsroom, as a Date at local midnight of the machine. */
export function today() {
  const now = parts(new Date());
  return new Date(+now.year, +now.month - 1, +now.day);
}

/** A moment as 10:32. */
export function clock(date = new Date()) {
  const { hour, minute } = parts(date);
  return `${hour}:${minute}`;
}

/** 06:00, thứ sáu 20/11; with the year where it is not this one. */
export function showMoment(value, locale) {
  const year = parts(new Date(value)).year === parts(new Date()).year ? {} : { year: "numeric" };
  const day = new Intl.DateTimeFormat(locale, { weekday: "long", day: "2-digit", month: "2-digit", ...year, timeZone: ZONE }).format(new Date(value));
  return `${clock(new Date(value))}, ${day}`;
}
