// The front-page desk: stories in slots, the real page beside them. What is arranged is the draft of the composed page; each deed is
// saved at once and can be undone, also after the page was loaded anew. Others who arrange the same page are told of, and merged.

import "newsroom/shell.js";
import { h, icon, replace } from "newsroom/ui/dom.js";
import { get, post } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { ask } from "newsroom/ui/dialog.js";
import { clock } from "newsroom/ui/dates.js";
import { closeMenu, openMenu } from "newsroom/ui/menu.js";
import { toast } from "newsroom/ui/toast.js";
import { changes, listed, partOf, place, shifted, slots, valued, without } from "newsroom/front/arrange.js";
import { askMoment, momentField, momentWords, usual } from "newsroom/front/moment.js";
import { chooseStory, Pool } from "newsroom/front/pool.js";
import { Preview } from "newsroom/front/preview.js";
import { Sections } from "newsroom/front/sections.js";
import { drawChanges, drawPlans } from "newsroom/front/side.js";
import { Slots } from "newsroom/front/slots.js";
import { signInAgain } from "newsroom/editor/sign-in-again.js";
import { whenSignedOut } from "newsroom/ui/api.js";

whenSignedOut(() => signInAgain(document.body.dataset.me));

const id = (name) => document.getElementById(name);
const facts = JSON.parse(id("front").textContent);
const KEPT = `bantin.front${facts.page}`;
const LOOK = 8000;
const most = facts.areas.top?.most ?? 0;
let state = facts;
let stories = { ...facts.stories };
let past = JSON.parse(sessionStorage.getItem(KEPT) ?? '{"done":[],"undone":[]}');
let working = 0;
let lifted;

const say = (words) => replace(id("said"), words);
const saving = (sign, words) => replace(id("save"), icon(sign), h("span", {}, words));
const story = (one) => stories[one];
const areas = () => lifted?.areas ?? state.draft;
const editable = () => state.editable;
const complain = (refusal) => {
  saving("exclamation-circle", t("pages.not-saved"));
  const words = refusal.status === 0 ? t("pages.offline") : refusal.problems?.length ? refusal.problems.map((one) => one.message).join(" ") : refusal.message;
  return ask({ title: t("pages.refused"), content: [h("p", {}, words)], doer: t("close") });
};

function learn(found) {
  for (const one of found) stories[one.id] = one;
}

// --- saving ---

const send = (deed, body = {}) => post(`/newsroom/api/front${deed}`, { page: facts.page, revision: state.revision, open: false, ...body });

function take(now) {
  state = { ...state, ...now };
  stories = { ...stories, ...now.stories };
}

/** Does something to the arrangement. When somebody else was quicker, it is done again to what they have made. */
async function change(words, deed, { quiet = false, remember = true } = {}) {
  const before = state.draft;
  working += 1;
  saving("arrow-repeat", t("apps.saving"));
  try {
    try {
      take(await send("", { areas: deed(state.draft) }));
    } catch (refusal) {
      if (refusal.status !== 409) throw refusal;
      take(refusal.problem);
      take(await send("", { areas: deed(state.draft) }));
      toast(t("front.merged", state.by));
    }
    if (remember) {
      past.done.push({ words, before });
      past.undone = [];
      keep();
    }
    saving("check-lg", t("apps.saved", clock()));
    say(words);
    if (!quiet) toast(words, { label: t("undo"), run: undo });
  } catch (refusal) {
    await complain(refusal);
  } finally {
    working -= 1;
    draw(true);
  }
}

function keep() {
  past.done = past.done.slice(-40);
  sessionStorage.setItem(KEPT, JSON.stringify(past));
}

async function step(from, to, words) {
  const entry = working ? undefined : from.pop();
  if (!entry) return say(t(from === past.done ? "pages.nothing-undo" : "pages.nothing-redo"));
  const now = state.draft;
  await change(t(words, entry.words), () => entry.before, { quiet: true, remember: false });
  to.push({ words: entry.words, before: now });
  keep();
  draw();
}
const undo = () => step(past.done, past.undone, "pages.undone");
const redo = () => step(past.undone, past.done, "pages.redone");

// --- deeds ---

