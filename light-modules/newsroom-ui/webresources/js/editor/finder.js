// A dialog that finds items while one types, with or without accents: for links, document cards and related stories.

import { freshId, h, icon, replace, settle } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { ask } from "newsroom/ui/dialog.js";
import { t } from "newsroom/ui/words.js";

/**
 * `types` limits what is found, empty for all. `address(text)` answers what else the typed text may stand for, such as a web
 * address, or null; `search(text, signal)` finds somewhere else, also what has a picture `src`. Resolves to the chosen { id, title, sub, icon } or { href }, to an array when `multiple`; null when left.
 */
export async function findItems({ title, hint, doer, types = [], multiple = false, typed = "", address, search }) {
  const ids = [freshId("find"), freshId("found")];
  const list = h("div", { class: "finder-list", role: "listbox", id: ids[1], "aria-label": title, tabindex: "-1" });
  const input = h("input", { class: "input", id: ids[0], type: "text", role: "combobox", "aria-expanded": "true", "aria-controls": ids[1], "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false", value: typed });
  const tags = h("div", { class: "row row-wrap" });
  const picked = [];
  const takesAddress = Boolean(address);
  let found = [];
  let chosen = 0;
  let asked;
  let foundFor;

  const mark = () =>
    [...list.querySelectorAll("[role=option]")].forEach((option, n) => {
      option.classList.toggle("is-on", n === chosen);
      option.setAttribute("aria-selected", String(n === chosen));
      if (n === chosen) input.setAttribute("aria-activedescendant", option.id);
    });
  const option = (hit, n) => h("div", { class: "menu-item", role: "option", id: `${ids[1]}-${n}`, onclick: () => { chosen = n; if (multiple) add(found[n]); else input.form.requestSubmit(); } }, hit.src ? h("img", { class: "thumb thumb-s", src: hit.src, alt: "" }) : icon(hit.icon, "i-l"), h("span", {}, hit.title, hit.sub && h("span", { class: "sub" }, hit.sub)));
  const draw = () => {
    const plain = address?.(input.value.trim());
    const entries = plain ? [{ href: plain, title: plain, sub: t("finder.address"), icon: "link-45deg" }, ...found.filter((hit) => !hit.href)] : found.filter((hit) => !hit.href);
    found = entries;
    chosen = Math.min(chosen, Math.max(0, found.length - 1));
    replace(list, found.length ? found.map(option) : h("p", { class: "menu-title" }, t("finder.none")));
    mark();
  };
  /** Answers whether it is worth asking again: not after a failure, which is shown. */
  const answerTo = async (words, signal) => {
    try {
      found = search ? await search(words, signal) : await get(`/newsroom/api/find?q=${encodeURIComponent(words)}&types=${types.join(",")}&size=8`, { signal });
      foundFor = words;
      chosen = 0;
      draw();
    } catch (cause) {
      if (cause.name === "AbortError") return true;
      replace(list, h("p", { class: "menu-title" }, cause.message));
      return false;
    }
    return true;
  };
  const look = () => {
    asked?.stop.abort();
    const [words, stop] = [input.value.trim(), new AbortController()];
    asked = { words, stop, answered: answerTo(words, stop.signal) };
    return asked.answered;
  };
  /** When Enter comes before the answer, what is shown still stands for other words. */
  const caughtUp = async () => {
    for (let words = input.value.trim(); foundFor !== words; words = input.value.trim()) {
      const plain = address?.(words);
      if (plain) return void ([found, chosen] = [[{ href: plain }], 0]);
      if (!(await (asked.words === words ? asked.answered : look()))) return void (found = []);
    }
  };
  const add = (hit) => {
    if (!hit || picked.some((one) => one.id === hit.id)) return;
    picked.push(hit);
    const tag = h("span", { class: "tag" }, h("span", { class: "clip" }, hit.title), h("button", { type: "button", "aria-label": t("drop", hit.title), onclick: () => { picked.splice(picked.indexOf(hit), 1); tag.remove(); } }, icon("x")));
    tags.append(tag);
    input.value = "";
    input.focus();
    look();
  };
  input.addEventListener("input", settle(150, look));
  input.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      chosen = Math.max(0, Math.min(found.length - 1, chosen + by));
      mark();
    } else if (event.key === "Enter" && multiple && !event.ctrlKey && (found[chosen] || foundFor !== input.value.trim()) && input.value.trim()) {
      event.preventDefault();
      caughtUp().then(() => add(found[chosen]));
    }
  });
  look();
  let answer = null;
  const done = await ask({
    title,
    doer,
    content: [h("div", { class: "field" }, h("label", { for: ids[0] }, t(takesAddress ? "finder.label" : "finder.find")), input, h("span", { class: "hint" }, hint)), multiple && tags, list],
    run: async () => {
      await caughtUp();
      if (multiple && !picked.length && found[chosen]) picked.push(found[chosen]);
      answer = multiple ? picked : (found[chosen] ?? null);
      if (!answer || (multiple && !answer.length)) throw new Error(t("finder.choose"));
    },
  });
  return done ? answer : null;
}
