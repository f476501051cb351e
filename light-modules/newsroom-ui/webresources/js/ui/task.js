// Gives a task about a story in a dialog: what, to whom, until when; the story stays where it is.

import { freshId, h } from "newsroom/ui/dom.js";
import { get, post } from "newsroom/ui/api.js";
import { ask } from "newsroom/ui/dialog.js";
import { readDate } from "newsroom/ui/dates.js";
import { t } from "newsroom/ui/words.js";

/** Resolves to the tasks of the story as they are then, or to nothing when the person left. `words` stand there at first. */
export async function giveTask(item, title, words = "") {
  const people = await get("/newsroom/api/people");
  const [what, who, due] = [freshId("task"), freshId("task"), freshId("task")];
  const area = h("textarea", { class: "area", id: what, rows: 2, maxlength: 500, value: words });
  const select = h("select", { class: "select", id: who }, h("option", { value: "" }, t("task.choose")), people.map((person) => h("option", { value: person.id }, person.name)));
  const day = h("input", { class: "input", id: due, type: "text", autocomplete: "off", "aria-describedby": `${due}-hint` });
  const chip = (label, text) => h("button", { class: "chip", type: "button", onclick: () => { day.value = text; } }, label);
  let list;
  const done = await ask({
    title: t("task.title", title),
    content: [
      h("div", { class: "field" }, h("label", { for: what }, t("task.what")), area),
      h("div", { class: "field" }, h("label", { for: who }, t("task.who")), select),
      h("div", { class: "field" }, h("label", { for: due }, t("task.due"), h("span", { class: "opt" }, t("optional"))), day, h("span", { class: "hint", id: `${due}-hint` }, t("task.due.hint")), h("div", { class: "row row-wrap" }, chip(t("task.today"), t("date.today")), chip(t("task.tomorrow"), t("date.tomorrow")))),
    ],
    doer: t("task.do"),
    run: async () => {
      const read = day.value.trim() ? readDate(day.value) : { value: "" };
      if (read.error) throw new Error(read.error);
      try {
        list = await post(`/newsroom/api/items/${item}/tasks`, { title: area.value, assignee: select.value, due: read.value });
      } catch (refusal) {
        throw new Error(refusal.problems?.[0]?.message ?? refusal.message);
      }
    },
  });
  return done ? list : undefined;
}
