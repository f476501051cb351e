// A day, or a day and a time, typed as text; a month to choose from stands beside it as help.

import { h, icon } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { readDate, readTime, showDate, showTime, splitMoment } from "newsroom/ui/dates.js";
import { openMonth } from "newsroom/ui/month.js";
import { frame } from "newsroom/fields/frame.js";

export function dateField(field, context) {
  const day = h("input", { class: "input", type: "text", placeholder: t("date.form"), autocomplete: "off", readonly: context.readOnly });
  const opener = h("button", { class: "tail btn btn-plain btn-s btn-icon", type: "button", "aria-label": t("date.calendar", field.label), disabled: context.readOnly }, icon("calendar3"));
  const time = field.kind === "datetime" && h("input", { class: "input", type: "text", inputmode: "numeric", placeholder: "08:00", "aria-label": `${field.label}: ${t("time")}`, autocomplete: "off", readonly: context.readOnly });
  const dayWithTail = h("span", { class: "with-tail" }, day, opener);
  day.holder = time ? h("div", { class: "pair pair-date" }, dayWithTail, time) : dayWithTail;
  const { element, complain } = frame(field, day);

  const read = (tidy) => {
    const typed = splitMoment(day.value);
    const date = readDate(typed.day);
    const hour = time ? readTime(typed.time || time.value) : { value: "" };
    const error = date.error ?? hour.error;
    if (error) return tidy && complain(error);
    complain("");
    if (tidy) day.value = showDate(date.value);
    if (tidy && time) time.value = hour.value;
    const value = date.value && time ? `${date.value}T${hour.value || "00:00"}` : date.value;
    context.changed(value);
  };
  for (const input of [day, time].filter(Boolean)) {
    input.addEventListener("change", () => read(true));
  }
  const choose = () => openMonth({ anchor: day, value: readDate(day.value).value ?? "", label: field.label, choose: (value) => {
    day.value = showDate(value);
    read(true);
  } });
  opener.addEventListener("click", choose);
  day.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" || context.readOnly) return;
    event.preventDefault();
    choose();
  });
  return {
    element,
    complain,
    set: (value) => {
      day.value = showDate(value);
      if (time) time.value = value ? showTime(value) : "";
    },
    focus: () => day.focus(),
  };
}
