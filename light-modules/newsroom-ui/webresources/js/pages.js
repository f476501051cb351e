// The tree of pages: opened level by level, moved by drag or keys, with a menu on each row. Everything but publishing can be undone.

import "newsroom/shell.js";
import { freshId, h, icon, replace, settle } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { ask } from "newsroom/ui/dialog.js";
import { closeMenu, openMenu } from "newsroom/ui/menu.js";
import { toast } from "newsroom/ui/toast.js";
import { pick } from "newsroom/forms/picker.js";
import { History } from "newsroom/pages/history.js";
import * as deeds from "newsroom/pages/deeds.js";
import { newPage } from "newsroom/pages/new-page.js";
import { signInAgain } from "newsroom/editor/sign-in-again.js";
import { whenSignedOut } from "newsroom/ui/api.js";

whenSignedOut(() => signInAgain(document.body.dataset.me));

const body = document.getElementById("tree");
const menu = document.getElementById("page-menu");
const said = document.getElementById("said");
const open = new Set();
let found;
let rows = [];
let at = "";

const say = (words) => replace(said, words);
const complain = (refusal) => ask({ title: t("pages.refused"), content: [h("p", {}, refusal.status === 0 ? t("pages.offline") : refusal.message)], doer: t("close") });
const history = new History({ key: "tree", kinds: deeds.kinds, after: async (words) => { say(words); await load(); }, failed: complain });
const address = (path) => `/newsroom/pages/edit${path.split("/").map(encodeURIComponent).join("/")}`;

async function level(path, depth, known) {
  const list = [];
  for (const row of known ?? (await get(`/newsroom/api/pages?path=${encodeURIComponent(path)}`))) {
    list.push({ ...row, depth });
    if (open.has(row.path) && row.children) list.push(...(await level(row.path, depth + 1)));
  }
  return list;
}

async function load(known) {
  rows = found ? found.map((row) => ({ ...row, depth: 1, children: false })) : await level("/", 1, known);
  draw();
}

function draw() {
  if (!rows.some((row) => row.path === at)) at = rows[0]?.path ?? "";
  const hadFocus = body.contains(document.activeElement);
  replace(body, rows.map(line));
  document.getElementById("tree-wrap").hidden = !rows.length;
  document.getElementById("no-pages").hidden = rows.length > 0 || Boolean(found);
  document.getElementById("none-found").hidden = rows.length > 0 || !found;
  if (hadFocus) body.querySelector('[tabindex="0"]')?.focus();
}

function line(row) {
  const expanded = open.has(row.path);
  const twist = row.children
    ? h("button", { class: "btn btn-plain btn-s btn-icon twist", type: "button", tabindex: "-1", "aria-label": t(expanded ? "pages.close" : "pages.open", row.title), onclick: (event) => { event.stopPropagation(); toggle(row); } }, icon(expanded ? "chevron-down" : "chevron-right"))
    : h("span", { class: "twist" });
  const name = row.folder ? h("b", {}, row.title) : h("a", { class: "strong plain", href: address(row.path), tabindex: "-1" }, row.title);
  const more = h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", tabindex: "-1", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": t("pages.do", row.title), onclick: (event) => { event.stopPropagation(); choices(row, more); } }, icon("three-dots"));
  const tr = h(
    "tr",
    { role: "row", tabindex: row.path === at ? "0" : "-1", "aria-level": row.depth, "aria-expanded": row.children ? String(expanded) : null, draggable: row.editable && !found ? "true" : null, "data-path": row.path },
    h("td", { role: "gridcell" }, h("span", { class: "row page-name" }, twist, icon(row.folder ? "folder" : "file-text", "quiet"), h("span", {}, name, h("span", { class: "t12 quiet page-path" }, found ? row.path : `/${row.name}`)))),
    h("td", { role: "gridcell", class: "t13 only-wide" }, row.template),
    h("td", { role: "gridcell", class: "nowrap" }, !row.folder && h("span", { class: `state state-${row.state}` }, icon(row.stateIcon), row.stateWord)),
    h("td", { role: "gridcell", class: "num nowrap t13 mute only-wide" }, [row.changed, row.by].filter(Boolean).join(" · ")),
    h("td", { role: "gridcell", class: "app-acts" }, more),
  );
  tr.style.setProperty("--depth", row.depth - 1);
  tr.addEventListener("focus", () => focusOn(tr, row));
  return tr;
}

function focusOn(tr, row) {
  at = row.path;
  for (const other of body.querySelectorAll('tr[tabindex="0"]')) other.tabIndex = -1;
  tr.tabIndex = 0;
}

async function toggle(row, wanted = !open.has(row.path)) {
  if (wanted) open.add(row.path);
  else open.delete(row.path);
  await load();
}

const siblings = (row) => rows.filter((other) => deeds.parentOf(other.path) === deeds.parentOf(row.path));

function entry(sign, words, run, danger) {
  return h("button", { class: `menu-item${danger ? " ink-danger" : ""}`, type: "button", role: "menuitem", onclick: async () => { closeMenu(); await tried(run); } }, icon(sign), h("span", {}, words));
}

