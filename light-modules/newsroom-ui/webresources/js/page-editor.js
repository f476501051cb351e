// The page editor: the real page from the draft in a frame, what can be done with its parts laid over it and listed beside it.
// Each deed is saved at once and can be undone.

import "newsroom/shell.js";
import { h, icon, replace } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { ask } from "newsroom/ui/dialog.js";
import { clock } from "newsroom/ui/dates.js";
import { closeMenu } from "newsroom/ui/menu.js";
import { toast } from "newsroom/ui/toast.js";
import { History } from "newsroom/pages/history.js";
import { nameOf, takes } from "newsroom/pages/marks.js";
import { Outline } from "newsroom/pages/outline.js";
import { Overlay } from "newsroom/pages/overlay.js";
import { partDeeds } from "newsroom/pages/parts.js";
import { Stage } from "newsroom/pages/stage.js";
import { openVersions } from "newsroom/pages/versions.js";
import * as deeds from "newsroom/pages/deeds.js";
import { signInAgain } from "newsroom/editor/sign-in-again.js";
import { whenSignedOut } from "newsroom/ui/api.js";

whenSignedOut(() => signInAgain(document.body.dataset.me));

const id = (name) => document.getElementById(name);
let page = JSON.parse(id("page").textContent);
const facts = page;
const labels = {};
let marks = { areas: [], parts: [] };
let selected = "";
const language = () => id("tongue")?.value ?? "";
const address = (mode) => `/newsroom/pages/frame?path=${encodeURIComponent(facts.path)}&language=${encodeURIComponent(language())}&mode=${mode}`;

const say = (words) => replace(id("said"), words);
const complain = (refusal) => {
  saving("exclamation-circle", t("pages.not-saved"));
  return ask({ title: t("pages.refused"), content: [h("p", {}, refusal.status === 0 ? t("pages.offline") : refusal.message)], doer: t("close") });
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

/** Titles of templates and areas in the person's language; each is asked for once. */
async function name({ areas, parts }) {
  const templates = [...new Set(parts.map((part) => part.template))].filter((one) => one && !(one in labels));
  const texts = [...new Set(areas.map((area) => area.label))].filter((one) => one && !(one in labels));
  if (!templates.length && !texts.length) return;
  const list = (values) => values.map(encodeURIComponent).join(",");
  Object.assign(labels, await get(`/newsroom/api/pages/labels?template=${list(templates)}&text=${list(texts)}`));
}

async function settled(now, fit) {
  marks = now;
  await name(marks);
  fit();
  overlay.draw(marks, label, selected);
  outline.draw(marks, label, selected);
}

/** Tells the document when what was asked for is seen and the next key is welcome. */
const seen = () => setTimeout(() => {
  document.documentElement.dataset.ready = "1";
  document.documentElement.dataset.loads = String(Number(document.documentElement.dataset.loads ?? 0) + 1);
});

/** After a deed: the page as it is now, and where it stands. */
async function refresh() {
  saving("check-lg", t("apps.saved", clock()));
  const [now] = await Promise.all([get(`/newsroom/api/pages/page?path=${encodeURIComponent(facts.path)}`), stage.load()]);
  show(now);
  seen();
}

function show(now) {
  page = { ...page, ...now };
  replace(id("state"), h("span", { class: `state state-${page.state}` }, icon(page.stateIcon), page.stateWord));
  replace(id("page-title"), page.title);
  const live = id("live");
  live.hidden = !page.live;
  live.href = (facts.languages.find((one) => one.tag === language()) ?? facts.languages[0]).address;
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

const desk = { labels, history, label, language, say, tried, work, refresh, select, focus: () => overlay.focus(), get marks() { return marks; }, get selected() { return selected; }, set selected(path) { selected = path; } };
const parts = partDeeds(desk);
const acts = { select, ...parts };
const stage = new Stage({ address, title: () => page.title, settled, moved: () => overlay.place() });
const overlay = new Overlay(id("over"), acts, () => stage.scale);
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
    Enter: part && (() => parts.edit(part)), F2: part && (() => parts.edit(part)),
    Delete: part && (() => parts.remove(part)), Backspace: part && (() => parts.remove(part)),
    a: () => { const area = part?.parent ?? marks.areas.find((one) => takes(one, one.offered[0] ?? "", false)); if (area) parts.add(area, part ? parts.after(part) : null); },
    Escape: () => select(undefined),
  };
  const alt = { ArrowUp: part && (() => parts.step(part, -1)), ArrowDown: part && (() => parts.step(part, 1)) };
  const ctrl = {
    z: () => (event.shiftKey ? history.redo() : history.undo()), y: () => history.redo(),
    c: part && !getSelection().toString() && (() => parts.keep(part, false)), x: part && (() => parts.keep(part, true)), v: () => parts.paste(part?.parent ?? marks.areas[0], part ? parts.after(part) : null),
    d: part && (() => parts.duplicate(part)),
  };
  const deed = command ? ctrl[key] : event.altKey ? alt[key] : !inTools && plain[key];
  if (!deed) return;
  event.preventDefault();
  deed();
});

id("undo").addEventListener("click", () => (history.can.undo ? history.undo() : say(t("pages.nothing-undo"))));
for (const name of ["redo", "redo-too"]) id(name).addEventListener("click", () => { closeMenu(); return history.can.redo ? history.redo() : say(t("pages.nothing-redo")); });
id("properties").addEventListener("click", () => (facts.dialog ? parts.change(facts.dialog, facts.path, t("pages.properties", page.title)) : say(t("pages.no-form", page.title))));
id("tongue")?.addEventListener("change", () => { show({}); stage.load().then(seen); });
id("preview").addEventListener("click", () => {
  stage.preview = !stage.preview;
  id("preview").setAttribute("aria-pressed", String(stage.preview));
  id("main").classList.toggle("pe-preview", stage.preview);
  say(t(stage.preview ? "pages.preview.on" : "pages.preview.off"));
  stage.load().then(seen);
});
for (const button of document.querySelectorAll("[data-width]")) {
  button.addEventListener("click", () => {
    stage.width = Number(button.dataset.width);
    for (const other of document.querySelectorAll("[data-width]")) other.setAttribute("aria-pressed", String(other === button));
    stage.fit();
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

id("versions").addEventListener("click", () => openVersions(desk, facts.path, address));

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
    await stage.load();
    seen();
  }
}, 6000);

show({});
await stage.load();
seen();
