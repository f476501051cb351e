// "@" in a comment offers the people of the newsroom; the one taken is told.

import { h, replace } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";

const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();
let known;

const people = () => (known ??= get("/newsroom/api/people").catch(() => ((known = undefined), [])));

/** The words of a comment, with those who are mentioned by their names. */
export function saying(text) {
  const line = h("p", {}, text);
  if (/(^|\s)@[\p{L}\d]/u.test(text)) {
    people().then((all) => {
      const names = new Map(all.map((person) => [person.id, person.name]));
      replace(line, text.split(/(@[\p{L}\d._-]*[\p{L}\d])/u).map((part) => (names.has(part.slice(1)) && part.startsWith("@") ? h("span", { class: "at", title: part }, `@${names.get(part.slice(1))}`) : part)));
    });
  }
  return line;
}

/** Wraps a text area so that names can be taken from a list. */
export function mentioning(area) {
  const menu = h("div", { class: "menu mention-menu", role: "listbox", "aria-label": t("comments.people"), hidden: true });
  let found = [];
  let chosen = 0;
  const word = () => /(?:^|\s)@([\p{L}\d._-]*)$/u.exec(area.value.slice(0, area.selectionStart))?.[1];
  const close = () => {
    menu.hidden = true;
  };
  const take = (person) => {
    const at = area.selectionStart - word().length;
    const rest = area.value.slice(area.selectionStart);
    area.value = `${area.value.slice(0, at)}${person.id} ${rest}`;
    area.setSelectionRange(at + person.id.length + 1, at + person.id.length + 1);
    close();
    area.focus();
  };
  const draw = () =>
    replace(menu, found.map((person, n) => h("div", { class: `menu-item${n === chosen ? " is-on" : ""}`, role: "option", "aria-selected": String(n === chosen), onmousedown: (event) => { event.preventDefault(); take(person); } }, h("span", { class: `av av-${person.tint}`, "aria-hidden": "true" }, person.initials), h("span", {}, person.name, h("span", { class: "sub" }, `@${person.id}`)))));
  area.addEventListener("input", async () => {
    if (word() === undefined) return close();
    const all = await people();
    const asked = word();
    if (asked === undefined) return close();
    found = all.filter((person) => plain(`${person.id} ${person.name}`).includes(plain(asked))).slice(0, 6);
    chosen = 0;
    menu.hidden = !found.length;
    draw();
  });
  area.addEventListener("keydown", (event) => {
    if (menu.hidden) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) chosen = (chosen + by + found.length) % found.length;
    else if (event.key === "Enter" || event.key === "Tab") take(found[chosen]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (by) draw();
  });
  area.addEventListener("blur", close);
  return h("div", { class: "mention" }, area, menu);
}
