// The page editor: the real page from the draft in a frame, what can be done with its parts laid over it and listed beside it.
// Each deed is saved at once and can be undone.

import "newsroom/shell.js";
import { h, icon, replace } from "newsroom/ui/dom.js";
import { get, post } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { ask } from "newsroom/ui/dialog.js";
import { clock } from "newsroom/ui/dates.js";
import { closeMenu, openMenu } from "newsroom/ui/menu.js";
import { toast } from "newsroom/ui/toast.js";
import { openForm } from "newsroom/forms/dialog.js";
import { History } from "newsroom/pages/history.js";
import { boxOf, makeRoom, nameOf, own, readMarks, takes, yes } from "newsroom/pages/marks.js";
import { Outline } from "newsroom/pages/outline.js";
import { Overlay } from "newsroom/pages/overlay.js";
import * as deeds from "newsroom/pages/deeds.js";

const id = (name) => document.getElementById(name);
let page = JSON.parse(id("page").textContent);
const facts = page;
const CLIPBOARD = "bantin.page-part";
const labels = {};
let marks = { areas: [], parts: [] };
let selected = "";
let preview = false;
let width = matchMedia("(max-width: 56.25rem)").matches ? 390 : 1200;
let scale = 1;
let frame;

const say = (words) => replace(id("said"), words);
const complain = (refusal) => {
  saving("exclamation-circle", t("pages.not-saved"));
  return ask({ title: t("pages.refused"), content: [h("p", {}, refusal.message)], doer: t("close") });
};
const saving = (sign, words) => replace(id("save"), icon(sign), h("span", {}, words));
const label = (mark) => labels[mark.template] ?? labels[mark.label] ?? mark.label ?? nameOf(mark);

const history = new History({ key: facts.path, kinds: deeds.kinds, after: async (words) => { say(words); await refresh(); }, failed: complain });

async function tried(run) {
  try {
    return await run();
  } catch (refusal) {
    if (refusal.status === undefined) throw refusal;
    await complain(refusal);
    return undefined;
  }
}

// --- the page in its frame ---

const address = (mode) => `/newsroom/pages/frame?path=${encodeURIComponent(facts.path)}&language=${encodeURIComponent(id("tongue")?.value ?? "")}&mode=${mode}`;

/** Loads the page anew behind the one that is seen, then puts it in front. */
function load() {
  const fresh = h("iframe", { class: "pe-frame", sandbox: "allow-same-origin", title: t("pages.frame", page.title), tabindex: "-1", src: address(preview ? "preview" : "edit") });
  if (frame) Object.assign(fresh.style, { position: "absolute", insetInlineStart: "0", top: "0", visibility: "hidden" });
  return new Promise((resolve) => {
    fresh.addEventListener("load", async () => {
      frame?.remove();
      frame = fresh;
      Object.assign(fresh.style, { position: "", visibility: "" });
      await settle();
      resolve();
    }, { once: true });
    id("paper").prepend(fresh);
  });
}

async function settle() {
  const inside = frame.contentDocument;
  marks = preview || !inside?.body ? { areas: [], parts: [] } : readMarks(inside);
  makeRoom(marks);
  await name(marks);
  fit();
  overlay.draw(marks, label, selected);
  outline.draw(marks, label, selected);
  watcher.disconnect();
  if (inside?.body) watcher.observe(inside.body);
}

/** Tells the document when what was asked for is seen and the next key is welcome. */
const seen = () => setTimeout(() => {
  document.documentElement.dataset.ready = "1";
  document.documentElement.dataset.loads = String(Number(document.documentElement.dataset.loads ?? 0) + 1);
});

/** Titles of templates and areas in the person's language; each is asked for once. */
async function name({ areas, parts }) {
  const templates = [...new Set(parts.map((part) => part.template))].filter((one) => one && !(one in labels));
  const texts = [...new Set(areas.map((area) => area.label))].filter((one) => one && !(one in labels));
  if (!templates.length && !texts.length) return;
  const list = (values) => values.map(encodeURIComponent).join(",");
  Object.assign(labels, await get(`/newsroom/api/pages/labels?template=${list(templates)}&text=${list(texts)}`));
}

