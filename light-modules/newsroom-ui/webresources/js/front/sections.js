// The section blocks of the front page: which sections, in which order, with which story first.

import Sortable from "sortablejs";
import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { closeMenu, openMenu } from "newsroom/ui/menu.js";
import { chooseStory, picture } from "newsroom/front/pool.js";

export class Sections {
  /** `desk`: parts(), most, sections, story(id), editable(), learn, change(words, deed), shifted, listed. */
  constructor(desk) {
    this.desk = desk;
    this.list = document.getElementById("slots-sections");
    this.add = document.getElementById("add-section");
    this.add.addEventListener("click", () => this.choose());
    Sortable.create(this.list, {
      draggable: ".slot",
      filter: ".btn, .chip",
      preventOnFilter: false,
      forceFallback: true,
      fallbackTolerance: 4,
      delay: 140,
      delayOnTouchOnly: true,
      touchStartThreshold: 8,
      ghostClass: "slot-ghost",
      disabled: !desk.editable(),
      animation: 0,
      onEnd: ({ oldDraggableIndex, newDraggableIndex }) => (oldDraggableIndex === newDraggableIndex ? this.draw() : this.move(oldDraggableIndex, newDraggableIndex)),
    });
  }

  name(part) {
    const known = part.values.section?.replace(/^jcr:/, "");
    return this.desk.sections.find((one) => one.id === known)?.title ?? t("front.gone");
  }

  draw() {
    const parts = this.desk.parts();
    replace(this.list, parts.length ? parts.map((part, n) => this.row(part, n)) : h("li", { class: "slot-auto-line quiet t13" }, icon("magic"), h("span", {}, t("front.sections.automatic"))));
    this.add.hidden = !this.desk.editable() || parts.length >= this.desk.most;
  }

  row(part, n) {
    const name = this.name(part);
    const first = part.values.first && this.desk.story(part.values.first);
    return h(
      "li",
      { class: "slot slot-section", "data-section": n },
      this.desk.editable() && h("button", { class: "slot-grip", type: "button", "aria-label": t("front.section.grip", name), onkeydown: (event) => this.key(event, n) }, icon("grip-vertical")),
      first ? picture(first) : h("span", { class: "thumb thumb-none" }, icon("list-ul")),
      h("div", { class: "slot-main" }, h("p", { class: "slot-title" }, name), h("p", { class: "slot-sub" }, first ? t("front.section.first", first.title) : t("front.section.newest"))),
      this.desk.editable() && h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": t("front.section.do", name), onclick: (event) => this.menu(part, n, event.currentTarget) }, icon("three-dots")),
    );
  }

  key(event, n) {
    const to = { ArrowUp: n - 1, ArrowDown: n + 1 }[event.key];
    if (to === undefined && event.key !== "Delete") return;
    event.preventDefault();
    if (event.key === "Delete") this.remove(n);
    else if (event.altKey && to >= 0 && to < this.desk.parts().length) this.move(n, to);
    else this.focus(to);
  }

  focus(n) {
    this.list.querySelector(`[data-section="${n}"] button`)?.focus();
  }

  move(from, to) {
    const name = this.name(this.desk.parts()[from]);
    return this.desk.change(t("front.section.moved", name, to + 1), (now) => this.desk.shifted(now, "sections", from, to)).then(() => this.focus(to));
  }

  remove(n) {
    return this.desk.change(t("front.section.removed", this.name(this.desk.parts()[n])), (now) => this.desk.listed(now, "sections", n, null));
  }

  menu(part, n, button) {
    const entry = (sign, words, run, danger) => h("button", { class: `menu-item${danger ? " ink-danger" : ""}`, type: "button", role: "menuitem", onclick: () => { closeMenu(); run(); } }, icon(sign), h("span", {}, words));
    const menu = document.getElementById("slot-menu");
    const name = this.name(part);
    replace(
      menu,
      entry("newspaper", t("front.section.pick"), async () => {
        const chosen = await chooseStory({ title: t("front.section.pick.title", name), section: this.desk.sections.find((one) => one.title === name)?.name, learn: this.desk.learn });
        if (chosen) await this.desk.change(t("front.section.picked", name, chosen.title), (now) => this.desk.listed(now, "sections", n, { first: chosen.id }));
      }),
      part.values.first && entry("x", t("front.section.unpick"), () => this.desk.change(t("front.section.unpicked", name), (now) => this.desk.listed(now, "sections", n, { first: "" }))),
      n > 0 && entry("arrow-up", t("front.up"), () => this.move(n, n - 1)),
      n < this.desk.parts().length - 1 && entry("arrow-down", t("front.down"), () => this.move(n, n + 1)),
      h("div", { class: "menu-line" }),
      entry("trash", t("front.remove"), () => this.remove(n), true),
    );
    openMenu(button, menu);
  }

  choose() {
    const taken = this.desk.parts().map((part) => part.values.section?.replace(/^jcr:/, ""));
    const free = this.desk.sections.filter((one) => !taken.includes(one.id));
    const menu = document.getElementById("slot-menu");
    const pick = (one) => this.desk.change(t("front.section.added", one.title), (now) => this.desk.listed(now, "sections", (now.sections ?? []).length, { section: one.id }));
    replace(menu, free.map((one) => h("button", { class: "menu-item", type: "button", role: "menuitem", onclick: () => { closeMenu(); pick(one); } }, icon("list-ul"), h("span", {}, one.title))));
    openMenu(this.add, menu);
  }
}
