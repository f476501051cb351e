// Asks for a day and a time, typed as people write them, with usual moments one press away and a sentence that says the effect.

import { freshId, h, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { ask } from "newsroom/ui/dialog.js";
import { clock, instant, readDate, readTime, showDate, showMoment, today } from "newsroom/ui/dates.js";

/** A moment in words, day before month also in English. */
export const momentWords = (value) => showMoment(value, document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang);

const two = (n) => String(n).padStart(2, "0");
const iso = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const later = (days) => { const day = today(); day.setDate(day.getDate() + days); return iso(day); };
const inHours = (hours) => {
  const then = new Date(Date.now() + hours * 3600_000);
  const [day, month, year] = new Intl.DateTimeFormat("en-GB", { timeZone: document.documentElement.dataset.zone || "Asia/Ho_Chi_Minh" }).format(then).split("/");
  return { day: `${year}-${month}-${day}`, time: clock(then) };
};

/** Moments that are often wanted, each { label, day, time }. */
export const usual = {
  hour: () => ({ label: t("front.in-hour"), ...inHours(1) }),
  hours: () => ({ label: t("front.in-hours", 3), ...inHours(3) }),
  tonight: () => ({ label: t("front.tonight"), day: later(0), time: "23:59" }),
  morning: () => ({ label: t("front.morning"), day: later(1), time: "06:00" }),
  noon: () => ({ label: t("front.noon"), day: later(1), time: "11:30" }),
  evening: () => ({ label: t("front.evening"), day: later(1), time: "17:00" }),
  week: () => ({ label: t("front.week"), day: later(7), time: "06:00" }),
};

/** Fields of a moment; `read()` answers a Date or throws what is wrong; `value` is a moment to begin with. */
export function momentField({ label, value, quick = [], effect }) {
  const id = freshId("moment");
  const begun = value ? new Date(value) : undefined;
  const day = h("input", { class: "input", id, autocomplete: "off", placeholder: t("date.form") });
  const time = h("input", { class: "input", autocomplete: "off", inputmode: "numeric", placeholder: "06:00", "aria-label": t("time") });
  const said = h("span", { class: "hint", role: "status" });
  const local = () => {
    const date = readDate(day.value);
    const hour = readTime(time.value);
    if (date.error || hour.error) throw new Error(date.error ?? hour.error);
    if (!date.value) throw new Error(t("front.no-day"));
    return `${date.value}T${hour.value || "00:00"}`;
  };
  const show = () => {
    let words = "";
    try {
      if (day.value.trim()) words = effect?.(momentWords(instant(local()))) ?? "";
    } catch { /* said when the question is answered */ }
    replace(said, words);
  };
  const set = (when) => {
    day.value = showDate(when.day);
    time.value = when.time;
    show();
  };
  if (begun) {
    const [d, m, y] = new Intl.DateTimeFormat("en-GB", { timeZone: document.documentElement.dataset.zone || "Asia/Ho_Chi_Minh" }).format(begun).split("/");
    set({ day: `${y}-${m}-${d}`, time: clock(begun) });
  }
  day.addEventListener("input", show);
  time.addEventListener("input", show);
  const chips = h("div", { class: "row row-wrap" }, quick.map((one) => one()).map((one) => h("button", { class: "chip", type: "button", onclick: () => set(one) }, one.label)));
  const element = h("div", { class: "field" }, h("label", { for: id }, label), h("div", { class: "pair pair-date" }, day, time), said, quick.length ? chips : null);
  return { element, read: () => instant(local()), empty: () => !day.value.trim() };
}

/** Asks for one moment to come; `run` gets it and may refuse. */
export function askMoment({ title, label, doer, hint, value, quick, effect, run }) {
  const field = momentField({ label, value, quick, effect });
  return ask({
    title,
    doer,
    content: [hint && h("p", { class: "quiet" }, hint), field.element],
    run: async () => {
      const moment = field.read();
      if (moment <= new Date()) throw new Error(t("front.past"));
      await run(moment);
    },
  });
}
