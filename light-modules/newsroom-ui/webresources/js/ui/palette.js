// Ctrl+K: finds stories, documents, organisations, people and places of the newsroom, with or without accents.

import { h, icon, replace, settle } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { openKeys } from "newsroom/ui/keys.js";
import { t } from "newsroom/ui/words.js";

const DEEDS_FIRST = 6;
const AT_FIRST = 24;
let dialog;
const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();

const own = [];

/** What a screen can do besides its buttons: { label, icon, run }. */
export function addCommands(list) {
  own.push(...list);
}

/** What can be done on this screen now: decisions on the story or the chosen card, its own tools, then the person's choices. */
function deeds() {
  const seen = new Set();
  const verbs = [...document.querySelectorAll("[data-verb], .card.is-focus [data-act], .item.is-focus [data-act], #peek [data-act]")].filter((button) => {
    const name = button.dataset.verb ?? button.dataset.act;
    return !seen.has(name) && seen.add(name);
  });
  const choices = [...document.querySelectorAll("#me-menu button:not([data-keys])")];
  const deed = (button) => ({ label: button.textContent.trim(), icon: button.querySelector("use")?.getAttribute("href").split("#")[1] ?? "arrow-right", run: () => button.click() });
  const notices = document.querySelector("[data-notices]");
  return [
    ...verbs.map(deed),
    ...own,
    notices && { label: t("notices"), icon: "bell", run: () => notices.click() },
    { label: t("keys.title"), icon: "question-circle", run: openKeys },
    ...choices.map(deed),
  ].filter(Boolean);
}

/** Deeds of this screen first, then the places of the rail and the kinds of things to write. */
function commands() {
  return [...deeds().slice(0, DEEDS_FIRST), ...places(), ...deeds().slice(DEEDS_FIRST)];
}

/** Screens behind those of the rail: for whom the rail has the first, these are open too. */
const BEHIND = [
  ["/newsroom/calendar", "plan", "/newsroom/calendar/plan"],
  ["/newsroom/settings", "sections", "/newsroom/settings/sections"],
  ["/newsroom/settings", "menus", "/newsroom/settings/menus"],
  ["/newsroom/settings", "redirects", "/newsroom/settings/redirects"],
  ["/newsroom/settings", "mail", "/newsroom/settings/mail"],
  ["/newsroom/settings", "sign-in", "/newsroom/settings/security"],
];

/** Whether each word typed begins a word of the name, in order: such a command comes before what the search finds. */
function begins(name, typed) {
  const words = plain(name).split(/\s+/);
  const wanted = typed.split(/\s+/);
  return typed.length > 1 && words.some((_, at) => wanted.every((word, n) => words[at + n]?.startsWith(word)));
}

function places() {
  const links = [...document.querySelectorAll(".rail .nav-item[href], #new-menu .menu-item")];
  const behind = BEHIND.filter(([rail]) => links.some((link) => link.getAttribute("href") === rail));
  return [...links.map(place), ...behind.map(([, name, href]) => ({ name: t(`palette.${name}`), label: t("palette.go", t(`palette.${name}`)), href, icon: "arrow-right" }))];
}

function place(link) {
  const name = link.closest("#new-menu") ? link.textContent.trim() : link.querySelector(".word, .sr")?.textContent.trim() ?? link.title;
  return {
    name,
    label: t(link.closest("#new-menu") ? "palette.write" : "palette.go", name),
    href: link.getAttribute("href"),
    icon: link.querySelector("use")?.getAttribute("href").split("#")[1] ?? "arrow-right",
  };
}

