// What lies over the page: a button on each component, a frame round each area, the bar of the chosen one, dragging by its grip.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { boxOf, nameOf, own, takes, yes } from "newsroom/pages/marks.js";

const put = (element, { left, top, width, height }) => {
  Object.assign(element.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: height === undefined ? "" : `${height}px` });
};

export class Overlay {
  /** `deeds` as in the outline, and step(part, by). `scale()` tells how much smaller the paper is shown. */
  constructor(holder, deeds, scale) {
    this.holder = holder;
    this.deeds = deeds;
    this.scale = scale;
    this.marks = { areas: [], parts: [] };
    this.areas = new Map();
    this.parts = new Map();
  }

  draw(marks, label, selected) {
    this.marks = marks;
    this.label = label;
    this.parts = new Map();
    this.areas = new Map();
    const areas = marks.areas.map((area) => this.area(area));
    const parts = marks.parts.map((part) => this.part(part));
    this.bar = h("div", { class: "pe-bar", role: "toolbar", hidden: true });
    this.line = h("div", { class: "pe-line", hidden: true });
    replace(this.holder, areas, parts, this.bar, this.line);
    this.place();
    this.select(selected);
  }

  area(area) {
    const missing = !yes(area.created) && yes(area.optional);
    const named = this.label(area);
    const add = (missing || takes(area, area.offered[0] ?? "", false)) && area.type !== "noComponent" &&
      h("button", { class: "btn btn-s pe-add", type: "button", tabindex: "-1", onclick: (event) => (missing ? this.deeds.create(area) : this.deeds.add(area, null, event.currentTarget)) }, icon("plus-lg"), missing ? t("pages.area.create-named", named) : t("pages.add-to", named));
    const element = h("div", { class: `pe-area${area.children.length ? "" : " is-bare"}` }, add);
    this.areas.set(area, element);
    return element;
  }

  part(part) {
    const inherited = yes(part.inherited);
    const button = h("button", {
      class: `pe-part${inherited ? " is-inherited" : ""}`,
      type: "button",
      tabindex: "-1",
      "aria-label": inherited ? `${this.label(part)}, ${t("pages.inherited")}` : this.label(part),
      "data-path": part.path,
      onclick: () => this.deeds.select(part),
      ondblclick: () => this.deeds.edit(part),
    });
    this.parts.set(part, button);
    return button;
  }

  /** After anything may have moved on the page. */
  place() {
    for (const [mark, element] of [...this.areas, ...this.parts]) {
      const box = boxOf(mark);
      element.hidden = !box;
      if (box) put(element, box);
    }
    this.placeBar();
  }

  select(path) {
    this.selected = this.marks.parts.find((part) => part.path === path);
    const first = this.marks.parts[0];
    for (const [part, button] of this.parts) {
      const on = part === this.selected;
      button.classList.toggle("is-on", on);
      button.tabIndex = on || (!this.selected && part === first) ? 0 : -1;
      if (on) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
    this.bar.hidden = !this.selected || yes(this.selected.inherited);
    if (!this.bar.hidden) this.fillBar(this.selected);
  }

  focus() {
    const button = this.parts.get(this.selected);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: "nearest" });
  }

  fillBar(part) {
    const tool = (sign, words, run, more = {}) => h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", tabindex: "-1", title: words, "aria-label": words, onclick: run, ...more }, icon(sign));
    const grip = part.moveable !== "false" && tool("grip-vertical", t("pages.drag"), () => {}, { class: "btn btn-plain btn-s btn-icon pe-grip" });
    if (grip) grip.addEventListener("pointerdown", (event) => this.lift(event, part, grip));
    this.bar.setAttribute("aria-label", this.label(part));
    replace(
      this.bar,
      grip,
      h("b", {}, this.label(part)),
      part.dialog && part.editable !== "false" && tool("pencil", t("pages.part.edit"), () => this.deeds.edit(part)),
      part.moveable !== "false" && tool("arrow-up", t("pages.up"), () => this.deeds.step(part, -1)),
      part.moveable !== "false" && tool("arrow-down", t("pages.down"), () => this.deeds.step(part, 1)),
      tool("three-dots", t("pages.do", this.label(part)), (event) => { event.stopPropagation(); this.deeds.menu(part, event.currentTarget); }, { "aria-haspopup": "menu", "aria-expanded": "false" }),
    );
    this.placeBar();
  }

  placeBar() {
    const box = this.selected && this.bar && !this.bar.hidden ? boxOf(this.selected) : null;
    if (!box) return;
    const scale = this.scale();
    const high = 38 / scale;
    this.bar.style.transform = scale === 1 ? "" : `scale(${1 / scale})`;
    this.bar.style.transformOrigin = "left top";
    this.bar.style.left = `${Math.max(4, Math.min(box.left, this.holder.clientWidth - this.bar.offsetWidth / scale - 4))}px`;
    this.bar.style.top = `${box.top - high > 2 ? box.top - high : box.top + 4}px`;
  }

  /** Follows the pointer, shows where the component would stand, moves it there. Esc leaves everything as it was. */
  lift(event, part, grip) {
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    const button = this.parts.get(part);
    button.classList.add("is-lifted");
    const spots = this.spots(part);
    let spot;
    const move = (at) => {
      const paper = this.holder.getBoundingClientRect();
      const scale = this.scale();
      const x = (at.clientX - paper.left) / scale;
      const y = (at.clientY - paper.top) / scale;
      const far = ({ left, width, y: line }) => Math.abs(line - y) + (x < left ? left - x : x > left + width ? x - left - width : 0);
      spot = spots.reduce((best, one) => (!best || far(one) < far(best) ? one : best), undefined);
      this.line.hidden = !spot;
      if (spot) Object.assign(this.line.style, { left: `${spot.left}px`, width: `${spot.width}px`, top: `${spot.y - 1}px` });
      for (const [area, element] of this.areas) element.classList.toggle("is-target", area === spot?.area);
    };
    const end = (drop) => {
      grip.removeEventListener("pointermove", move);
      grip.removeEventListener("pointerup", up);
      document.removeEventListener("keydown", escape, true);
      button.classList.remove("is-lifted");
      this.line.hidden = true;
      for (const element of this.areas.values()) element.classList.remove("is-target");
      if (drop && spot && !(spot.area === part.parent && (spot.before === part || spot.after === part))) {
        this.deeds.move(part, spot.area, spot.before ? nameOf(spot.before) : null);
      }
    };
    const up = () => end(true);
    const escape = (key) => {
      if (key.key !== "Escape") return;
      key.preventDefault();
      key.stopPropagation();
      end(false);
    };
    grip.addEventListener("pointermove", move);
    grip.addEventListener("pointerup", up);
    document.addEventListener("keydown", escape, true);
  }

  spots(part) {
    const spots = [];
    for (const area of this.marks.areas) {
      if (area.path.startsWith(`${part.path}/`) || !takes(area, part.template, area === part.parent) || area.type === "noComponent") continue;
      const parts = own(area);
      const frame = boxOf(area);
      parts.forEach((before, n) => {
        const box = boxOf(before);
        if (box) spots.push({ area, before, after: parts[n - 1], left: box.left, width: box.width, y: box.top });
      });
      const last = parts.at(-1) && boxOf(parts.at(-1));
      const end = last ? { left: last.left, width: last.width, y: last.bottom } : frame && { left: frame.left, width: frame.width, y: frame.top + frame.height / 2 };
      if (end) spots.push({ area, before: null, after: parts.at(-1), ...end });
    }
    return spots;
  }
}
