// The editors' desk by keyboard and mouse: choose, open, peek, approve, return; keeps itself current.

import "newsroom/shell.js";
import { post } from "newsroom/ui/api.js";
import { ask, askReason } from "newsroom/ui/dialog.js";
import { publishAgain } from "newsroom/ui/correction.js";
import { freshId, h } from "newsroom/ui/dom.js";
import { giveTask } from "newsroom/ui/task.js";
import { toast } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";
import htmx from "htmx.org";

const EVERY = 20000;
const desk = () => document.getElementById("desk");
const cards = () => [...desk().querySelectorAll("[data-card]")].filter((card) => card.offsetParent);
let chosen;

for (const form of document.querySelectorAll("form[data-auto]")) {
  form.addEventListener("change", () => form.requestSubmit());
}

function choose(card, focus = true) {
  if (!card) return;
  for (const other of desk().querySelectorAll(".is-focus")) other.classList.remove("is-focus");
  card.classList.add("is-focus");
  chosen = card.dataset.card;
  if (focus) card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
  const peek = document.getElementById("peek");
  if (peek && peek.dataset.card !== chosen) openPeek(chosen);
}

const current = () => cards().find((card) => card.dataset.card === chosen);

function step(by) {
  const all = cards();
  const at = all.indexOf(current());
  choose(all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]);
}

/** Left and right go to the neighbouring column. */
function side(by) {
  const columns = [...desk().querySelectorAll(".col")].filter((col) => col.querySelector("[data-card]") && col.offsetParent);
  const at = columns.findIndex((col) => col.contains(current()));
  choose(columns[Math.max(0, Math.min(columns.length - 1, at + by))]?.querySelector("[data-card]"));
}

async function openPeek(id) {
  const response = await fetch(`/newsroom/items/${id}/peek`, { headers: { Accept: "text/html", "HX-Request": "true" } });
  if (!response.ok) return;
  closePeek();
  document.body.insertAdjacentHTML("beforeend", await response.text());
  const peek = document.getElementById("peek");
  document.body.classList.add("peeked");
  peek.querySelector("[data-close]").addEventListener("click", () => closePeek(true));
  peek.addEventListener("click", act);
}

function closePeek(back = false) {
  document.getElementById("peek")?.remove();
  document.body.classList.remove("peeked");
  if (back) current()?.focus();
}

async function refresh() {
  const response = await new Promise((resolve) => {
    desk().addEventListener("htmx:afterRequest", resolve, { once: true });
    htmx.trigger(desk(), "refresh");
  });
  if (!response.detail?.successful) return;
  const card = current();
  if (card) card.classList.add("is-focus");
}

const address = (id) => `/newsroom/api/items/${id}/moves`;

const cardOf = (id) => desk().querySelector(`[data-card="${id}"]`);
const titleOf = (id) => cardOf(id)?.dataset.title ?? "";
/** All decisions open on a card; the peek shows those of the card below it. */
const deedsOf = (holder) => JSON.parse((holder.dataset.deeds ?? cardOf(holder.dataset.card)?.dataset.deeds) || "[]");
const deedOf = (holder, id) => deedsOf(holder).find((deed) => deed.id === id);
const complain = (refusal) => ask({ title: refusal.message, doer: t("understood"), content: refusal.problems.map((problem) => h("p", {}, problem.message)) });

/** What is said of a decision that was taken. */
function said(deed, title, view) {
  if (deed.done) return t("deed.done", deed.done, title);
  if (deed.id === "approve") return t("approved", title);
  if (deed.id === "return") return t("returned", view.ownerName);
  return ["submit", "withdraw", "unapprove", "reopen"].includes(deed.id) ? t("board.moved", title) : t("deed.done", deed.label, title);
}

/** Takes a decision as its workflow asks for it: with a reason, with a time, or at once. */
async function decide(holder, deed) {
  if (deed.kind === "publish" || deed.kind === "schedule") return publish(holder);
  const id = holder.dataset.card;
  const title = titleOf(id);
  const from = stateOf(id);
  const send = async (reason) => {
    const view = await post(address(id), { transition: deed.id, reason });
    toast(said(deed, title, view), wayBack(id, title, from, view));
  };
  if (deed.reason) {
    const usual = deed.id === "return";
    const done = await askReason({
      title: usual ? t("return.title", title) : t("deed.title", deed.label, title),
      hint: t("return.hint"),
      missing: t("return.missing"),
      doer: usual ? t("return.do") : deed.label,
      send,
    });
    return done && goOn(id);
  }
  try {
    await send();
    await goOn(id);
  } catch (refusal) {
    await complain(refusal);
  }
}

const columnOf = (holder) => holder.closest("[data-state]")?.dataset.state;
const stateOf = (id) => columnOf(cardOf(id) ?? desk());

/** The decision that takes a card back to where it came from, when one is open that asks for nothing. */
function wayBack(id, title, from, view) {
  const way = view.deeds?.find((deed) => deed.to === from && !deed.reason);
  const run = async () => {
    try {
      await post(address(id), { transition: way.id });
      toast(t("desk.undone", title));
    } catch {
      await ask({ title: t("desk.undo.late"), doer: t("understood") });
    }
    await refresh();
    choose(cards().find((card) => card.dataset.card === id));
  };
  return way && { label: t("undo"), run };
}