function fit() {
  const room = id("stage").clientWidth - 32;
  const wide = Math.max(width, width === 1200 ? room : width);
  scale = Math.min(1, room / wide);
  const paper = id("paper");
  paper.style.width = `${wide}px`;
  paper.style.transform = scale === 1 ? "" : `scale(${scale})`;
  paper.style.transformOrigin = "left top";
  const inside = frame?.contentDocument?.documentElement;
  if (inside) {
    const high = Math.max(480, frame.contentDocument.body?.scrollHeight ?? 0, inside.offsetHeight);
    if (Math.abs(high - frame.offsetHeight) > 1) frame.style.height = `${high}px`;
    id("fit").style.height = `${high * scale}px`;
    paper.style.marginInline = scale === 1 ? "auto" : "0";
  }
}

const watcher = new ResizeObserver(() => {
  fit();
  overlay.place();
});
new ResizeObserver(() => {
  fit();
  overlay.place();
}).observe(id("stage"));

/** After a deed: the page as it is now, and where it stands. */
async function refresh() {
  saving("check-lg", t("apps.saved", clock()));
  const [now] = await Promise.all([get(`/newsroom/api/pages/page?path=${encodeURIComponent(facts.path)}`), load()]);
  show(now);
  seen();
}

function show(now) {
  page = { ...page, ...now };
  replace(id("state"), h("span", { class: `state state-${page.state}` }, icon(page.stateIcon), page.stateWord));
  replace(id("page-title"), page.title);
  const live = id("live");
  live.hidden = !page.live;
  live.href = (facts.languages.find((one) => one.tag === id("tongue")?.value) ?? facts.languages[0]).address;
  id("alone").href = address("preview");
  id("unpublish").hidden = !page.live;
}

// --- deeds ---

function select(part, focus) {
  selected = part?.path ?? "";
  overlay.select(selected);
  outline.select(selected);
  if (part) {
    const all = part.parent.children;
    say(t("pages.chosen", label(part), label(part.parent), all.indexOf(part) + 1, all.length));
    if (focus) overlay.focus();
  }
}

async function work(run) {
  saving("arrow-repeat", t("apps.saving"));
  await tried(async () => {
    const path = await run();
    if (typeof path === "string") selected = path;
    await refresh();
    overlay.focus();
  });
}

async function edit(mark) {
  if (!mark.dialog || mark.editable === "false" || yes(mark.inherited)) return say(t(yes(mark.inherited) ? "pages.inherited.hint" : "pages.no-form", label(mark)));
  await change(mark.dialog, mark.path, label(mark));
}

/** Opens a form; what it saved is undone by saving what stood there before. */
async function change(dialog, path, title) {
  let sent;
  const saved = await tried(() => openForm({ dialog, workspace: "website", path, title, send: (to, body) => { sent = body; return post(to, body); } }));
  if (!saved || !sent) return;
  const names = Object.keys(sent.values);
  const take = (from) => Object.fromEntries(names.map((one) => [one, from[one] ?? null]));
  const before = take(sent.base);
  const after = take(saved.values);
  history.add({ kind: "form", words: t("pages.edited", title), dialog, path, before, after }, true);
  say(t("pages.edited", title));
  await refresh();
  overlay.focus();
}

