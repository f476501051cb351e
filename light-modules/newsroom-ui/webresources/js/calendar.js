// The calendar: a scheduled story is dragged to another day, or moved by its button; arrow keys turn the page.

import "newsroom/shell.js";
import Sortable from "sortablejs";
import { post } from "newsroom/ui/api.js";
import { ask } from "newsroom/ui/dialog.js";
import { h, freshId } from "newsroom/ui/dom.js";
import { toast } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";

/** Draws the days anew where they stand, without leaving the page. */
async function redraw() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" })).text(), "text/html");
  for (const part of ["#main", ".tools"]) {
    const fresh = page.querySelector(part);
    if (!fresh) return location.reload();
    document.querySelector(part).replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  }
  wire();
}

/** Puts a scheduled story on a day; what it was is one press away. */
async function move(entry, day, time) {
  const id = entry.dataset.plan;
  const before = { day: entry.dataset.from ?? entry.closest("[data-day]").dataset.day, time: entry.dataset.time };
  const answer = await post(`/newsroom/api/calendar/${id}`, { day, time });
  await redraw();
  document.querySelector(`[data-plan="${id}"] [data-move]`)?.focus();
  const back = async () => {
    toast((await post(`/newsroom/api/calendar/${id}`, before)).message);
    await redraw();
  };
  toast(answer.message, { label: t("undo"), run: () => back().catch(tell) });
}

const tell = (refusal) => ask({ title: refusal.message, doer: t("understood"), content: refusal.problems.map((problem) => h("p", {}, problem.message)) });

function byDialog(entry) {
  const dayId = freshId("day");
  const timeId = freshId("time");
  const day = h("input", { class: "input", type: "date", id: dayId, value: entry.closest("[data-day]").dataset.day, required: true });
  const time = h("input", { class: "input", type: "time", id: timeId, value: entry.dataset.time, required: true });
  ask({
    title: t("calendar.move", entry.dataset.title),
    content: [h("div", { class: "field" }, h("label", { for: dayId }, t("calendar.day")), day), h("div", { class: "field" }, h("label", { for: timeId }, t("calendar.time")), time)],
    doer: t("calendar.do"),
    run: () => move(entry, day.value, time.value).catch((refusal) => {
      throw refusal.problems?.length ? new Error(refusal.problems.map((problem) => problem.message).join(" ")) : refusal;
    }),
  });
}

function wire() {
  for (const list of document.querySelectorAll("[data-plans]")) {
    Sortable.create(list, {
      group: "plans",
      draggable: "[data-plan]",
      sort: false,
      delay: 150,
      delayOnTouchOnly: true,
      async onEnd({ item, from, to }) {
        if (from === to) return;
        item.dataset.from = from.closest("[data-day]").dataset.day;
        try {
          await move(item, to.closest("[data-day]").dataset.day);
        } catch (refusal) {
          from.append(item);
          await tell(refusal);
        }
      },
    });
  }
}

wire();

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-move]");
  if (button) byDialog(button.closest("[data-plan]"));
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea, dialog, .menu")) return;
  const turn = { PageUp: "prev", PageDown: "next" }[event.key];
  if (turn) {
    event.preventDefault();
    document.querySelector(`[data-key="${turn}"]`).click();
  } else if (event.key === "t") location.assign(location.pathname + (new URLSearchParams(location.search).get("view") === "month" ? "?view=month" : ""));
});
document.documentElement.dataset.ready = "1";