function put(one, slot) {
  if (!editable() || slot > most) return;
  const known = slots(state.draft, most).find((part) => part?.values.item === one);
  let out;
  let at = slot;
  const deed = (now) => {
    const done = place(now, most, known ?? partOf(one), slot);
    ({ out, at } = done);
    return done.areas;
  };
  const title = story(one)?.title ?? "";
  deed(state.draft);
  const words = out && story(out.values.item) ? t("front.put-out", title, at + 1, story(out.values.item).title) : t("front.put", title, at + 1);
  return change(words, deed).then(() => slotsView.focus(at));
}

const named = (slot) => {
  const part = slots(state.draft, most)[slot];
  return part?.values.title || story(part?.values.item)?.title || "";
};

function clear(slot) {
  return change(t("front.removed", named(slot)), (now) => without(now, most, slot)).then(() => slotsView.focus(slot));
}

async function pin(slot) {
  const part = slots(state.draft, most)[slot];
  if (!part) return;
  const done = await askMoment({
    title: t("front.pin.title", named(slot)),
    label: t("front.pin.until"),
    hint: t("front.pin.hint"),
    value: part.values.until,
    doer: t("front.pin"),
    quick: [usual.hours, usual.tonight, usual.noon, usual.week],
    effect: (when) => t("front.pin.effect", when),
    run: (moment) => change(t("front.pinned", named(slot), clock(moment)), (now) => valued(now, most, slot, "until", moment.toISOString())),
  });
  if (done) slotsView.focus(slot);
}

const unpin = (slot) => change(t("front.unpinned", named(slot)), (now) => valued(now, most, slot, "until", ""));

async function entitle(slot) {
  const part = slots(state.draft, most)[slot];
  const field = h("input", { class: "input", id: "own-title", value: part.values.title ?? "", maxlength: 200, placeholder: story(part.values.item)?.title ?? "" });
  await ask({
    title: t("front.title.title"),
    doer: t("front.title.do"),
    content: [h("div", { class: "field" }, h("label", { for: "own-title" }, t("front.title.label")), field, h("span", { class: "hint" }, t("front.title.hint")))],
    run: () => change(t("front.title.done", slot + 1), (now) => valued(now, most, slot, "title", field.value.trim())),
  });
}

async function pick(slot) {
  const chosen = await chooseStory({ title: t("front.pick.title", slot + 1), section: facts.section, learn });
  if (chosen) await put(chosen.id, slot);
}

function dropped(event, one) {
  const slot = slotsView.target(event);
  const home = event.from === event.to && event.oldDraggableIndex === event.newDraggableIndex;
  if (slot >= 0 && one && !home) put(one, slot);
  else draw();
}

// --- lifting by the keyboard ---

function lift(slot) {
  if (lifted) return land();
  lifted = { slot, from: slot, one: slots(state.draft, most)[slot].values.item, areas: state.draft };
  slotsView.draw();
  slotsView.focus(slot);
  say(t("front.lifted", named(slot), slot + 1));
}

async function land() {
  const { slot, from, one } = lifted;
  lifted = undefined;
  if (slot === from) {
    slotsView.draw();
    slotsView.focus(slot);
    return say(t("front.stays"));
  }
  await put(one, slot);
}

function key(event, slot) {
  const deeds = {
    " ": () => lift(slot),
    Escape: lifted && (() => {
      const home = lifted.from;
      lifted = undefined;
      slotsView.draw();
      slotsView.focus(home);
      say(t("front.stays"));
    }),
    ArrowUp: () => (lifted ? carry(-1) : slotsView.focus(slot - 1)),
    ArrowDown: () => (lifted ? carry(1) : slotsView.focus(slot + 1)),
    Delete: !lifted && (() => clear(slot)),
    p: !lifted && (() => pin(slot)),
  };
  const deed = !event.ctrlKey && !event.metaKey && !event.altKey && deeds[event.key];
  if (!deed) return;
  event.preventDefault();
  event.stopPropagation();
  deed();
}

