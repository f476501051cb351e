// What can be done with areas and components: written into, added, moved, copied, put away. Each deed is saved and can be undone.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { get, post } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { closeMenu, openMenu } from "newsroom/ui/menu.js";
import { openForm } from "newsroom/forms/dialog.js";
import { nameOf, own, takes, yes } from "newsroom/pages/marks.js";
import { chooseDesign } from "newsroom/pages/design.js";
import * as deeds from "newsroom/pages/deeds.js";

const CLIPBOARD = "bantin.page-part";
const id = (name) => document.getElementById(name);

/** `desk`: marks, selected, labels, history; label(mark), language(), say, tried(run), work(run), refresh(), select(part), focus(). */
export function partDeeds(desk) {
  const { labels, history, label, say, tried, work, refresh, select } = desk;

  async function edit(mark) {
    if (!mark.dialog || mark.editable === "false" || yes(mark.inherited)) return say(t(yes(mark.inherited) ? "pages.inherited.hint" : "pages.no-form", label(mark)));
    await change(mark.dialog, mark.path, label(mark));
  }

  /** Opens a form; what it saved is undone by saving what stood there before. */
  async function change(dialog, path, title) {
    let sent;
    const saved = await tried(() => openForm({ dialog, language: desk.language(), workspace: "website", path, title, send: (to, body) => { sent = body; return post(to, body); } }));
    if (!saved || !sent) return;
    const names = Object.keys(sent.values);
    const take = (from) => Object.fromEntries(names.map((one) => [one, from[one] ?? null]));
    const before = take(sent.base);
    const after = take(saved.values);
    history.add({ kind: "form", words: t("pages.edited", title), dialog, path, before, after }, true);
    say(t("pages.edited", title));
    await refresh();
    desk.focus();
  }

  async function add(area, before) {
    const rule = await tried(() => get(`/newsroom/api/pages/area?path=${encodeURIComponent(area.path)}`));
    if (!rule) return;
    const offered = rule.offered.length ? rule.offered : area.offered.map((one) => ({ id: one, title: labels[one] ?? one, dialog: "" }));
    const design = offered.length === 1 ? offered[0] : await chooseDesign(t("pages.add-to", label(area)), offered);
    if (!design) return;
    await tried(async () => {
      if (!yes(area.created)) await deeds.area(deeds.parentOf(area.path), nameOf(area));
      let answer;
      if (design.dialog) {
        answer = await openForm({
          dialog: design.dialog,
          language: desk.language(),
          workspace: "website",
          path: area.path,
          title: t("pages.add-named", design.title),
          doer: t("pages.add"),
          creation: { nodeType: "mgnl:component", template: design.id, before },
          send: (to, body) => post("/newsroom/pages/add", { parent: area.path, before, template: design.id, values: body.values }),
        });
        if (!answer) return;
        answer = { ...answer, path: answer.path.replace(/^\/website/, "") };
      } else answer = await deeds.component({ parent: area.path, before, template: design.id });
      deeds.made(history, t("pages.added", design.title), answer, true);
      say(t("pages.added", design.title));
      desk.selected = answer.path;
      await refresh();
      desk.focus();
    });
  }

  const move = (part, area, before) =>
    work(async () => {
      const answer = await deeds.move(history, t("pages.moved", label(part)), part.path, { parent: area.path, before }, true);
      say(t("pages.moved-to", label(part), label(area)));
      return answer.path;
    });

  /** One place up or down; past the edge of the area into the next one that takes it. */
  function step(part, by) {
    if (part.moveable === "false" || yes(part.inherited)) return;
    const all = own(part.parent);
    const n = all.indexOf(part);
    if (n + by >= 0 && n + by < all.length) return move(part, part.parent, by < 0 ? nameOf(all[n - 1]) : all[n + 2] ? nameOf(all[n + 2]) : null);
    const areas = desk.marks.areas.filter((area) => area === part.parent || (takes(area, part.template, false) && !area.path.startsWith(`${part.path}/`)));
    const next = areas[areas.indexOf(part.parent) + by];
    if (!next) return say(t("pages.no-further"));
    const first = own(next)[0];
    return move(part, next, by > 0 && first ? nameOf(first) : null);
  }

  const after = (part) => {
    const all = own(part.parent);
    const next = all[all.indexOf(part) + 1];
    return next ? nameOf(next) : null;
  };

  const duplicate = (part) =>
    takes(part.parent, part.template, false)
      ? work(async () => (await deeds.copy(history, t("pages.duplicated", label(part)), part.path, { parent: part.parent.path, before: after(part) })).path)
      : say(t("pages.full", label(part.parent)));

  function remove(mark) {
    if (mark.deletable === "false" || yes(mark.inherited)) return say(t("pages.kept", label(mark)));
    const all = mark.kind === "component" ? own(mark.parent) : [];
    const n = all.indexOf(mark);
    const next = all[n + 1] ?? all[n - 1];
    return work(async () => {
      await deeds.remove(history, t("pages.deleted", label(mark)), mark.path);
      return next?.path ?? "";
    });
  }

  function keep(part, cut) {
    sessionStorage.setItem(CLIPBOARD, JSON.stringify({ path: part.path, template: part.template, title: label(part), cut }));
    say(t(cut ? "pages.cut" : "pages.copied", label(part)));
  }

  const kept = () => JSON.parse(sessionStorage.getItem(CLIPBOARD) ?? "null");

  function paste(area, before) {
    const thing = kept();
    if (!thing || !area) return say(t("pages.nothing-kept"));
    if (!takes(area, thing.template, false)) return say(t("pages.not-here", thing.title, label(area)));
    return work(async () => {
      if (!thing.cut) return (await deeds.copy(history, t("pages.pasted", thing.title), thing.path, { parent: area.path, before })).path;
      sessionStorage.removeItem(CLIPBOARD);
      return (await deeds.move(history, t("pages.pasted", thing.title), thing.path, { parent: area.path, before })).path;
    });
  }

  const createArea = (area) =>
    work(async () => {
      deeds.made(history, t("pages.area.created", label(area)), await deeds.area(deeds.parentOf(area.path), nameOf(area)), true);
      return desk.selected;
    });

  function partMenu(part, button) {
    const entry = (sign, words, run, keys, danger) => h("button", { class: `menu-item${danger ? " ink-danger" : ""}`, type: "button", role: "menuitem", onclick: () => { closeMenu(); run(); } }, icon(sign), h("span", {}, words), keys && h("span", { class: "kbd" }, keys));
    select(part);
    const room = takes(part.parent, part.template, false);
    replace(
      id("part-menu"),
      part.dialog && part.editable !== "false" && entry("pencil", t("pages.part.edit"), () => edit(part), "Enter"),
      yes(part.parent.showAddButton) && entry("plus-lg", t("pages.add-after"), () => add(part.parent, after(part)), "A"),
      room && entry("copy", t("pages.duplicate"), () => duplicate(part), "Ctrl D"),
      entry("clipboard", t("pages.copy"), () => keep(part, false), "Ctrl C"),
      part.moveable !== "false" && entry("crop", t("pages.cut.do"), () => keep(part, true), "Ctrl X"),
      kept() && entry("clipboard-plus", t("pages.paste", kept().title), () => paste(part.parent, after(part)), "Ctrl V"),
      h("div", { class: "menu-line" }),
      part.moveable !== "false" && entry("arrow-up", t("pages.up"), () => step(part, -1), "Alt ↑"),
      part.moveable !== "false" && entry("arrow-down", t("pages.down"), () => step(part, 1), "Alt ↓"),
      part.deletable !== "false" && h("div", { class: "menu-line" }),
      part.deletable !== "false" && entry("trash", t("pages.delete"), () => remove(part), "Delete", true),
    );
    openMenu(button, id("part-menu"));
  }

  return { edit, change, add, move, step, after, duplicate, remove, keep, paste, create: createArea, menu: partMenu };
}
