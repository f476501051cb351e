// The side pane's view of the text: outline of its headings, how it reads, the length of the title, and all hints as a list.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { said, shownWords } from "newsroom/editor/hint-tip.js";

const [SHORT, LONG] = [20, 90];

export class HintList {
  constructor(place, hints) {
    this.place = place;
    this.hints = hints;
  }

  show(found, { outline, reading, title, ignored }) {
    const open = this.place.querySelector("[data-ignored]")?.open;
    const focused = document.activeElement?.dataset?.hint;
    replace(this.place, this.outline(outline), this.reading(reading, title), this.all(found), this.ignored(ignored, open));
    if (focused) this.place.querySelector(`[data-hint="${CSS.escape(focused)}"]`)?.focus();
  }

  outline(headings) {
    let before = 1;
    const lines = headings.map((heading) => {
      const skips = heading.level > before + 1 && before >= 1 && heading.level !== 2;
      before = heading.level;
      return h(
        "li",
        { class: `outline-${heading.level}` },
        h("button", { class: "as-link", type: "button", onclick: () => this.hints.go({ hint: null, from: heading.start, to: heading.start }) }, heading.text),
        skips && h("span", { class: "ink-warn t12 row" }, icon("exclamation-triangle"), t("outline.skips")),
      );
    });
    return h("section", { class: "stack" }, h("h3", { class: "t14 strong" }, t("outline")), lines.length ? h("ul", { class: "outline" }, lines) : h("p", { class: "quiet t13" }, t("outline.none")));
  }

  reading(reading, title) {
    const long = [...title].length;
    const bad = title && (long > LONG ? t("hint.title-long", long, LONG) : long < SHORT ? t("hint.title-short", long, SHORT) : "");
    return h(
      "section",
      { class: "stack" },
      h("h3", { class: "t14 strong" }, t("reading")),
      h("p", { class: "t13" }, reading ? t(`reading.${reading.level}`, reading.average) : t("reading.few")),
      bad && h("p", { class: "t13 ink-warn row" }, icon("exclamation-triangle"), bad),
    );
  }

  /** What nobody of the newsroom sees any more, to be taken back one by one. */
  ignored(names, open) {
    if (!names.length) return "";
    const row = (name) => {
      const at = name.indexOf(":");
      const words = name.slice(at + 1);
      return h(
        "li",
        { class: "hint-row" },
        h("span", { class: "t13" }, h("mark", { class: "hint-mark" }, words.trim() ? words : t("hint.blank")), " ", h("span", { class: "t12 quiet" }, t(`hint.${name.slice(0, at)}`, "…", "…"))),
        h("span", { class: "row" }, h("button", { class: "btn btn-plain btn-s", type: "button", "aria-label": t("hint.again.of", words), onclick: () => this.hints.showAgain(name) }, t("hint.again"))),
      );
    };
    return h("details", { class: "lost-more", "data-ignored": "", open: open || undefined }, h("summary", { class: "t13" }, t("hints.ignored", names.length)), h("ul", { class: "hint-list" }, names.map(row)));
  }

  all(found) {
    const rows = found.slice(0, 100).map((hint) => {
      const name = `${hint.rule}:${hint.block}:${hint.from}`;
      const { text } = hint.where;
      const before = text.slice(Math.max(0, hint.from - 20), hint.from);
      const after = text.slice(hint.to, hint.to + 20);
      const around = [hint.from > 20 ? before.replace(/^\S*\s/, "") : before, text.slice(hint.from, Math.min(hint.to, hint.from + 60)), hint.to + 20 < text.length ? after.replace(/\s\S*$/, "") : after];
      return h(
        "li",
        { class: "hint-row" },
        h("button", { class: "hint-where", type: "button", "data-hint": name, onclick: () => this.hints.open(hint) }, h("span", { class: "t13" }, around[0], h("mark", { class: "hint-mark" }, around[1]), hint.to - hint.from > 60 ? "…" : around[2]), h("span", { class: "t12 quiet" }, said(hint))),
        h(
          "span",
          { class: "row row-wrap" },
          hint.fixes.slice(0, 2).map((words) => h("button", { class: "btn btn-s", type: "button", onclick: () => this.hints.take(hint, words) }, shownWords(words, hint))),
          h("button", { class: "btn btn-plain btn-s", type: "button", onclick: () => this.hints.pass(hint, false) }, t("hint.pass")),
          h("button", { class: "btn btn-plain btn-s", type: "button", onclick: () => this.hints.pass(hint, true) }, t("hint.always")),
        ),
      );
    });
    return h(
      "section",
      { class: "stack", "aria-label": t("hints") },
      h("h3", { class: "t14 strong" }, t("hints"), " ", h("span", { class: "quiet" }, found.length || "")),
      rows.length ? h("ul", { class: "hint-list" }, rows) : h("p", { class: "quiet t13" }, t("hints.none")),
      h("p", { class: "quiet t12" }, h("kbd", {}, "F8"), " ", t("hints.next"), " · ", h("kbd", {}, "Alt Enter"), " ", t("hints.accept")),
    );
  }
}