function carry(by) {
  const wanted = Math.max(0, Math.min(most, lifted.slot + by));
  const part = slots(state.draft, most)[lifted.from];
  const done = place(state.draft, most, part, wanted);
  lifted = { ...lifted, slot: done.at, areas: done.areas };
  slotsView.draw();
  slotsView.focus(done.at);
  say(t("front.at", done.at + 1, most + 1));
}

// --- menus ---

const entry = (sign, words, run, danger) => h("button", { class: `menu-item${danger ? " ink-danger" : ""}`, type: "button", role: "menuitem", onclick: () => { closeMenu(); run(); } }, icon(sign), h("span", {}, words));

function slotMenu(slot, button) {
  const part = slots(state.draft, most)[slot];
  const filled = slots(state.draft, most);
  replace(
    id("slot-menu"),
    entry("arrow-left-right", t("front.change-story"), () => pick(slot)),
    slot > 0 && entry("arrow-up", t("front.up"), () => put(part.values.item, slot - 1)),
    slot < most && (filled[slot + 1] || slot === 0) && entry("arrow-down", t("front.down"), () => put(part.values.item, slot + 1)),
    entry("pin-angle", t(part.values.until ? "front.pin-again" : "front.pin-until"), () => pin(slot)),
    part.values.until && entry("x", t("front.unpin"), () => unpin(slot)),
    entry("type", t("front.own-title"), () => entitle(slot)),
    h("div", { class: "menu-line" }),
    h("a", { class: "menu-item", role: "menuitem", href: `/newsroom/items/${part.values.item}` }, icon("pencil"), h("span", {}, t("front.open-story"))),
    entry("trash", t("front.remove"), () => clear(slot), true),
  );
  openMenu(button, id("slot-menu"));
}

function poolMenu(one, button) {
  const filled = slots(state.draft, most);
  replace(
    id("slot-menu"),
    editable() && filled.map((part, n) => entry(n ? "arrow-right" : "star-fill", n ? t("front.to-slot", n + 1) : t("front.to-lead"), () => put(one, n))),
    editable() && h("div", { class: "menu-line" }),
    h("a", { class: "menu-item", role: "menuitem", href: `/newsroom/items/${one}` }, icon("pencil"), h("span", {}, t("front.open-story"))),
  );
  openMenu(button, id("slot-menu"));
}

// --- out to the readers ---

async function publish() {
  if (!state.unpublished && state.live) return say(t("front.nothing-new"));
  const before = state.running;
  const wasLive = state.live;
  saving("arrow-repeat", t("front.publishing"));
  try {
    take(await send("/publish"));
    saving("broadcast", t("front.published", clock()));
    toast(t("front.published", clock()), wasLive ? { label: t("undo"), run: () => republish(before) } : { label: t("front.see"), href: facts.section ? `/${facts.section}` : "/" });
  } catch (refusal) {
    if (refusal.status === 409) {
      take(refusal.problem);
      await ask({ title: t("front.others.title", state.by), content: [h("p", {}, t("front.others.hint"))], doer: t("close") });
    } else await complain(refusal);
  }
  draw(true);
}

async function republish(before) {
  await change(t("front.back"), () => before, { quiet: true });
  take(await send("/publish"));
  say(t("front.back"));
  draw(true);
}

async function plan() {
  let made;
  const done = await askMoment({
    title: t("front.plan.title"),
    label: t("front.plan.at"),
    hint: t(state.live ? "front.plan.hint" : "front.plan.hint.first"),
    doer: t("front.plan.do"),
    quick: [usual.morning, usual.noon, usual.evening],
    effect: (when) => t("front.plan.effect", when),
    run: async (moment) => {
      const now = await send("/schedule", { at: moment.toISOString() });
      made = now.planned;
      take(now);
    },
  });
  draw(true);
  if (done) toast(t("front.plan.done"), { label: t("undo"), run: () => unplan(made, true) });
}

async function unplan(which, open) {
  try {
    const before = state.draft;
    take(await send("/unschedule", { id: which, open }));
    if (open) past.done.push({ words: t("front.plan.open.do"), before });
    keep();
    say(t(open ? "front.plan.opened" : "front.plan.cancelled"));
    toast(t(open ? "front.plan.opened" : "front.plan.cancelled"));
  } catch (refusal) {
    await complain(refusal);
  }
  draw(true);
}

