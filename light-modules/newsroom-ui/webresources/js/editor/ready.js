// "Sẵn sàng đăng": how much is there, what is missing with a link to its field, the rest in one line.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";

/** `go(field)` takes the person to a field. Answers { show(ready) , open() }. */
const FIRST = 4;

export function readyPanel(element, go) {
  let folded = false;
  let whole = false;
  let last = { done: 0, total: 0, gaps: [], complete: [] };

  const draw = () => {
    const { done, total, gaps, complete } = last;
    element.hidden = total === 0;
    const head = h(
      "button",
      { class: "ready-head", type: "button", "aria-expanded": String(!folded), onclick: () => { folded = !folded; draw(); } },
      h("b", {}, t("ready")),
      h("span", { class: "quiet" }, `${done}/${total}`),
      h("progress", { class: `bar-meter end${done === total ? " bar-ok" : ""}`, value: done, max: total || 1, "aria-label": t("ready.count", done, total) }),
      icon(folded ? "chevron-up" : "chevron-down"),
    );
    const list = h(
      "ul",
      { class: "ready-list", hidden: folded },
      (whole ? gaps : gaps.slice(0, FIRST)).map((gap) =>
        h("li", {}, icon("exclamation-triangle-fill", "ink-warn"), h("span", {}, gap.message), h("a", { href: `#${gap.field}`, onclick: (event) => { event.preventDefault(); go(gap.field); } }, t("ready.go"))),
      ),
      !whole && gaps.length > FIRST && h("li", {}, h("button", { class: "as-link", type: "button", onclick: () => { whole = true; draw(); } }, t("ready.more", gaps.length - FIRST))),
      complete.length > 0 && h("li", { class: "quiet" }, icon("check-lg", "ink-ok"), h("span", {}, t(gaps.length ? "ready.rest" : "ready.all", complete.length, complete.slice(0, 4).join(", ").toLowerCase() + (complete.length > 4 ? "…" : "")))),
    );
    replace(element, head, list);
  };
  return {
    show: (ready) => {
      last = ready;
      draw();
    },
    open: () => {
      folded = false;
      draw();
      element.querySelector("a, button")?.focus();
      if (last.gaps[0]) go(last.gaps[0].field);
    },
    gaps: () => last.gaps,
  };
}