async function add(area, before) {
  const rule = await tried(() => get(`/newsroom/api/pages/area?path=${encodeURIComponent(area.path)}`));
  if (!rule) return;
  const offered = rule.offered.length ? rule.offered : area.offered.map((one) => ({ id: one, title: labels[one] ?? one, dialog: "" }));
  const design = offered.length === 1 ? offered[0] : await chooseDesign(area, offered);
  if (!design) return;
  await tried(async () => {
    if (!yes(area.created)) await deeds.area(deeds.parentOf(area.path), nameOf(area));
    let answer;
    if (design.dialog) {
      answer = await openForm({
        dialog: design.dialog,
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
    selected = answer.path;
    await refresh();
    overlay.focus();
  });
}

/** Asks which component; arrows, Enter, or typing its name. */
async function chooseDesign(area, offered) {
  let chosen;
  const list = h("div", { class: "pe-choices" });
  const field = h("input", { class: "input", type: "search", "aria-label": t("pages.find-part"), placeholder: t("pages.find-part"), autocomplete: "off" });
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();
  const fill = () => {
    const shown = offered.filter((one) => plain(`${one.title} ${one.description ?? ""}`).includes(plain(field.value)));
    replace(list, shown.map((one, n) => h("label", { class: "pe-choice" }, h("input", { type: "radio", name: "design", value: one.id, checked: n === 0, ondblclick: () => list.closest("form").requestSubmit() }), icon("puzzle", "i-l quiet"), h("span", {}, h("b", {}, one.title), h("span", { class: "t12 quiet" }, one.description || one.group)))));
    if (!shown.length) replace(list, h("p", { class: "quiet" }, t("pages.no-part")));
  };
  field.addEventListener("input", fill);
  fill();
  await ask({
    title: t("pages.add-to", label(area)),
    doer: t("pages.next"),
    wide: true,
    content: [offered.length > 7 && field, list],
    run: () => {
      const value = list.querySelector("input:checked")?.value;
      chosen = offered.find((one) => one.id === value);
      if (!chosen) throw new Error(t("pages.no-part"));
    },
  });
  return chosen;
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
  const areas = marks.areas.filter((area) => area === part.parent || (takes(area, part.template, false) && !area.path.startsWith(`${part.path}/`)));
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
    return selected;
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

const acts = { select, edit, add, move, step, remove, create: createArea, menu: partMenu };
const overlay = new Overlay(id("over"), acts, () => scale);
const outline = new Outline(id("outline"), acts);

// --- keys and buttons ---

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || document.querySelector("dialog[open]") || event.target.closest?.("input, textarea, select, .menu")) return;
  const part = marks.parts.find((one) => one.path === selected);
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const inTools = event.target.closest?.(".bar, .rail, .tabbar") || (event.target.matches?.("button, a") && !event.target.matches(".pe-part, .pe-name"));
  const go = (by) => {
    const next = marks.parts[(part ? marks.parts.indexOf(part) : by > 0 ? -1 : marks.parts.length) + by];
    if (next) select(next, true);
  };
  const plain = {
    ArrowDown: () => go(1), ArrowRight: () => go(1), ArrowUp: () => go(-1), ArrowLeft: () => go(-1),
    Enter: part && (() => edit(part)), F2: part && (() => edit(part)),
    Delete: part && (() => remove(part)), Backspace: part && (() => remove(part)),
    a: () => { const area = part?.parent ?? marks.areas.find((one) => takes(one, one.offered[0] ?? "", false)); if (area) add(area, part ? after(part) : null); },
    Escape: () => select(undefined),
  };
  const alt = { ArrowUp: part && (() => step(part, -1)), ArrowDown: part && (() => step(part, 1)) };
  const ctrl = {
    z: () => (event.shiftKey ? history.redo() : history.undo()), y: () => history.redo(),
    c: part && !getSelection().toString() && (() => keep(part, false)), x: part && (() => keep(part, true)), v: () => paste(part?.parent ?? marks.areas[0], part ? after(part) : null),
    d: part && (() => duplicate(part)),
  };
  const deed = command ? ctrl[key] : event.altKey ? alt[key] : !inTools && plain[key];
  if (!deed) return;
  event.preventDefault();
  deed();
});

id("undo").addEventListener("click", () => (history.can.undo ? history.undo() : say(t("pages.nothing-undo"))));
for (const name of ["redo", "redo-too"]) id(name).addEventListener("click", () => { closeMenu(); return history.can.redo ? history.redo() : say(t("pages.nothing-redo")); });
id("properties").addEventListener("click", () => (facts.dialog ? change(facts.dialog, facts.path, t("pages.properties", page.title)) : say(t("pages.no-form", page.title))));
id("tongue")?.addEventListener("change", () => { show({}); load().then(seen); });
id("preview").addEventListener("click", () => {
  preview = !preview;
  id("preview").setAttribute("aria-pressed", String(preview));
  id("main").classList.toggle("pe-preview", preview);
  say(t(preview ? "pages.preview.on" : "pages.preview.off"));
  load().then(seen);
});
for (const button of document.querySelectorAll("[data-width]")) {
  button.addEventListener("click", () => {
    width = Number(button.dataset.width);
    for (const other of document.querySelectorAll("[data-width]")) other.setAttribute("aria-pressed", String(other === button));
    fit();
    overlay.place();
  });
}
id("publish").addEventListener("click", () =>
  tried(async () => {
    await deeds.publish(facts.path);
    toast(t("pages.published", page.title));
    say(t("pages.published", page.title));
    show(await get(`/newsroom/api/pages/page?path=${encodeURIComponent(facts.path)}`));
  }),
);
id("unpublish").addEventListener("click", () =>
  tried(async () => {
    closeMenu();
    const sure = await ask({ title: t("pages.unpublish.title", page.title), content: [h("p", {}, t("pages.unpublish.hint"))], doer: t("pages.unpublish"), danger: true, run: () => deeds.unpublish(facts.path) });
    if (sure) show(await get(`/newsroom/api/pages/page?path=${encodeURIComponent(facts.path)}`));
  }),
);

// --- versions ---

async function versions() {
  closeMenu();
  const kept = await tried(() => deeds.versions(facts.path));
  if (!kept) return;
  const published = kept.filter((one) => one.occasion !== "before-restore");
  if (!published.length) return ask({ title: t("pages.versions"), content: [h("p", {}, t("pages.versions.none"))], doer: t("close") });
  const row = (one, n) =>
    h("div", { class: "pe-version" }, h("label", { class: "pe-choice" }, h("input", { type: "radio", name: "version", value: one.name, checked: n === 0 }), h("span", {}, h("b", {}, one.when), h("span", { class: "t12 quiet" }, one.by))), h("a", { class: "btn btn-s", target: "_blank", rel: "noopener", href: `${address("preview")}&version=${encodeURIComponent(one.name)}` }, icon("eye"), t("pages.versions.look")));
  const list = h("div", { class: "pe-choices" }, published.map(row));
  await ask({
    title: t("pages.versions"),
    doer: t("pages.versions.restore"),
    wide: true,
    content: [h("p", { class: "quiet" }, t("pages.versions.hint")), list],
    run: async () => {
      const chosen = published.find((one) => one.name === list.querySelector("input:checked")?.value);
      await deeds.restoreVersion(history, t("pages.versions.restored", chosen.when), facts.path, chosen.name);
      await refresh();
    },
  });
}
id("versions").addEventListener("click", versions);

/** What others do to the same page shows by itself; a form that is open keeps what was typed and asks when it is saved. */
let told = page.touched;
setInterval(async () => {
  if (document.hidden || history.busy) return;
  const now = await get(`/newsroom/api/pages/page?path=${encodeURIComponent(facts.path)}`).catch(() => undefined);
  if (!now || now.touched === page.touched || now.touched === told) return;
  told = now.touched;
  const mine = now.byId === document.body.dataset.me;
  if (!mine) {
    toast(t("pages.others", now.by));
    replace(id("others"), icon("people"), h("span", {}, t("pages.others.at", now.by, clock())));
    id("others").hidden = false;
  }
  if (!document.querySelector("dialog[open]")) {
    show(now);
    await load();
    seen();
  }
}, 6000);

show({});
await load();
seen();
