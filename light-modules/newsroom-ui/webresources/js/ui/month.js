// A month to choose a day from, in the person's language: arrows by day, PageUp and PageDown by month, T today, Enter takes, Esc leaves.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { today } from "newsroom/ui/dates.js";
import { language, t } from "newsroom/ui/words.js";

const two = (n) => String(n).padStart(2, "0");
const iso = (day) => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
const plus = (day, days) => new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
const said = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "numeric", year: "numeric" });
const VIETNAMESE = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];
const MONDAY = new Date(2026, 10, 2);
const weekdays = () => (language === "vi" ? VIETNAMESE : VIETNAMESE.map((_, n) => new Intl.DateTimeFormat(language, { weekday: "short" }).format(plus(MONDAY, n))));
const wholeName = (n) => new Intl.DateTimeFormat(language, { weekday: "long" }).format(plus(MONDAY, n));

let open;

function sameMonth(day, months) {
  const last = new Date(day.getFullYear(), day.getMonth() + months + 1, 0).getDate();
  return new Date(day.getFullYear(), day.getMonth() + months, Math.min(day.getDate(), last));
}

/** Opens under `anchor`; `choose` gets 2026-11-20. `back` has the focus afterwards. */
export function openMonth({ anchor, back = anchor, value, label, choose }) {
  open?.();
  const [year, month, date] = (value || iso(today())).split("-").map(Number);
  let day = new Date(year, month - 1, date);
  const place = h("div", { class: "month", role: "dialog", "aria-modal": "false", "aria-label": label });
  const close = (focus) => {
    place.remove();
    document.removeEventListener("pointerdown", outside, true);
    open = undefined;
    if (focus) back.focus();
  };
  const outside = (event) => !place.contains(event.target) && !anchor.contains(event.target) && close(false);
  const take = (chosen) => {
    close(true);
    choose(iso(chosen));
  };
  const go = (to) => {
    day = to;
    draw();
    place.querySelector("[tabindex='0']")?.focus();
  };
  const turn = (sign, name, months) => h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": t(name), onclick: () => go(sameMonth(day, months)) }, icon(sign));

  function draw() {
    const first = new Date(day.getFullYear(), day.getMonth(), 1);
    const start = plus(first, -((first.getDay() + 6) % 7));
    const now = iso(today());
    const rows = [];
    for (let week = 0; week < 6; week++) {
      const days = [0, 1, 2, 3, 4, 5, 6].map((n) => plus(start, week * 7 + n));
      if (week > 3 && days[0].getMonth() !== day.getMonth()) break;
      rows.push(h("tr", {}, days.map((one) => h("td", {}, dayButton(one, now)))));
    }
    replace(
      place,
      h("div", { class: "month-head" }, turn("chevron-left", "month.before", -1), h("b", { "aria-live": "polite" }, t("month.name", day.getMonth() + 1, day.getFullYear())), turn("chevron-right", "month.after", 1)),
      h("table", {}, h("thead", {}, h("tr", {}, weekdays().map((name, n) => h("th", { scope: "col", abbr: wholeName(n) }, name)))), h("tbody", {}, rows)),
      h("div", { class: "row" }, h("button", { class: "btn btn-s", type: "button", onclick: () => take(today()) }, t("task.today")), h("button", { class: "btn btn-s", type: "button", onclick: () => take(plus(today(), 1)) }, t("task.tomorrow"))),
    );
  }

  function dayButton(one, now) {
    const key = iso(one);
    const on = key === iso(day);
    const style = `${one.getMonth() === day.getMonth() ? "" : "is-outside"} ${key === now ? "is-today" : ""} ${key === value ? "is-on" : ""}`;
    return h("button", { class: style.trim(), type: "button", tabindex: on ? "0" : "-1", "aria-label": said.format(one), "aria-current": key === now ? "date" : null, "aria-pressed": key === value ? "true" : null, onclick: () => take(one) }, String(one.getDate()));
  }

  place.addEventListener("keydown", (event) => {
    const keys = {
      ArrowRight: () => go(plus(day, 1)), ArrowLeft: () => go(plus(day, -1)), ArrowDown: () => go(plus(day, 7)), ArrowUp: () => go(plus(day, -7)),
      PageDown: () => go(sameMonth(day, event.shiftKey ? 12 : 1)), PageUp: () => go(sameMonth(day, event.shiftKey ? -12 : -1)),
      t: () => go(today()), Escape: () => close(true),
    };
    const onDay = event.target.closest("td");
    if (!keys[event.key] || (!onDay && event.key !== "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
  place.addEventListener("focusout", (event) => event.relatedTarget && !place.contains(event.relatedTarget) && event.relatedTarget !== back && close(false));

  draw();
  (anchor.closest("dialog") ?? document.body).append(place);
  const box = anchor.getBoundingClientRect();
  const own = place.getBoundingClientRect();
  place.style.left = `${Math.max(8, Math.min(box.left, innerWidth - own.width - 8))}px`;
  place.style.top = `${box.bottom + own.height + 8 > innerHeight && box.top > own.height + 8 ? box.top - own.height - 4 : Math.max(8, Math.min(box.bottom + 4, innerHeight - own.height - 8))}px`;
  document.addEventListener("pointerdown", outside, true);
  open = () => close(false);
  place.querySelector("[tabindex='0']")?.focus();
}
