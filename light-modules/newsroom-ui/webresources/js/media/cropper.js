// Which part of a picture each ratio shows: the focal point decides, unless somebody cuts a ratio by hand. Drag the frame or its
// corners; arrows move it, with Shift they make it larger or smaller. Stored as "16:9 x y width height" in parts of the picture.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";

export const RATIOS = ["16:9", "3:2", "4:3", "1:1", "4:5"];
const SMALLEST = 0.1;
const clamp = (value, low, high) => Math.max(low, Math.min(high, value));
const numbers = (text) => text.split(/[: ]/).map(Number);

/** The part that a ratio shows around a focal point, as the server cuts it. */
function around(ratio, shape, focalX, focalY) {
  const [across, down] = numbers(ratio);
  const wide = across / down / shape;
  const [w, h_] = wide < 1 ? [wide, 1] : [1, 1 / wide];
  return { x: clamp(focalX - w / 2, 0, 1 - w), y: clamp(focalY - h_ / 2, 0, 1 - h_), w, h: h_ };
}

export class Cropper {
  /** `changed(texts)` gets the stored form; `frame` is the element that the picture fills, `pixels` its size. */
  constructor({ frame, src, pixels, crops, editable, changed, chosen }) {
    this.frame = frame;
    this.src = src;
    this.shape = pixels.width / pixels.height;
    this.changed = changed;
    this.chosen = chosen;
    this.editable = editable;
    this.cut = new Map();
    for (const text of crops ?? []) {
      const [, , x, y, w, h_] = numbers(text);
      const ratio = text.split(" ")[0];
      if (h_ > 0) this.cut.set(ratio, { x, y, w, h: h_ });
    }
    this.focal = { x: 0.5, y: 0.5 };
    this.box = h("div", { class: "cut", tabindex: "0", role: "application", hidden: true }, ["nw", "ne", "sw", "se"].map((corner) => h("span", { class: `cut-grip cut-${corner}`, "data-corner": corner })));
    this.frame.append(this.box);
    this.status = h("p", { class: "t13 mute row row-wrap crop-says" });
    this.element = h("div", { class: "stack" }, h("div", { class: "crops", role: "group", "aria-label": t("asset.crops") }, RATIOS.map((ratio) => this.preview(ratio))), this.status);
    this.box.addEventListener("pointerdown", (event) => this.drag(event));
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.draw();
  }

  preview(ratio) {
    const [across, down] = numbers(ratio);
    const view = h("span", { class: "crop-view" }, h("img", { src: this.src, alt: "" }));
    view.style.setProperty("aspect-ratio", `${across} / ${down}`);
    return h("button", { class: "crop", type: "button", "data-ratio": ratio, disabled: !this.editable, "aria-pressed": "false", onclick: () => this.choose(this.on === ratio ? null : ratio) }, view, h("b", {}, ratio), h("span", { class: "sub" }));
  }

  part(ratio) {
    return this.cut.get(ratio) ?? around(ratio, this.shape, this.focal.x, this.focal.y);
  }

  setFocal(x, y) {
    this.focal = { x, y };
    this.draw();
  }

  choose(ratio) {
    this.on = ratio;
    this.chosen(ratio);
    this.draw();
    if (ratio) this.box.focus();
  }

  draw() {
    for (const button of this.element.querySelectorAll("[data-ratio]")) {
      const { ratio } = button.dataset;
      const part = this.part(ratio);
      const img = button.querySelector("img");
      img.style.setProperty("width", `${100 / part.w}%`);
      img.style.setProperty("left", `${(-100 * part.x) / part.w}%`);
      img.style.setProperty("top", `${(-100 * part.y) / part.h}%`);
      button.setAttribute("aria-pressed", String(ratio === this.on));
      replace(button.querySelector(".sub"), t(this.cut.has(ratio) ? "asset.crop.own" : "asset.crop.focal"));
    }
    this.box.hidden = !this.on;
    this.frame.classList.toggle("is-cutting", Boolean(this.on));
    if (!this.on) return replace(this.status, this.editable && h("span", {}, t("asset.crop.hint")));
    const part = this.part(this.on);
    for (const [name, value] of [["left", part.x], ["top", part.y], ["width", part.w], ["height", part.h]]) this.box.style.setProperty(name, `${value * 100}%`);
    this.box.setAttribute("aria-label", t("asset.crop.frame", this.on, Math.round(part.x * 100), Math.round(part.y * 100), Math.round(part.w * 100)));
    replace(this.status, h("span", {}, t("asset.crop.how")), this.cut.has(this.on) && h("button", { class: "btn btn-s", type: "button", onclick: () => this.reset() }, icon("arrow-counterclockwise"), t("asset.crop.reset")), h("button", { class: "btn btn-s", type: "button", onclick: () => this.choose(null) }, t("asset.crop.done")));
  }

  reset() {
    this.cut.delete(this.on);
    this.say();
  }

  say() {
    this.draw();
    this.changed([...this.cut].map(([ratio, { x, y, w, h: h_ }]) => `${ratio} ${[x, y, w, h_].map((n) => n.toFixed(4)).join(" ")}`));
  }

  set({ x, y, w }) {
    const [across, down] = numbers(this.on);
    const perWidth = this.shape / (across / down);
    const wide = clamp(w, SMALLEST, Math.min(1, 1 / perWidth));
    const high = wide * perWidth;
    this.cut.set(this.on, { x: clamp(x, 0, 1 - wide), y: clamp(y, 0, 1 - high), w: wide, h: high });
    this.say();
  }

  drag(event) {
    if (!this.editable) return;
    event.preventDefault();
    event.stopPropagation();
    this.box.focus();
    const corner = event.target.dataset.corner ?? "";
    const from = { ...this.part(this.on), left: event.clientX, top: event.clientY };
    const size = this.frame.getBoundingClientRect();
    const move = (next) => {
      const dx = (next.clientX - from.left) / size.width;
      const dy = (next.clientY - from.top) / size.height;
      if (!corner) return this.set({ x: from.x + dx, y: from.y + dy, w: from.w });
      const w = clamp(from.w + (corner.includes("w") ? -dx : dx), SMALLEST, 1);
      const high = (w / from.w) * from.h;
      this.set({ x: corner.includes("w") ? from.x + from.w - w : from.x, y: corner.includes("n") ? from.y + from.h - high : from.y, w });
    };
    const end = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  }

  key(event) {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (event.key === "Escape") this.choose(null);
    else if (by && this.editable) {
      const part = this.part(this.on);
      if (event.shiftKey) {
        const w = part.w + (by[0] || -by[1]) * 0.02;
        this.set({ x: part.x + (part.w - w) / 2, y: part.y + (part.h - (part.h * w) / part.w) / 2, w });
      } else this.set({ x: part.x + by[0] / 100, y: part.y + by[1] / 100, w: part.w });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