async function tried(run) {
  try {
    await run();
  } catch (refusal) {
    if (refusal.name === "Refusal" || refusal.status !== undefined) complain(refusal);
    else throw refusal;
  }
}

function choices(row, button) {
  const all = siblings(row);
  const n = all.findIndex((other) => other.path === row.path);
  const editable = row.editable;
  replace(
    menu,
    !row.folder && h("a", { class: "menu-item", role: "menuitem", href: address(row.path) }, icon("pencil"), h("span", {}, t("pages.edit"))),
    editable && entry("plus-lg", t("pages.new-below"), () => make(row.path)),
    editable && entry("type", t("pages.rename"), () => rename(row)),
    editable && entry("folder", t("pages.move"), () => moveTo(row)),
    editable && n > 0 && entry("arrow-up", t("pages.up"), () => shift(row, -1)),
    editable && n < all.length - 1 && entry("arrow-down", t("pages.down"), () => shift(row, 1)),
    editable && entry("copy", t("pages.duplicate"), () => duplicate(row)),
    editable && !row.folder && h("div", { class: "menu-line" }),
    editable && !row.folder && row.state !== "published" && entry("broadcast", t("pages.publish"), () => publish(row, false)),
    editable && !row.folder && row.children && entry("broadcast", t("pages.publish-deep"), () => publish(row, true)),
    editable && row.live && entry("eye-slash", t("pages.unpublish"), () => unpublish(row)),
    editable && h("div", { class: "menu-line" }),
    editable && entry("trash", t("pages.delete"), () => remove(row), true),
  );
  openMenu(button, menu);
}

async function done(words, path) {
  if (path) at = path;
  say(words);
  await load();
  body.querySelector('[tabindex="0"]')?.focus();
}

async function make(parent) {
  const answer = await newPage(parent);
  if (!answer) return;
  deeds.made(history, t("pages.made", answer.title), answer);
  if (parent !== "/") open.add(parent);
  await done(t("pages.made", answer.title), answer.path);
}

function rename(row) {
  const id = freshId("name");
  const input = h("input", { class: "input", id, value: row.name, autocomplete: "off", spellcheck: "false", "aria-describedby": `${id}-hint` });
  return ask({
    title: t("pages.rename.title", row.title),
    doer: t("pages.rename.do"),
    content: [h("div", { class: "field" }, h("label", { for: id }, t("pages.name")), input, h("span", { class: "hint", id: `${id}-hint` }, t("pages.name.hint")))],
    run: async () => {
      await deeds.rename(history, t("pages.renamed", row.title), row.path, input.value.trim());
      await load();
    },
  });
}

async function moveTo(row) {
  const target = await pick({ label: t("pages.move.title", row.title), more: { workspace: "website", types: ["mgnl:page"], here: true } });
  if (!target) return;
  const answer = await deeds.move(history, t("pages.moved", row.title), row.path, { parent: target.path, before: null });
  if (target.path !== "/") open.add(target.path);
  await done(t("pages.moved", row.title), answer.path);
}

async function shift(row, by) {
  const all = siblings(row);
  const n = all.findIndex((other) => other.path === row.path);
  if (n + by < 0 || n + by >= all.length) return;
  const before = by < 0 ? all[n - 1].name : (all[n + 2]?.name ?? null);
  await deeds.move(history, t("pages.moved", row.title), row.path, { parent: deeds.parentOf(row.path), before }, true);
  await done(t("pages.position", row.title, n + by + 1, all.length), row.path);
}

/** Below the page before, or out of the page that it lies in. */
async function nest(row, inward) {
  const all = siblings(row);
  const n = all.findIndex((other) => other.path === row.path);
  const parent = deeds.parentOf(row.path);
  if (inward ? n < 1 : parent === "/") return;
  const place = inward ? { parent: all[n - 1].path, before: null } : { parent: deeds.parentOf(parent), before: null };
  const answer = await deeds.move(history, t("pages.moved", row.title), row.path, place);
  if (inward) open.add(all[n - 1].path);
  await done(t("pages.moved", row.title), answer.path);
}

async function duplicate(row) {
  const all = siblings(row);
  const next = all[all.findIndex((other) => other.path === row.path) + 1];
  const answer = await deeds.copy(history, t("pages.duplicated", row.title), row.path, { parent: deeds.parentOf(row.path), before: next?.name ?? null });
  await done(t("pages.duplicated", row.title), answer.path);
}

async function publish(row, deep) {
  await deeds.publish(row.path, deep);
  toast(t("pages.published", row.title));
  await done(t("pages.published", row.title), row.path);
}

async function unpublish(row) {
  const sure = await ask({ title: t("pages.unpublish.title", row.title), content: [h("p", {}, t("pages.unpublish.hint"))], doer: t("pages.unpublish"), danger: true, run: () => deeds.unpublish(row.path) });
  if (sure) {
    toast(t("pages.unpublished", row.title), { label: t("pages.publish-again"), run: () => tried(() => publish(row, true)) });
    await done(t("pages.unpublished", row.title), row.path);
  }
}