export function openPalette() {
  if (dialog) return;
  const before = document.activeElement;
  const list = h("div", { class: "palette-list", role: "listbox", id: "palette-list", "aria-label": t("palette.title") });
  const input = h("input", { type: "text", role: "combobox", "aria-expanded": "true", "aria-controls": "palette-list", "aria-label": t("palette.title"), placeholder: t("palette.hint"), autocomplete: "off", spellcheck: "false" });
  dialog = h(
    "dialog",
    { class: "palette", "aria-label": t("palette.title") },
    h("div", { class: "palette-input" }, icon("search"), input, h("kbd", {}, "Esc")),
    list,
    h("div", { class: "palette-foot" }, h("span", {}, h("kbd", {}, "Enter"), t("palette.open")), h("span", {}, h("kbd", {}, ">"), t("palette.commands"))),
  );
  let chosen = 0;
  let entries = [];
  let asked;
  let begun = { text: "" };

  const mark = () => {
    [...list.querySelectorAll("[role=option]")].forEach((option, n) => {
      option.classList.toggle("is-on", n === chosen);
      option.setAttribute("aria-selected", String(n === chosen));
      if (n === chosen) {
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      }
    });
  };
  const show = (found) => {
    entries = found;
    chosen = 0;
    if (!found.length) return replace(list, h("p", { class: "menu-title" }, t("palette.none", input.value)));
    replace(list, found.map((entry, n) => option(entry, n)));
    mark();
  };
  const option = (entry, n) => {
    const link = h("a", { class: "menu-item", role: "option", id: `palette-${n}`, href: entry.href ?? "#", tabindex: "-1", onclick: entry.run && ((event) => { event.preventDefault(); run(entry); }) }, icon(entry.icon, "i-l"));
    const label = h("span", {}, entry.marked ? "" : entry.label);
    if (entry.marked) label.innerHTML = entry.marked; // escaped by the server, with <mark> alone
    link.append(h("span", {}, label, entry.sub && h("span", { class: "sub" }, entry.sub)));
    return link;
  };
  const run = (entry) => {
    dialog.addEventListener("close", () => setTimeout(entry.run), { once: true });
    dialog.close();
  };
  const find = async (text) => {
    const only = text.startsWith(">");
    const wanted = plain(text.replace(/^>\s*/, ""));
    const fitting = commands().filter((command) => plain(command.label).includes(wanted));
    if (only || !text) return show(fitting.slice(0, only ? 40 : AT_FIRST));
    const meant = fitting.filter((command) => begins(command.name ?? command.label, wanted)).slice(0, 3);
    const others = fitting.filter((command) => !meant.includes(command)).slice(0, 4);
    asked?.abort();
    asked = new AbortController();
    try {
      const found = await get(`/newsroom/api/find?q=${encodeURIComponent(text)}&size=9`, { signal: asked.signal });
      const all = { label: t("palette.all", text), icon: "search", href: `/newsroom/search?q=${encodeURIComponent(text)}` };
      show([...meant, ...found.map((hit) => ({ label: hit.title, marked: hit.marked, sub: hit.sub, icon: hit.icon, href: `/newsroom/items/${hit.id}` })), all, ...others]);
    } catch (cause) {
      if (cause.name !== "AbortError") show(fitting);
    }
  };
  const look = () => {
    const text = input.value.trim();
    if (text !== begun.text) begun = { text, done: find(text) };
    return begun.done;
  };
  /** When Enter comes before the answer, what is shown still stands for other words. */
  const follow = async (apart) => {
    await look();
    const entry = entries[chosen];
    if (!entry || !dialog || input.value.trim() !== begun.text) return;
    if (entry.run) run(entry);
    else if (apart) open(entry.href, "_blank");
    else location.assign(entry.href);
  };
  input.addEventListener("input", settle(120, look));
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") chosen = Math.min(entries.length - 1, chosen + 1);
    else if (event.key === "ArrowUp") chosen = Math.max(0, chosen - 1);
    else if (event.key === "Enter") follow(event.ctrlKey);
    else return;
    event.preventDefault();
    mark();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    dialog = undefined;
    before?.focus?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  input.focus();
  show(commands().slice(0, AT_FIRST));
}
