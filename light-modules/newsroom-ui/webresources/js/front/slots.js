// Draws the slots: the lead, the row below it, the sections. Grips lift by Space and move by arrows; the mouse and fingers drag.

import Sortable from "sortablejs";
import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { pinned, slots } from "newsroom/front/arrange.js";
import { momentWords as soon } from "newsroom/front/moment.js";
import { picture, stateOf } from "newsroom/front/pool.js";

export class Slots {
  /**
   * `desk`: areas(), most, story(id), automatic(), editable, dropped(event, id), menu(slot, button), pin(slot), pick(slot),
   * hold(slot, id), lift(slot), key(event, slot), lifted.
   */
  constructor(desk) {
    this.desk = desk;
    this.lists = [document.getElementById("slots-lead"), document.getElementById("slots-top")];
    for (const list of this.lists) {
      Sortable.create(list, {
        group: { name: "stories", pull: true, put: true },
        draggable: ".slot",
        filter: ".slot-open, .btn, .chip, input",
        preventOnFilter: false,
        forceFallback: true,
        fallbackOnBody: true,
        fallbackTolerance: 4,
        delay: 140,
        delayOnTouchOnly: true,
        touchStartThreshold: 8,
        ghostClass: "slot-ghost",
        disabled: !desk.editable(),
        animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
        onStart: () => document.body.classList.add("is-dragging"),
        onEnd: (event) => {
          document.body.classList.remove("is-dragging");
          desk.dropped(event, event.item.dataset.id);
        },
      });
    }
  }

  /** Which slot a thing was dropped on; -1 outside. */
  target(event) {
    const list = this.lists.indexOf(event.to);
    if (list < 0) return -1;
    return list === 0 ? 0 : 1 + Math.min(event.newDraggableIndex ?? 0, this.desk.most - 1);
  }

  draw() {
    const all = slots(this.desk.areas(), this.desk.most);
    const taken = all.filter(Boolean).map((part) => part.values.item);
    const spare = this.desk.automatic().filter((id) => !taken.includes(id));
    const usable = (part) => part && this.problem(part) === "";
    const filled = all.map((part) => (usable(part) ? null : spare.shift()));
    replace(this.lists[0], this.slot(all[0], 0, filled[0]));
    replace(this.lists[1], all.slice(1).map((part, n) => this.slot(part, n + 1, filled[n + 1])));
  }

  /** Why readers do not see a part; empty when they do. */
  problem(part) {
    const story = this.desk.story(part.values.item);
    if (!story) return "gone";
    if (part.values.until && new Date(part.values.until) <= new Date()) return "over";
    if (!story.open) return story.comes ? "comes" : "waits";
    return story.picture ? "" : "no-picture";
  }

  slot(part, n, automatic) {
    return part ? this.taken(part, n) : this.open(n, automatic);
  }

  taken(part, n) {
    const story = this.desk.story(part.values.item);
    const title = part.values.title || story?.title || t("front.gone");
    const problem = this.problem(part);
    const lifted = this.desk.lifted?.slot === n;
    const edit = this.desk.editable();
    return h(
      "li",
      { class: `slot${n ? "" : " slot-lead"}${problem ? " slot-warn" : ""}${lifted ? " is-lifted" : ""}`, "data-slot": n, "data-id": part.values.item },
      edit && h("button", { class: "slot-grip", type: "button", "aria-label": t("front.grip", n + 1, title), "aria-pressed": String(lifted), onkeydown: (event) => this.desk.key(event, n), onclick: () => this.desk.lift(n) }, icon("grip-vertical")),
      h("span", { class: "slot-n" }, String(n + 1)),
      picture(story),
      h(
        "div",
        { class: "slot-main" },
        h("p", { class: "slot-title lines-3" }, title),
        h(
          "p",
          { class: "slot-sub" },
          problem ? h("span", { class: "ink-pending medium" }, t(`front.problem.${problem}`, story?.when ?? "")) : [story.section && h("span", {}, story.section, h("span", { class: "dot" })), story.when],
          part.values.title && h("span", {}, h("span", { class: "dot" }), t("front.titled")),
        ),
        pinned(part) && h("button", { class: `chip chip-pin${problem === "over" ? "" : " is-on"}`, type: "button", disabled: !edit, onclick: () => this.desk.pin(n) }, icon(problem === "over" ? "pin-angle" : "pin-angle-fill"), t(problem === "over" ? "front.ended" : "front.until", soon(part.values.until))),
      ),
      !pinned(part) && edit && h("button", { class: "btn btn-plain btn-s btn-icon slot-pin", type: "button", "aria-label": t("front.pin-slot", n + 1, title), title: t("front.pin"), onclick: () => this.desk.pin(n) }, icon("pin-angle")),
      edit && h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": t("front.do", n + 1, title), onclick: (event) => this.desk.menu(n, event.currentTarget) }, icon("three-dots")),
    );
  }

  open(n, id) {
    const story = id && this.desk.story(id);
    const edit = this.desk.editable();
    return h(
      "li",
      { class: `slot slot-open${n ? "" : " slot-lead"}`, "data-slot": n },
      h("span", { class: "slot-n" }, String(n + 1)),
      picture(story),
      h("div", { class: "slot-main" }, h("p", { class: "slot-title lines-3" }, story?.title ?? t("front.open")), h("p", { class: "slot-sub" }, story ? t("front.automatic") : t("front.open.hint"))),
      edit && story && h("button", { class: "btn btn-plain btn-s slot-hold", type: "button", "aria-label": t("front.hold-slot", n + 1, story.title), onclick: () => this.desk.hold(n, id) }, t("front.hold")),
      edit && h("button", { class: "btn btn-s slot-pick", type: "button", "aria-label": t("front.pick-slot", n + 1), onclick: () => this.desk.pick(n) }, t("front.pick")),
    );
  }

  focus(n, what = ".slot-grip") {
    (document.querySelector(`.slot[data-slot="${n}"] ${what}`) ?? document.querySelector(`.slot[data-slot="${n}"] button`))?.focus();
  }
}

export { stateOf };
