// The front-page desk: stories in slots, the real page beside them. What is arranged is the draft of the composed page. Others who
// arrange the same page are told of, and merged.

import "newsroom/shell.js";
import { h, icon, replace } from "newsroom/ui/dom.js";
import { whenSignedOut } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { clock } from "newsroom/ui/dates.js";
import { closeMenu } from "newsroom/ui/menu.js";
import { toast } from "newsroom/ui/toast.js";
import { keepFocus } from "newsroom/front/kept-focus.js";
import { signInAgain } from "newsroom/editor/sign-in-again.js";
import { changes, listed, shifted } from "newsroom/front/arrange.js";
import { Arrangement, id } from "newsroom/front/arrangement.js";
import { Lift } from "newsroom/front/lift.js";
import { askMoment, momentWords, usual } from "newsroom/front/moment.js";
import { Outgoing } from "newsroom/front/outgoing.js";
import { Pool } from "newsroom/front/pool.js";
import { Preview } from "newsroom/front/preview.js";
import { Sections } from "newsroom/front/sections.js";
import { drawChanges, drawPlans } from "newsroom/front/side.js";
import { SlotDeeds } from "newsroom/front/slot-deeds.js";
import { Slots } from "newsroom/front/slots.js";

whenSignedOut(() => signInAgain(document.body.dataset.me));

const facts = JSON.parse(id("front").textContent);
const LOOK = 8000;
const page = new Arrangement(facts, draw);
const editable = () => page.editable;
const story = (one) => page.story(one);
const learn = (found) => page.learn(found);
const deeds = new SlotDeeds(page, (slot) => slotsView.focus(slot), facts.section);
const lifting = new Lift(page, deeds, () => slotsView);
const outgoing = new Outgoing(page, facts.section);

function dropped(event, one) {
  const slot = slotsView.target(event);
  const home = event.from === event.to && event.oldDraggableIndex === event.newDraggableIndex;
  if (slot >= 0 && one && !home) deeds.put(one, slot);
  else draw();
}

function draw(fresh = false) {
  const { state, past } = page;
  keepFocus(() => {
    slotsView.draw();
    sectionsView?.draw();
    pool.draw();
  });
  const found = changes(state.running, state.draft, page.most);
  const open = state.exists && (state.unpublished || !state.live);
  replace(id("since"), icon("broadcast", state.live ? "ink-ok" : "quiet"), state.live ? t("front.since", state.liveSince) : t("front.automatic-page"));
  const badge = id("changed");
  badge.hidden = !open || (!found.length && state.live);
  replace(badge, icon("pencil"), found.length ? t("front.changed", found.length) : t("front.draft"));
  drawChanges(id("changes"), open ? found : [], story, open && state.live);
  drawPlans(id("plans"), state.plans, { editable, look: (one) => lookAt(one.at), open: (one) => outgoing.unplan(one.id, true), cancel: (one) => outgoing.unplan(one.id, false) });
  const alerted = state.draft.alert?.[0];
  const banner = id("alert-line");
  banner.hidden = !alerted;
  if (alerted) replace(banner, icon("lightning-charge-fill"), h("span", { class: "grow" }, h("b", { class: "medium" }, alerted.values.text), h("span", { class: "t12 quiet" }, alerted.values.until ? t(new Date(alerted.values.until) <= new Date() ? "front.alert.over" : "front.alert.effect", momentWords(alerted.values.until)) : t("front.alert.forever"))), page.editable && h("button", { class: "btn btn-s", type: "button", onclick: () => outgoing.alert() }, t("front.alert.edit")));
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

const desk = {
  areas: () => lifting.areas,
  most: page.most,
  story,
  editable,
  automatic: () => page.state.automatic,
  dropped,
  menu: (slot, button) => deeds.slotMenu(slot, button),
  pin: (slot) => deeds.pin(slot),
  pick: (slot) => deeds.pick(slot),
  hold: (slot, one) => deeds.put(one, slot),
  lift: (slot) => lifting.lift(slot),
  key: (event, slot) => lifting.key(event, slot),
  get lifted() {
    return lifting.held;
  },
};
const preview = new Preview(facts.page);
const slotsView = new Slots(desk);
const where = (one) => page.filled.findIndex((part) => part?.values.item === one) + 1;
const pool = new Pool({ learn, where, menu: (one, button) => deeds.poolMenu(one, button), put: (one, slot) => deeds.put(one, slot), dropped }, facts.section);
const sectionsView = facts.areas.sections && new Sections({
  parts: () => page.state.draft.sections ?? [],
  most: facts.areas.sections.most,
  sections: facts.sections,
  story,
  editable,
  learn,
  change: (words, deed) => page.change(words, deed),
  shifted,
  listed,
});

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
const buttons = { publish: () => outgoing.publish(), plan: () => outgoing.plan(), alert: () => outgoing.alert(), undo: () => page.undo(), redo: () => page.redo(), look: () => { id("main").classList.toggle("is-looking"); preview.fit(); } };
if (matchMedia("(max-width: 56.25rem)").matches) {
  preview.wide(390);
  for (const button of document.querySelectorAll("[data-width]")) button.setAttribute("aria-pressed", String(button.dataset.width === "390"));
}
for (const button of document.querySelectorAll("[data-deed]")) button.addEventListener("click", () => { closeMenu(); buttons[button.dataset.deed](); });
id("front-place")?.addEventListener("change", (event) => location.assign(`/newsroom/front?page=${encodeURIComponent(event.target.value)}`));

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || document.querySelector("dialog[open]") || event.target.closest?.("input, textarea, select")) return;
  const command = event.ctrlKey || event.metaKey;
  const pressed = event.key.toLowerCase();
  if (command && (pressed === "z" || pressed === "y")) {
    event.preventDefault();
    if (pressed === "y" || event.shiftKey) page.redo();
    else page.undo();
  } else if (pressed === "/" && !command) {
    event.preventDefault();
    id("pool-find").focus();
  }
});

/** What others do to the same page shows by itself. */
setInterval(async () => {
  if (document.hidden || page.working || lifting.held || document.querySelector("dialog[open]") || document.body.classList.contains("is-dragging")) return;
  const other = await page.refresh();
  if (other) toast(t("front.others", page.state.by));
  if (other !== undefined) draw(true);
}, LOOK);

draw();
preview.show();
await pool.load();
document.documentElement.dataset.ready = "1";
