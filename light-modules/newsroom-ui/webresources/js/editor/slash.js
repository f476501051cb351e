// "/" at the start of a line opens the insert menu at the caret; typing filters it, with or without accents.

import { Plugin, PluginKey } from "prosemirror-state";
import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";

const key = new PluginKey("slash");
const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();

/** `choices` are { label, sub, icon, key, run(view) }; run is called after the typed "/…" is taken away. */
export function slashMenu(choices) {
  return new Plugin({
    key,
    view: (view) => new Menu(view, choices),
    props: {
      handleKeyDown: (view, event) => view.slash?.key(event) ?? false,
    },
  });
}

const GAP = 14;
const LEAST = 160;

/** The part of the window in which the text scrolls. */
function scroller(element) {
  for (let at = element.parentElement; at; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at !== document.body) return at.getBoundingClientRect();
  return { top: 0, bottom: visualViewport?.height ?? innerHeight };
}

/** The "/word" that stands alone in the current paragraph. */
function typed(state) {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== "paragraph") return null;
  const text = $from.parent.textContent;
  return text.startsWith("/") && $from.parentOffset === text.length && text.length < 24 ? text.slice(1) : null;
}

class Menu {
  constructor(view, choices) {
    this.view = view;
    this.choices = choices;
    this.chosen = 0;
    this.dom = h("div", { class: "menu slash", role: "listbox", "aria-label": t("insert"), hidden: true });
    view.dom.parentNode.append(this.dom);
    view.slash = this;
  }

  update(view) {
    const word = view.hasFocus() ? typed(view.state) : null;
    const dismissed = word !== null && word === this.dismissed;
    if (word === null || dismissed) {
      if (word === null) this.dismissed = undefined;
      this.dom.hidden = true;
      return;
    }
    this.found = this.choices.filter((choice) => plain(`${choice.label} ${choice.sub ?? ""}`).includes(plain(word)));
    this.chosen = Math.min(this.chosen, Math.max(0, this.found.length - 1));
    this.dom.hidden = this.found.length === 0;
    this.draw();
    this.place();
  }

  draw() {
    const options = this.found.map((choice, n) =>
      h(
        "div",
        { class: `menu-item${n === this.chosen ? " is-on" : ""}`, role: "option", "aria-selected": String(n === this.chosen), onmousedown: (event) => { event.preventDefault(); this.take(choice); } },
        icon(choice.icon, "i-l"),
        h("span", {}, choice.label, choice.sub && h("span", { class: "sub" }, choice.sub)),
        choice.key && h("span", { class: "kbd" }, choice.key),
      ),
    );
    replace(this.dom, h("p", { class: "menu-title" }, t("insert")), options);
  }

  /** Below the caret, or above it where more room is; never higher than the room, the rest is scrolled. */
  place() {
    const caret = this.view.coordsAtPos(this.view.state.selection.from);
    const frame = this.dom.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0, right: innerWidth };
    const room = scroller(this.dom);
    this.dom.style.maxHeight = "";
    const high = this.dom.getBoundingClientRect().height;
    const below = room.bottom - caret.bottom - GAP;
    const over = caret.top - room.top - GAP;
    const above = high > below && over > below;
    const shown = Math.min(high, Math.max(LEAST, above ? over : below));
    this.dom.style.maxHeight = `${shown}px`;
    this.dom.style.left = `${Math.max(0, Math.min(caret.left - frame.left, frame.right - frame.left - 320))}px`;
    this.dom.style.top = `${above ? caret.top - frame.top - shown - 6 : caret.bottom - frame.top + 6}px`;
    this.dom.querySelector(".is-on")?.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    if (this.dom.hidden) return false;
    if (event.key === "ArrowDown") this.chosen = (this.chosen + 1) % this.found.length;
    else if (event.key === "ArrowUp") this.chosen = (this.chosen + this.found.length - 1) % this.found.length;
    else if (event.key === "Enter" || event.key === "Tab") {
      this.take(this.found[this.chosen]);
      return true;
    } else if (event.key === "Escape") {
      this.dismissed = typed(this.view.state);
      this.dom.hidden = true;
      return true;
    } else return false;
    this.draw();
    this.dom.querySelector(".is-on")?.scrollIntoView({ block: "nearest" });
    return true;
  }

  take(choice) {
    const { $from } = this.view.state.selection;
    this.view.dispatch(this.view.state.tr.delete($from.start(), $from.end()));
    this.dom.hidden = true;
    this.chosen = 0;
    choice.run(this.view);
  }

  destroy() {
    this.dom.remove();
    delete this.view.slash;
  }
}