async function alert() {
  const now = state.draft.alert?.[0] ?? state.running.alert?.[0];
  const text = h("textarea", { class: "area", id: "alert-text", rows: 2, maxlength: 200 });
  text.value = now?.values.text ?? "";
  let about = now?.values.item ?? "";
  const link = h("span", { class: "grow clip" });
  const show = () => {
    replace(link, about ? (story(about)?.title ?? about) : t("front.alert.no-story"));
    drop.hidden = !about;
  };
  const choose = h("button", { class: "btn btn-s", type: "button", onclick: async () => { about = (await chooseStory({ title: t("front.alert.story"), learn }))?.id ?? about; show(); } }, t("front.pick"));
  const drop = h("button", { class: "btn btn-plain btn-s", type: "button", onclick: () => { about = ""; show(); choose.focus(); } }, t("front.alert.unlink"));
  const until = momentField({ label: t("front.alert.until"), value: now?.values.until ?? new Date(Date.now() + 3 * 3600_000), quick: [usual.hour, usual.hours, usual.tonight], effect: (when) => t("front.alert.effect", when) });
  show();
  const off = now && h("button", { class: "btn btn-s", type: "button", onclick: async (event) => { event.currentTarget.closest("dialog").close(); await sendAlert(null); } }, icon("x"), t("front.alert.off"));
  await ask({
    title: t("front.alert.title"),
    doer: t("front.alert.do"),
    content: [
      h("p", { class: "quiet" }, t("front.alert.hint")),
      h("div", { class: "field" }, h("label", { for: "alert-text" }, t("front.alert.text")), text),
      h("div", { class: "field" }, h("span", { class: "label" }, t("front.alert.story")), h("div", { class: "row" }, link, choose, drop)),
      until.element,
      off,
    ],
    run: async () => {
      if (!text.value.trim()) throw new Error(t("front.alert.missing"));
      const moment = until.empty() ? null : until.read();
      if (moment && moment <= new Date()) throw new Error(t("front.past"));
      await sendAlert({ name: now?.name ?? "", values: Object.fromEntries(Object.entries({ text: text.value.trim(), item: about, until: moment?.toISOString() }).filter(([, value]) => value)), others: now?.others ?? {} });
    },
  });
}

async function sendAlert(part) {
  const before = state.draft.alert?.[0] ?? null;
  take(await send("/alert", { alert: part }));
  draw(true);
  toast(t(part ? "front.alert.done" : "front.alert.gone"), { label: t("undo"), run: () => sendAlert(before) });
}

// --- the screen ---

function draw(fresh = false) {
  slotsView.draw();
  sectionsView?.draw();
  pool.draw();
  const found = changes(state.running, state.draft, most);
  const open = state.exists && (state.unpublished || !state.live);
  replace(id("since"), icon("broadcast", state.live ? "ink-ok" : "quiet"), state.live ? t("front.since", state.liveSince) : t("front.automatic-page"));
  const badge = id("changed");
  badge.hidden = !open || (!found.length && state.live);
  replace(badge, icon("pencil"), found.length ? t("front.changed", found.length) : t("front.draft"));
  drawChanges(id("changes"), open ? found : [], story, open && state.live);
  drawPlans(id("plans"), state.plans, { editable, look: (one) => lookAt(one.at), open: (one) => unplan(one.id, true), cancel: (one) => unplan(one.id, false) });
  const alerted = state.draft.alert?.[0];
  const banner = id("alert-line");
  banner.hidden = !alerted;
  if (alerted) replace(banner, icon("lightning-charge-fill"), h("span", { class: "grow" }, h("b", { class: "medium" }, alerted.values.text), h("span", { class: "t12 quiet" }, alerted.values.until ? t(new Date(alerted.values.until) <= new Date() ? "front.alert.over" : "front.alert.effect", momentWords(alerted.values.until)) : t("front.alert.forever"))), editable() && h("button", { class: "btn btn-s", type: "button", onclick: alert }, t("front.alert.edit")));
  for (const [name, list] of [["undo", past.done], ["redo", past.undone]]) id(name).setAttribute("aria-disabled", String(!list.length));
  if (fresh) preview.show();
  document.documentElement.dataset.revision = String(state.revision);
}

