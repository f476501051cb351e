// The note at a marked place: what is meant, what to put there instead, and two ways to pass it over.

import { h, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";

export const said = (hint) => t(`hint.${hint.rule}`, ...hint.args);
/** Blanks and empty words have to be seen too. */
export const shownWords = (words, hint) => (words === "" ? t("hint.remove") : words === " " ? t("hint.one-space") : words.trim() === hint.text ? t("hint.add-space") : words);

export class HintTip {
  constructor(hints) {
    this.hints = hints;
    this.shown = null;
    this.box = h("div", { class: "hint-tip", role: "group", "aria-label": t("hints"), hidden: true });
    document.body.append(this.box);
    this.box.addEventListener("keydown", (event) => event.key === "Escape" && (this.hide(), hints.view.focus()));
    document.addEventListener("mousedown", (event) => !this.box.contains(event.target) && !event.target.closest?.(".slip") && this.hide());
    document.addEventListener("scroll", () => this.hide(), true);
  }

  show(at) {
    const { hints } = this;
    const { hint } = at;
    this.shown = at;
    replace(
      this.box,
      h("p", { class: "t13" }, said(hint)),
      h(
        "div",
        { class: "row row-wrap" },
        hint.fixes.map((words, n) => h("button", { class: n ? "btn btn-s" : "btn btn-s btn-primary", type: "button", onclick: () => hints.accept(at, words) }, shownWords(words, hint), n === 0 && h("kbd", {}, "Alt Enter"))),
        h("button", { class: "btn btn-plain btn-s", type: "button", onclick: () => hints.pass(hint, false) }, t("hint.pass")),
        h("button", { class: "btn btn-plain btn-s", type: "button", onclick: () => hints.pass(hint, true) }, t("hint.always")),
      ),
    );
    this.box.hidden = false;
    const words = hints.view.coordsAtPos(at.from);
    const { width, height } = this.box.getBoundingClientRect();
    const below = words.bottom + height + 12 < innerHeight;
    this.box.style.setProperty("left", `${Math.max(8, Math.min(words.left, innerWidth - width - 8))}px`);
    this.box.style.setProperty("top", `${below ? words.bottom + 6 : words.top - height - 6}px`);
  }

  hide() {
    const was = Boolean(this.shown);
    this.shown = null;
    this.box.hidden = true;
    return was;
  }
}
