// What was recognised, field by field: to be looked at first what is doubtful or missing, then what is certain.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { fieldFor } from "newsroom/fields/index.js";
import { same } from "newsroom/editor/pieces.js";

const LOOKS = { sure: ["conf-sure", "check-lg"], check: ["conf-check", "question-lg"], none: ["conf-none", "dash-lg"], ok: ["conf-ok", "check-all"] };
const OUTSIDE = ["photos", "hero", "body"];

export function foundList(place, { draft, form, context, report, original, gaps, counts }) {
  const known = Object.fromEntries(form.tabs.flatMap((tab) => tab.fields).map((field) => [field.name, field]));
  const surface = new Set(Object.values(form.surface));
  const rows = [];
  for (const name of order()) add(name);
  const first = h("section", { class: "found-list" });
  const rest = h("section", { class: "found-list" });
  place.append(first, rest);
  draw();

  /** Fields with a value, and those that the type asks for. */
  function order() {
    const asked = gaps.map((gap) => gap.field.split(/[.[]/)[0]);
    const names = [...["kicker", "title", "lead"].map((part) => form.surface[part]).filter(Boolean), ...Object.keys(known)];
    return names.filter((name) => !OUTSIDE.includes(name) && name !== form.surface.body && (!same(draft.values[name], "") || asked.includes(name)));
  }

  function add(name) {
    const finds = report.finds.filter((find) => find.field === name);
    const row = { name, label: form.labels[name] ?? name, number: rows.length + 1, state: same(draft.values[name], "") ? "none" : "sure" };
    if (finds.some((find) => !find.sure)) row.state = "check";
    for (const find of finds) original.mark(row.number, find.text, find.sure, () => open(row), name === "byline");
    rows.push(row);
  }

  function draw() {
    const doubtful = rows.filter((row) => ["check", "none"].includes(row.asked ??= row.state));
    const certain = rows.filter((row) => !doubtful.includes(row));
    replace(first, doubtful.length > 0 && h("h3", { class: "t13 mute medium" }, t("check.first")), doubtful.map((row) => row.element ??= card(row)));
    const unconfirmed = certain.filter((row) => row.state === "sure");
    const all = unconfirmed.length > 1 && h("button", { class: "btn btn-link btn-s end", type: "button", onclick: () => { for (const row of unconfirmed) row.state = "ok"; for (const row of certain) row.element = null; draw(); } }, icon("check-all"), t("check.all", unconfirmed.length));
    replace(rest, h("h3", { class: "t13 mute medium row" }, t("check.rest"), all), certain.map((row) => row.element ??= row.open ? card(row) : line(row)), bodyLine());
    tell();
  }

  function tell() {
    const count = (...states) => rows.filter((row) => states.includes(row.state)).length;
    const open = count("check", "none");
    counts.textContent = open ? t("check.counts", count("sure", "ok"), count("check"), count("none")) : t("check.nothing");
  }

  function badge(row) {
    const [look, sign] = LOOKS[row.state];
    return h("span", { class: `conf ${look}` }, icon(sign), t(`check.${row.state}`));
  }

  function line(row) {
    return h("button", { class: "find find-line", type: "button", onclick: () => open(row) }, h("span", { class: "find-n" }, row.number), h("span", { class: "find-l" }, row.label), h("span", { class: "find-v lines-2" }, shown(row)), badge(row));
  }

  function card(row) {
    const field = known[row.name] ?? { name: row.name, label: row.label, kind: "text", rows: row.name === form.surface.lead ? 4 : 2, required: true };
    const component = fieldFor({ ...field, required: true }, {
      ...context,
      changed: (value) => {
        draft.set(row.name, value);
        if (row.state === "none" && !same(value, "")) settle(row, "ok");
      },
    });
    component.set(draft.values[row.name]);
    row.component = component;
    row.sign = h("span", { class: "find-state" }, badge(row));
    const take = row.name === form.surface.lead && row.state === "none" && h("button", { class: "btn btn-link btn-s", type: "button", onclick: () => firstParagraph(row, take) }, icon("arrow-up"), t("check.lead.take"));
    const right = h("button", { class: "btn btn-s", type: "button", onclick: () => confirm(row) }, icon("check-lg"), t("check.right"));
    const element = h("div", { class: "find" }, h("span", { class: "find-n" }, row.number), h("div", {}, row.sign, component.element, h("div", { class: "row find-do" }, right, take, h("span", { class: "t12 quiet only-wide" }, h("kbd", {}, "Enter"), " ", t("check.next")))));
    element.addEventListener("focusin", () => {
      for (const other of place.querySelectorAll(".find.is-on")) other.classList.remove("is-on");
      element.classList.add("is-on");
      original.show(row.number);
    });
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.ctrlKey || event.shiftKey || !event.target.matches("input.input") || event.defaultPrevented) return;
      event.preventDefault();
      event.target.dispatchEvent(new Event("change"));
      confirm(row);
    });
    return element;
  }

  /** What a plain text begins with is often its lead. */
  function firstParagraph(row, button) {
    const page = new DOMParser().parseFromString(draft.values[form.surface.body] ?? "", "text/html");
    const paragraph = page.body.querySelector("p");
    if (!paragraph) return;
    draft.set(row.name, paragraph.textContent.trim());
    paragraph.remove();
    draft.set(form.surface.body, page.body.innerHTML);
    row.component.set(draft.values[row.name]);
    button.hidden = true;
    settle(row, "ok");
    row.component.focus();
  }

  function settle(row, state) {
    row.state = state;
    if (row.sign) replace(row.sign, badge(row));
    tell();
  }

  /** Says that a value is right and goes on to the next that is not settled. */
  function confirm(row) {
    if (!same(draft.values[row.name], "")) settle(row, "ok");
    const open = rows.filter((one) => ["check", "none"].includes(one.state));
    const next = open.find((one) => one.number > row.number) ?? open.find((one) => one !== row);
    if (next) next.component?.focus();
    else document.getElementById("go").focus();
  }

  function open(row) {
    if (!row.component) {
      row.open = true;
      row.element = null;
      draw();
      row.element.querySelectorAll("textarea").forEach((area) => area.dispatchEvent(new Event("input")));
    }
    row.component.focus();
  }

  function shown(row) {
    const value = draft.values[row.name];
    const one = (part) => {
      if (part && typeof part === "object") return Object.values(part).filter((inner) => typeof inner === "string" && !context.refs[inner]).join(", ");
      return context.refs[part]?.title ?? known[row.name]?.options?.find((option) => option.value === part)?.label ?? String(part ?? "");
    };
    return [value].flat().map(one).join("; ");
  }

  function bodyLine() {
    const html = draft.values[form.surface.body] ?? "";
    const page = new DOMParser().parseFromString(html, "text/html");
    const words = page.body.textContent.trim().split(/\s+/).filter(Boolean).length;
    return form.surface.body && h("div", { class: "find find-line" }, h("span", { class: "find-n" }), h("span", { class: "find-l" }, t("check.body")), h("span", { class: "find-v" }, t("check.body.words", page.body.querySelectorAll("p").length, words)), h("span", {}));
  }

  return {
    /** New gaps change nothing on the screen while somebody is at it; counts follow. */
    gaps: () => tell(),
  };
}