async function remove(row) {
  const live = row.live;
  if (live && !(await ask({ title: t("pages.delete.title", row.title), content: [h("p", {}, t("pages.delete.live"))], doer: t("pages.delete"), danger: true }))) return;
  await deeds.remove(history, t("pages.deleted", row.title), row.path, live);
  await done(t("pages.deleted", row.title), deeds.parentOf(row.path));
}

body.addEventListener("keydown", async (event) => {
  const tr = event.target.closest("tr");
  const row = rows.find((one) => one.path === tr?.dataset.path);
  if (!row) return;
  const n = rows.indexOf(row);
  const go = (to) => body.children[to]?.focus();
  const keys = {
    ArrowDown: () => go(n + 1),
    ArrowUp: () => go(n - 1),
    Home: () => go(0),
    End: () => go(rows.length - 1),
    ArrowRight: () => (row.children && !open.has(row.path) ? toggle(row, true) : go(n + 1)),
    ArrowLeft: () => (open.has(row.path) ? toggle(row, false) : go(rows.findIndex((one) => one.path === deeds.parentOf(row.path)))),
    Enter: () => !row.folder && location.assign(address(row.path)),
    Delete: () => row.editable && tried(() => remove(row)),
    F2: () => row.editable && tried(() => rename(row)),
    m: () => choices(row, tr.querySelector("[aria-haspopup]")),
  };
  const moves = { ArrowUp: () => shift(row, -1), ArrowDown: () => shift(row, 1), ArrowRight: () => nest(row, true), ArrowLeft: () => nest(row, false) };
  const deed = event.altKey ? row.editable && moves[event.key] && (() => tried(moves[event.key])) : !event.ctrlKey && !event.metaKey && keys[event.key];
  if (!deed || event.target !== tr) return;
  event.preventDefault();
  await deed();
});

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.target.closest?.("input, textarea, dialog")) return;
  const key = event.key.toLowerCase();
  if (key === "z" || key === "y") {
    event.preventDefault();
    if (key === "y" || event.shiftKey) history.redo();
    else history.undo();
  }
});

let dragged;
body.addEventListener("dragstart", (event) => {
  dragged = rows.find((row) => row.path === event.target.closest("tr")?.dataset.path);
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged?.title ?? "");
});
const mark = (tr, where) => {
  for (const other of body.querySelectorAll("[data-drop]")) delete other.dataset.drop;
  if (tr) tr.dataset.drop = where;
};
const placeAt = (event) => {
  const tr = event.target.closest("tr");
  const row = rows.find((one) => one.path === tr?.dataset.path);
  if (!row || !dragged || row.path === dragged.path || row.path.startsWith(`${dragged.path}/`)) return null;
  const box = tr.getBoundingClientRect();
  const share = (event.clientY - box.top) / box.height;
  return { tr, row, where: share < 0.3 ? "before" : share > 0.7 && !open.has(row.path) ? "after" : "into" };
};
body.addEventListener("dragover", (event) => {
  const spot = placeAt(event);
  if (!spot) return mark();
  event.preventDefault();
  mark(spot.tr, spot.where);
});
body.addEventListener("dragend", () => { mark(); dragged = undefined; });
body.addEventListener("drop", async (event) => {
  const spot = placeAt(event);
  const row = dragged;
  mark();
  if (!spot) return;
  event.preventDefault();
  const all = siblings(spot.row);
  const next = all[all.findIndex((one) => one.path === spot.row.path) + 1];
  const place = spot.where === "into" ? { parent: spot.row.path, before: null } : { parent: deeds.parentOf(spot.row.path), before: spot.where === "before" ? spot.row.name : (next?.name ?? null) };
  if (spot.where === "into") open.add(spot.row.path);
  await tried(async () => {
    const answer = await deeds.move(history, t("pages.moved", row.title), row.path, place);
    await done(t("pages.moved", row.title), answer.path);
  });
});

const field = document.getElementById("q");
const search = settle(250, async () => {
  found = field.value.trim() ? await get(`/newsroom/api/pages/find?q=${encodeURIComponent(field.value.trim())}`) : undefined;
  await load();
  if (found) say(t("pages.found", found.length));
});
field.addEventListener("input", search);
document.getElementById("find-pages").addEventListener("submit", (event) => event.preventDefault());
document.getElementById("new-page").addEventListener("click", () => tried(() => make("/")));

const FRONT = { path: "/trang-nhat", template: "newsroom:pages/home" };
document.getElementById("front-page").addEventListener("click", () => tried(async () => {
  const all = await get("/newsroom/api/pages?path=/");
  if (!all.some((row) => row.path === FRONT.path)) await deeds.create({ parent: "/", before: all[0]?.name ?? null, title: t("pages.front"), name: FRONT.path.slice(1), template: FRONT.template });
  location.assign(address(FRONT.path));
}));

await load(JSON.parse(document.getElementById("pages").textContent));
document.documentElement.dataset.ready = "1";
