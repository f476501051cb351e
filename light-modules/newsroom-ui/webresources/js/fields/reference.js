// References to other items: type to find, with or without accents; Enter takes, Backspace removes the last.

import { freshId, h, icon, replace, settle } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";

export function referenceField(field, context) {
  const listId = freshId("found");
  const input = h("input", { type: "text", role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": listId, autocomplete: "off", spellcheck: "false", readonly: context.readOnly });
  const tags = h("span", { class: "tags" });
  const menu = h("div", { class: "menu combo-menu", role: "listbox", id: listId, "aria-label": field.label, hidden: true });
  const box = h("span", { class: "combo" }, tags, input, !field.multiple && icon("chevron-down"), menu);
  input.holder = box;
  const { element, complain } = frame(field, input);
  let values = [];
  let found = [];
  let chosen = -1;
  let asked;
  let begun = { words: "" };

  const say = () => context.changed(field.multiple ? [...values] : (values[0] ?? ""));
  const title = (id) => context.refs[id]?.title ?? t("reference.gone");
  const draw = () => {
    replace(tags, values.map((id) => tag(id)));
    input.setAttribute("aria-label", `${field.label}${values.length ? `: ${values.map(title).join(", ")}` : ""}`);
    box.classList.toggle("is-full", !field.multiple && values.length > 0);
  };
  const tag = (id) =>
    h(
      "span",
      { class: context.readOnly ? "tag tag-flat" : "tag", title: context.refs[id]?.sub },
      h("span", { class: "clip" }, title(id)),
      !context.readOnly && h("button", { type: "button", "aria-label": t("drop", title(id)), onclick: () => drop(id) }, icon("x")),
    );
  const drop = (id) => {
    values = values.filter((value) => value !== id);
    draw();
    say();
    input.focus();
  };
  const take = (hit) => {
    if (!hit) return;
    context.refs[hit.id] = hit;
    values = field.multiple ? [...values.filter((value) => value !== hit.id), hit.id] : [hit.id];
    input.value = "";
    close();
    begun = { words: "" };
    draw();
    say();
  };
  const close = () => {
    menu.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = () => {
    [...menu.querySelectorAll("[role=option]")].forEach((option, n) => {
      option.classList.toggle("is-on", n === chosen);
      option.setAttribute("aria-selected", String(n === chosen));
      if (n === chosen) {
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      }
    });
  };
  const show = () => {
    replace(menu, found.length ? found.map(option) : h("p", { class: "menu-title" }, t("reference.none", input.value)));
    menu.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark();
  };
  const option = (hit, n) =>
    h(
      "div",
      { class: "menu-item", role: "option", id: `${listId}-${n}`, "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); take(hit); } },
      icon(hit.icon, "i-l"),
      h("span", {}, hit.title, hit.sub && h("span", { class: "sub" }, hit.sub)),
    );
  const answerTo = async (words) => {
    asked?.abort();
    asked = new AbortController();
    try {
      const hits = await get(`/newsroom/api/find?types=${field.of}&q=${encodeURIComponent(words)}&size=8`, { signal: asked.signal });
      found = hits.filter((hit) => !values.includes(hit.id));
      chosen = found.length && words ? 0 : -1;
      if (document.activeElement === input) show();
    } catch (cause) {
      if (cause.name !== "AbortError") close();
    }
  };
  const find = () => {
    const words = input.value.trim();
    begun = { words, answered: answerTo(words) };
    return begun.answered;
  };
  const look = () => (input.value.trim() === begun.words ? begun.answered : find());
  /** When Enter comes before the answer, what is shown still stands for other words. */
  const takeChosen = async () => {
    await look();
    if (input.value.trim() === begun.words && !menu.hidden) take(found[Math.max(0, chosen)]);
  };
  if (!context.readOnly) {
    input.addEventListener("input", settle(150, look));
    input.addEventListener("focus", () => box.classList.add("is-focus"));
    input.addEventListener("click", () => menu.hidden && find());
    input.addEventListener("blur", () => {
      box.classList.remove("is-focus");
      close();
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") {
        if (menu.hidden) find();
        else chosen = Math.min(found.length - 1, chosen + 1);
      } else if (event.key === "ArrowUp") chosen = Math.max(0, chosen - 1);
      else if (event.key === "Enter") {
        if (menu.hidden && input.value.trim() === begun.words) return;
        takeChosen();
      } else if (event.key === "Escape" && !menu.hidden) close();
      else if (event.key === "Backspace" && !input.value && values.length) return drop(values.at(-1));
      else return;
      event.preventDefault();
      if (event.key !== "Escape") mark();
    });
  }
  return {
    element,
    complain,
    set: (value) => {
      values = Array.isArray(value) ? [...value] : value ? [value] : [];
      draw();
    },
    focus: () => input.focus(),
  };
}
