// Tools for the table at the caret: rows, columns, merging, head, removal. A bar under the table; Alt+F10 reaches it, keys do the usual.

import { Plugin } from "prosemirror-state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, goToNextCell, isInTable, mergeCells, splitCell, toggleHeaderRow } from "prosemirror-tables";
import { h, icon } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";

const TOOLS = [
  { name: "row", icon: "plus-lg", words: true, command: addRowAfter },
  { name: "column", icon: "plus-lg", words: true, command: addColumnAfter },
  { name: "row-off", icon: "dash-lg", words: true, command: deleteRow },
  { name: "column-off", icon: "dash-lg", words: true, command: deleteColumn },
  { line: true },
  { name: "merge", icon: "table", words: true, command: (state, dispatch) => mergeCells(state, dispatch) || splitCell(state, dispatch) },
  { name: "head", icon: "type-bold", words: true, command: toggleHeaderRow },
  { name: "off", icon: "trash", command: deleteTable },
];

/** Tab in the last cell goes on in a new row, as in every word processor. */
function nextRow(state, dispatch, view) {
  if (!isInTable(state) || !dispatch) return false;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, dispatch);
}

/** Keys inside a table, for the keymap of the text. */
export const tableKeys = {
  Tab: (state, dispatch, view) => goToNextCell(1)(state, dispatch) || nextRow(state, dispatch, view),
  "Alt-Shift-ArrowDown": addRowAfter,
  "Alt-Shift-ArrowRight": addColumnAfter,
  "Alt-Shift-ArrowUp": deleteRow,
  "Alt-Shift-ArrowLeft": deleteColumn,
  "Alt-Shift-m": (state, dispatch) => mergeCells(state, dispatch) || splitCell(state, dispatch),
};

export const tableTools = () => new Plugin({ view: (view) => new TableBar(view) });

class TableBar {
  constructor(view) {
    this.view = view;
    this.buttons = TOOLS.map((tool) => (tool.line ? h("span", { class: "vr" }) : this.button(tool)));
    this.dom = h("div", { class: "bubble table-bar", role: "toolbar", "aria-label": t("table.tools"), hidden: true }, this.buttons);
    view.dom.parentNode.append(this.dom);
    this.real = this.buttons.filter((button) => button.tool);
    this.onKey = (event) => {
      if (event.altKey && event.key === "F10" && !this.dom.hidden && view.state.selection.empty) this.real[0].focus();
    };
    document.addEventListener("keydown", this.onKey);
    this.dom.addEventListener("keydown", (event) => {
      const at = this.real.indexOf(document.activeElement);
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) this.real[(at + step + this.real.length) % this.real.length].focus();
      else if (event.key === "Escape") view.focus();
    });
    this.leave = () => setTimeout(() => this.place());
    view.dom.addEventListener("blur", this.leave);
    view.dom.addEventListener("focus", this.leave);
  }

  button(tool) {
    const button = h("button", { class: tool.words ? "wide" : "", type: "button", title: t(`table.${tool.name}.hint`), "aria-label": t(`table.${tool.name}.hint`) }, icon(tool.icon), tool.words && t(`table.${tool.name}`));
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      tool.command(this.view.state, this.view.dispatch);
      this.view.focus();
    });
    button.tool = tool;
    return button;
  }

  update() {
    this.place();
  }

  place() {
    const { view } = this;
    const shown = view.editable && isInTable(view.state) && (view.hasFocus() || this.dom.contains(document.activeElement));
    this.dom.hidden = !shown;
    if (!shown) return;
    const { node } = view.domAtPos(view.state.selection.from);
    const table = (node.nodeType === 1 ? node : node.parentElement)?.closest("table");
    const frame = this.dom.offsetParent?.getBoundingClientRect();
    if (!table || !frame) return;
    const box = table.getBoundingClientRect();
    this.dom.style.left = `${Math.max(0, box.left - frame.left)}px`;
    this.dom.style.top = `${box.bottom - frame.top + 6}px`;
  }

  destroy() {
    document.removeEventListener("keydown", this.onKey);
    this.dom.remove();
  }
}