/** After a decision the next card of the column is the one to look at, in the peek when that was open. */
async function goOn(id) {
  const peeked = Boolean(document.getElementById("peek"));
  const column = [...(desk().querySelector(`[data-card="${id}"]`)?.closest(".col")?.querySelectorAll("[data-card]") ?? [])].map((card) => card.dataset.card);
  const at = column.indexOf(id);
  const next = column[at + 1] ?? column[at - 1];
  closePeek();
  await refresh();
  const card = next && cards().find((one) => one.dataset.card === next);
  if (!card) return;
  choose(card);
  if (peeked) openPeek(next);
}

/** The decision that leads into a column, if one is open. */
const wayTo = (holder, state) => deedsOf(holder).find((deed) => deed.to === state || (state === "published" && deed.kind === "schedule"));

/** Publishing asks for the time; nothing typed is now. */
async function publish(holder) {
  const id = freshId("when");
  let again = "as-before";
  const when = h("input", { class: "input", type: "datetime-local", id, "aria-describedby": `${id}-hint` });
  const done = await ask({
    title: t("board.publish", holder.dataset.title),
    content: [h("div", { class: "field" }, h("label", { for: id }, t("board.when")), when, h("span", { class: "hint", id: `${id}-hint` }, t("board.when.hint")))],
    doer: t("board.publish.do"),
    run: async () => {
      const send = () => post(`/newsroom/api/items/${holder.dataset.card}/publication`, { at: when.value || null });
      if ("out" in holder.dataset && !when.value) again = await publishAgain(holder.dataset.card, send);
      if (again === "as-before") await send();
    },
  });
  if (!again) return;
  if (done) {
    toast(t("board.moved", holder.dataset.title));
    await refresh();
  }
}

function moveTo(holder, state) {
  const way = wayTo(holder, state);
  return way ? decide(holder, way) : toast(t("board.not"));
}

/** The next column in that direction which the card may go to. */
function push(holder, by) {
  const order = columns().filter((column) => column.matches(".col")).map((column) => column.dataset.state);
  for (let at = order.indexOf(columnOf(holder)) + by; at >= 0 && at < order.length; at += by) {
    if (wayTo(holder, order[at])) return moveTo(holder, order[at]);
  }
  toast(t("board.not"));
}

let lifted;
const columns = () => [...desk().querySelectorAll("[data-state]")];
document.addEventListener("dragstart", (event) => {
  lifted = event.target.closest?.("#desk [data-card]");
  if (!lifted) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", lifted.dataset.card);
  lifted.classList.add("is-lifted");
  for (const column of columns()) column.classList.toggle("is-target", Boolean(wayTo(lifted, column.dataset.state)));
});
document.addEventListener("dragover", (event) => {
  const column = lifted && event.target.closest?.(".is-target");
  for (const other of columns()) other.classList.toggle("is-over", other === column);
  if (column) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  const column = lifted && event.target.closest?.(".is-target");
  if (!column) return;
  event.preventDefault();
  moveTo(lifted, column.dataset.state);
});
document.addEventListener("dragend", () => {
  lifted?.classList.remove("is-lifted");
  lifted = undefined;
  for (const column of columns()) column.classList.remove("is-target", "is-over");
});

function act(event) {
  const button = event.target.closest("[data-act]");
  if (!button) return;
  event.preventDefault();
  const holder = button.closest("[data-card]");
  const deed = deedOf(holder, button.dataset.act);
  if (deed) decide(holder, deed);
}

document.addEventListener("click", (event) => {
  if (desk().contains(event.target)) act(event);
});
document.addEventListener("focusin", (event) => {
  const card = event.target.closest?.("#desk [data-card]");
  if (card && card.dataset.card !== chosen) choose(card, false);
});

document.addEventListener("keydown", (event) => {
  if (event.altKey && ["ArrowLeft", "ArrowRight"].includes(event.key) && current() && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    push(current(), event.key === "ArrowRight" ? 1 : -1);
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target.closest?.("input, select, textarea, .rail, .menu")) return;
  const card = current();
  const keys = {
    ArrowDown: () => step(1),
    j: () => step(1),
    ArrowUp: () => step(-1),
    k: () => step(-1),
    ArrowRight: () => side(1),
    ArrowLeft: () => side(-1),
    Enter: () => card && !event.target.closest("a, button") && location.assign(`/newsroom/items/${card.dataset.card}`),
    " ": () => card && !event.target.closest("button") && (document.getElementById("peek") ? closePeek(true) : openPeek(card.dataset.card)),
    Escape: () => closePeek(true),
    g: () => card && giveTask(card.dataset.card, card.dataset.title).then((given) => given && toast(t("task.given"))),
    d: () => card?.dataset.approve && decide(card, deedOf(card, card.dataset.approve)),
    r: () => card?.dataset.return && decide(card, deedOf(card, card.dataset.return)),
  };
  const run = keys[event.key];
  if (!run) return;
  if (event.key !== "Enter") event.preventDefault(); // a letter that opens a dialog must not stand in its field
  run();
});

setInterval(() => {
  if (document.visibilityState === "visible" && !document.querySelector("dialog[open]") && !document.getElementById("peek")) refresh();
}, EVERY);
document.documentElement.dataset.ready = "1";
