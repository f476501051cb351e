// The calendar: a scheduled story is dragged to another day, or moved by its button; arrow keys turn the page.

import "newsroom/shell.js";
import Sortable from "sortablejs";
import { post } from "newsroom/ui/api.js";
import { ask } from "newsroom/ui/dialog.js";
import { h, freshId } from "newsroom/ui/dom.js";
import { toastLater } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";

const keepPlace = () => location.reload();

async function move(id, day, time) {
  const answer = await post(`/newsroom/api/calendar/${id}`, { day, time });
  toastLater(answer.message);
  keepPlace();
}

function byDialog(entry) {
  const dayId = freshId("day");
  const timeId = freshId("time");
  const day = h("input", { class: "input", type: "date", id: dayId, value: entry.closest("[data-day]").dataset.day, required: true });
  const time = h("input", { class: "input", type: "time", id: timeId, value: entry.dataset.time, required: true });
  ask({
    title: t("calendar.move", entry.dataset.title),
    content: [h("div", { class: "field" }, h("label", { for: dayId }, t("calendar.day")), day), h("div", { class: "field" }, h("label", { for: timeId }, t("calendar.time")), time)],
    doer: t("calendar.do"),
    run: () => move(entry.dataset.plan, day.value, time.value),
  });
}

for (const list of document.querySelectorAll("[data-plans]")) {
  Sortable.create(list, {
    group: "plans",
    draggable: "[data-plan]",
    sort: false,
    delay: 150,
    delayOnTouchOnly: true,
    async onEnd({ item, from, to }) {
      if (from === to) return;
      try {
        await move(item.dataset.plan, to.closest("[data-day]").dataset.day);
      } catch (refusal) {
        from.append(item);
        await ask({ title: refusal.message, doer: t("understood"), content: refusal.problems.map((problem) => h("p", {}, problem.message)) });
      }
    },
  });
}

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
