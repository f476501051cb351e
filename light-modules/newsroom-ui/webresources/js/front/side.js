// Beside the preview: what publishing will change, and what is planned.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { momentWords } from "newsroom/front/moment.js";

const SIGNS = { in: "arrow-up-short", moved: "arrows-move", out: "x", pinned: "pin-angle", unpinned: "pin-angle", titled: "type", alert: "lightning-charge", "alert-off": "lightning-charge", sections: "list-ul" };

/** One change in words. */
export function worded(change, story) {
  const title = change.part ? (change.part.values.title || story(change.part.values.item)?.title || t("front.gone")) : "";
  const until = change.part?.values.until ? momentWords(change.part.values.until) : "";
  return t(`front.change.${change.what}`, title, (change.slot ?? 0) + 1, until);
}

export function drawChanges(holder, found, story, more) {
  const lines = found.map((change) => h("li", {}, icon(SIGNS[change.what], "quiet"), h("span", {}, worded(change, story))));
  if (!lines.length && more) lines.push(h("li", {}, icon("puzzle", "quiet"), h("span", {}, t("front.change.blocks"))));
  holder.hidden = !lines.length;
  replace(holder, h("li", { class: "t13 strong" }, t("front.changes")), lines);
}

export function drawPlans(holder, plans, acts) {
  holder.hidden = !plans.length;
  replace(
    holder,
    h("li", { class: "t13 strong" }, t("front.plans")),
    plans.map((plan) =>
      h(
        "li",
        { class: "front-plan" },
        icon("clock", "quiet"),
        h("span", { class: "grow" }, h("b", { class: "medium" }, momentWords(plan.at)), h("span", { class: "t12 quiet" }, plan.by)),
        h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": t("front.plan.look", plan.when), title: t("front.look"), onclick: () => acts.look(plan) }, icon("eye")),
        acts.editable() && h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": t("front.plan.open", plan.when), title: t("front.plan.open.do"), onclick: () => acts.open(plan) }, icon("pencil")),
        acts.editable() && h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": t("front.plan.cancel", plan.when), title: t("front.plan.cancel.do"), onclick: () => acts.cancel(plan) }, icon("x-lg")),
      ),
    ),
  );
}
