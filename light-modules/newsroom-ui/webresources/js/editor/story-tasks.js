// Tasks about the story, below its comments: who shall do what until when; ticked off by those who have or gave them.

import { h, icon, redraw } from "newsroom/ui/dom.js";
import { get, put } from "newsroom/ui/api.js";
import { giveTask } from "newsroom/ui/task.js";
import { toast } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";

/** Answers { load(), give(words) }. */
export function storyTasks(place, draft, title) {
  let tasks = [];
  const row = (task) =>
    h(
      "li",
      { class: `task${task.open ? "" : " is-done"}` },
      h("button", { class: "task-tick", type: "button", "data-keep": `tick-${task.id}`, disabled: !task.mine, "aria-label": t(task.open ? "task.tick" : "task.untick", task.title), onclick: async () => { show(await put(`/newsroom/api/items/${draft.id}/tasks/${task.id}`, { done: task.open })); } }, icon(task.open ? "square" : "check-square", "i-l")),
      h("div", {}, h("p", { class: "task-title" }, task.title), h("p", { class: "t13 quiet" }, t("task.to", task.assignee.name, task.giver))),
      task.due && h("span", { class: `end nowrap t13 with-sign${task.late ? " ink-late medium" : ""}` }, icon(task.late ? "clock-history" : "calendar-event"), task.due),
    );
  const show = (list) => {
    tasks = list;
    const open = tasks.filter((task) => task.open);
    redraw(
      place,
      h("div", { class: "row" }, h("h3", { class: "group-title" }, t("task.heading"), " ", open.length > 0 && h("span", { class: "quiet" }, open.length)), h("button", { class: "btn btn-s end", type: "button", onclick: () => give() }, icon("person-plus"), t("task.give"))),
      tasks.length ? h("ul", { class: "plain-list task-list" }, tasks.map(row)) : h("p", { class: "t13 quiet" }, t("task.none")),
    );
  };
  const give = async (words = "") => {
    if (!draft.id && !(await draft.save())) return;
    const list = await giveTask(draft.id, title(), words);
    if (!list) return;
    show(list);
    toast(t("task.given"));
  };
  return {
    give,
    load: async () => {
      try {
        show(draft.id ? await get(`/newsroom/api/items/${draft.id}/tasks`) : []);
      } catch {
        show(tasks);
      }
    },
  };
}
