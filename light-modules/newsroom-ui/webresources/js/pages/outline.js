// The structure of the page beside it: areas and their components as lists, to choose, to drag, to add.

import Sortable from "sortablejs";
import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { nameOf, own, takes, wordsOf, yes } from "newsroom/pages/marks.js";

export class Outline {
  /** `deeds`: select(mark), edit(mark), menu(mark, button), add(area, button), create(area), move(part, area, before). */
  constructor(holder, deeds) {
    this.holder = holder;
    this.deeds = deeds;
  }

  draw(marks, label, selected) {
    this.marks = marks;
    this.label = label;
    for (const sortable of this.sortables ?? []) sortable.destroy();
    this.sortables = [];
    const top = marks.areas.filter((area) => !area.parent);
    replace(this.holder, top.length ? top.map((area) => this.group(area)) : h("p", { class: "quiet t13" }, t("pages.no-areas")));
    this.select(selected);
  }

  group(area) {
    const named = this.label(area);
    const missing = !yes(area.created) && yes(area.optional);
    const add = missing
      ? h("button", { class: "btn btn-s end", type: "button", onclick: () => this.deeds.create(area) }, icon("plus-lg"), t("pages.area.create"))
      : takes(area, area.offered[0] ?? "", false) && h("button", { class: "btn btn-plain btn-s btn-icon end", type: "button", "aria-label": t("pages.add-to", named), title: t("pages.add"), onclick: (event) => this.deeds.add(area, null, event.currentTarget) }, icon("plus-lg"));
    const removable = yes(area.optional) && yes(area.created) && h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": t("pages.area.delete", named), title: t("pages.area.delete", named), onclick: () => this.deeds.remove(area) }, icon("trash"));
    const props = area.dialog && yes(area.created) && h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": t("pages.area.edit", named), onclick: () => this.deeds.edit(area) }, icon("sliders"));
    const list = h("ul", { class: "pe-list", "data-area": area.path, "aria-label": named }, area.children.map((part) => this.item(part)));
    if (area.type !== "noComponent") this.sortable(list, area);
    return h("section", { class: "pe-group" }, h("header", {}, h("h3", {}, named), props, removable, add), list, !area.children.length && area.type !== "noComponent" && !missing && h("p", { class: "t12 quiet" }, t("pages.area.empty")));
  }

  item(part) {
    const inherited = yes(part.inherited);
    const named = this.label(part);
    return h(
      "li",
      { "data-path": part.path, class: inherited ? "is-inherited" : null },
      h(
        "div",
        { class: "pe-item" },
        inherited ? icon("lock", "quiet") : icon("grip-vertical", "pe-grip"),
        h("button", { class: "pe-name t13", type: "button", "data-part": part.path, onclick: () => this.deeds.select(part, true), ondblclick: () => this.deeds.edit(part) }, named, !part.children.length && wordsOf(part) && h("span", { class: "t12 quiet clip pe-words" }, wordsOf(part)), inherited && h("span", { class: "t12 quiet" }, ` · ${t("pages.inherited")}`)),
        !inherited && h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": t("pages.do", named), onclick: (event) => { event.stopPropagation(); this.deeds.menu(part, event.currentTarget); } }, icon("three-dots")),
      ),
      part.children.map((area) => this.group(area)),
    );
  }

  sortable(list, area) {
    const part = (item) => this.marks.parts.find((mark) => mark.path === item.dataset.path);
    this.sortables.push(
      Sortable.create(list, {
        group: { name: "parts", put: (to, from, item) => { const mark = part(item); return Boolean(mark) && takes(area, mark.template, mark.parent === area) && !area.path.startsWith(`${mark.path}/`); } },
        handle: ".pe-grip",
        filter: ".is-inherited",
        animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
        onEnd: ({ item, to, from, newIndex, oldIndex }) => {
          if (to === from && newIndex === oldIndex) return;
          const target = this.marks.areas.find((mark) => mark.path === to.dataset.area);
          const next = item.nextElementSibling?.dataset.path;
          const before = own(target).find((mark) => mark.path === next);
          this.deeds.move(part(item), target, before ? nameOf(before) : null);
        },
      }),
    );
  }

  select(path) {
    for (const button of this.holder.querySelectorAll("[data-part]")) {
      const on = button.dataset.part === path;
      button.closest(".pe-item").classList.toggle("is-on", on);
      if (on) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }
}
