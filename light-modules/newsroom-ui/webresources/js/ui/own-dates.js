// Days and times in the person's language instead of the browser's: the machine's field stays as the carrier of the value, hidden, and a text
// field with a month of our own stands in its place. Without script the machine's field is there as it is.

import { h, icon } from "newsroom/ui/dom.js";
import { readDate, readTime, showDate, splitMoment } from "newsroom/ui/dates.js";
import { openMonth } from "newsroom/ui/month.js";
import { t } from "newsroom/ui/words.js";

const FIELDS = "input[type='date']:not(.date-picker), input[type='time'], input[type='datetime-local']";
const CARRIED = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");

const nameOf = (input) => {
  const label = input.labels?.[0]?.cloneNode(true);
  label?.querySelectorAll("input, select, button, .opt, .sr").forEach((one) => one.remove());
  return (input.getAttribute("aria-label") ?? label?.textContent ?? "").replace(/\s+/g, " ").replace(/:\s*$/, "").trim();
};

function shownFor(input, placeholder, extra = {}) {
  const copied = Object.fromEntries(["aria-describedby", "aria-invalid", "disabled", "required"].filter((name) => input.hasAttribute(name)).map((name) => [name, input.getAttribute(name) || true]));
  return h("input", { class: input.className, type: "text", autocomplete: "off", spellcheck: "false", placeholder, ...copied, ...extra });
}

/** Says at the field what cannot be read, and keeps it from being sent. */
function complain(shown, text) {
  const field = shown.closest(".field");
  shown.setCustomValidity(text);
  shown.toggleAttribute("data-unread", Boolean(text));
  shown.setAttribute("aria-invalid", String(Boolean(text)));
  if (!text) shown.removeAttribute("aria-invalid");
  field?.classList.toggle("bad", Boolean(text));
  field?.querySelectorAll(".err").forEach((one) => one.remove());
  if (text && field) field.append(h("span", { class: "err", role: "alert" }, icon("exclamation-circle"), h("span", {}, text)));
  else if (text) shown.reportValidity();
}

function own(input) {
  const kind = input.type;
  const name = nameOf(input);
  const compact = input.classList.contains("chip-date");
  const day = kind === "time" ? null : shownFor(input, t("date.short"), { id: input.id || null, "aria-label": input.id ? null : name });
  const time = kind === "date" ? null : shownFor(input, kind === "time" ? t("time.short") : "08:00", kind === "time" ? { id: input.id || null, "aria-label": input.id ? null : name } : { "aria-label": `${name}: ${t("time")}` });
  const opener = day && h("button", { class: "tail btn btn-plain btn-s btn-icon", type: "button", "aria-label": t("date.calendar", name), title: t("date.calendar", name) }, icon("calendar3"));
  const parts = [day && h("span", { class: `with-tail ${compact ? "with-tail-chip" : ""}` }, day, opener), time].filter(Boolean);
  const show = (value) => {
    if (day) day.value = showDate(value);
    if (time) time.value = /(\d{2}:\d{2})/.exec(value.replace(/^\d{4}-\d{2}-\d{2}/, ""))?.[1] ?? "";
  };
  const carry = (value) => {
    CARRIED.set.call(input, value);
    input.dispatchEvent(new Event("input"));
    input.dispatchEvent(new Event("change"));
  };
  const read = (event) => {
    const typed = day && time ? splitMoment(day.value) : { day: day?.value, time: time?.value };
    const date = day ? readDate(typed.day) : { value: "" };
    const hour = time ? readTime(typed.time || time.value) : { value: "" };
    const wrong = date.error ? [day, date.error] : hour.error ? [time, hour.error] : null;
    for (const one of [day, time]) if (one) complain(one, wrong?.[0] === one ? wrong[1] : "");
    if (wrong) {
      event?.stopPropagation();
      return carry("");
    }
    if (day) day.value = showDate(date.value);
    if (time) time.value = hour.value;
    return carry(kind === "datetime-local" ? (date.value ? `${date.value}T${hour.value || "08:00"}` : "") : kind === "date" ? date.value : hour.value);
  };
  for (const one of [day, time]) one?.addEventListener("change", read);
  const openIt = () => openMonth({ anchor: day, value: readDate(day.value).value || "", label: name, choose: (value) => {
    day.value = showDate(value);
    day.dispatchEvent(new Event("change", { bubbles: true }));
  } });
  opener?.addEventListener("click", (event) => {
    event.preventDefault();
    openIt();
  });
  day?.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "F4") return;
    event.preventDefault();
    openIt();
  });
  const value = input.value;
  input.removeAttribute("id");
  input.removeAttribute("required");
  input.before(...(parts.length > 1 ? [h("span", { class: "pair pair-date" }, parts)] : parts));
  input.type = "hidden";
  CARRIED.set.call(input, value);
  Object.defineProperty(input, "value", { get: () => CARRIED.get.call(input), set: (next) => { CARRIED.set.call(input, next ?? ""); show(next ?? ""); } });
  show(value);
}

export function ownDates(root = document) {
  for (const input of root.querySelectorAll(FIELDS)) own(input);
}

/** A field of days or times in `root` whose words could not be read, if there is one. */
export const unread = (root) => root.querySelector("[data-unread]");

/** From now on also fields that come later. */
export function watchDates() {
  ownDates();
  new MutationObserver((changes) => changes.some((one) => [...one.addedNodes].some((node) => node.nodeType === 1 && (node.matches(FIELDS) || node.querySelector(FIELDS)))) && ownDates()).observe(document.body, { childList: true, subtree: true });
}