function look(what, at = "") {
  for (const button of document.querySelectorAll("[data-look]")) button.setAttribute("aria-pressed", String(button.dataset.look === what && !at));
  const chip = id("look-at");
  chip.classList.toggle("is-on", Boolean(at));
  replace(id("look-at-words"), at ? t("front.look-at", `${clock(new Date(at))}, ${new Intl.DateTimeFormat("en-GB", { timeZone: document.documentElement.dataset.zone, day: "2-digit", month: "2-digit" }).format(new Date(at))}`) : t("front.look-later"));
  preview.show({ what, at });
}

function lookAt(at) {
  id("main").classList.add("is-looking");
  look("draft", at);
}

const desk = { areas, most, story, editable, automatic: () => state.automatic, dropped, menu: slotMenu, pin, pick, hold: (slot, one) => put(one, slot), lift, key, get lifted() { return lifted; } };
const preview = new Preview(facts.page);
const slotsView = new Slots(desk);
const where = (one) => slots(state.draft, most).findIndex((part) => part?.values.item === one) + 1;
const pool = new Pool({ learn, where, menu: poolMenu, put, dropped }, facts.section);
const sectionsView = facts.areas.sections && new Sections({ parts: () => state.draft.sections ?? [], most: facts.areas.sections.most, sections: facts.sections, story, editable, learn, change: (words, deed) => change(words, deed), shifted, listed });

for (const button of document.querySelectorAll("[data-look]")) button.addEventListener("click", () => look(button.dataset.look));
for (const button of document.querySelectorAll("[data-width]")) {
  button.addEventListener("click", () => {
    for (const other of document.querySelectorAll("[data-width]")) other.setAttribute("aria-pressed", String(other === button));
    preview.wide(Number(button.dataset.width));
  });
}
id("look-at").addEventListener("click", () => {
  if (id("look-at").classList.contains("is-on")) return look("draft");
  return askMoment({ title: t("front.look.title"), label: t("front.look.when"), hint: t("front.look.hint"), doer: t("front.look"), quick: [usual.hours, usual.morning, usual.noon, usual.week], run: (moment) => look("draft", moment.toISOString()) });
});
const deeds = { publish, plan, alert, undo, redo, look: () => { id("main").classList.toggle("is-looking"); preview.fit(); } };
if (matchMedia("(max-width: 56.25rem)").matches) {
  preview.wide(390);
  for (const button of document.querySelectorAll("[data-width]")) button.setAttribute("aria-pressed", String(button.dataset.width === "390"));
}
for (const button of document.querySelectorAll("[data-deed]")) button.addEventListener("click", () => { closeMenu(); deeds[button.dataset.deed](); });
id("front-place")?.addEventListener("change", (event) => location.assign(`/newsroom/front?page=${encodeURIComponent(event.target.value)}`));

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || document.querySelector("dialog[open]") || event.target.closest?.("input, textarea, select")) return;
  const command = event.ctrlKey || event.metaKey;
  const pressed = event.key.toLowerCase();
  if (command && (pressed === "z" || pressed === "y")) {
    event.preventDefault();
    if (pressed === "y" || event.shiftKey) redo();
    else undo();
  } else if (pressed === "/" && !command) {
    event.preventDefault();
    id("pool-find").focus();
  }
});

/** What others do to the same page shows by itself. */
setInterval(async () => {
  if (document.hidden || working || lifted || document.querySelector("dialog[open]") || document.body.classList.contains("is-dragging")) return;
  const before = state;
  const now = await get(`/newsroom/api/front?page=${encodeURIComponent(facts.page)}`).catch(() => undefined);
  if (!now || working || before !== state) return;
  const other = now.revision !== state.revision && !now.mine;
  const same = JSON.stringify([now.revision, now.plans, now.live, now.liveSince, now.automatic]) === JSON.stringify([state.revision, state.plans, state.live, state.liveSince, state.automatic]);
  take(now);
  if (other) toast(t("front.others", now.by));
  if (!same) draw(true);
}, LOOK);

draw();
preview.show();
await pool.load();
document.documentElement.dataset.ready = "1";
