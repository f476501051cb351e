// Quiet marks under what could be better in the text, worked out while nobody types. F8 goes to the next, Alt+Enter takes the first
// suggestion; each can be passed over once or for the whole site. The list and the outline stand in the side pane.

import { Plugin, PluginKey, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { get, post, remove } from "newsroom/ui/api.js";
import { check, readability } from "newsroom/hints/check.js";
import { HintList } from "newsroom/editor/hint-list.js";
import { HintTip } from "newsroom/editor/hint-tip.js";

const key = new PluginKey("hints");
const CALM = 700;
const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 50));

/** Keeps the marks in step with the text until the next look. */
const marking = (hints) =>
  new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, set) => transaction.getMeta(key) ?? set.map(transaction.mapping, transaction.doc),
    },
    props: {
      decorations: (state) => key.getState(state),
      handleClick: (view, position) => {
        const at = hints.at(position);
        if (at) hints.tip.show(at);
        return false;
      },
      handleKeyDown: (view, event) => hints.press(event),
    },
  });

export class Hints {
  constructor(surface, place, draft, counted) {
    Object.assign(this, { surface, draft, counted, house: null, found: [], passed: new Set() });
    this.view = surface.prose.view;
    this.list = new HintList(place, this);
    this.tip = new HintTip(this);
    surface.prose.add(marking(this));
    draft.addEventListener("changed", () => this.later());
    draft.addEventListener("values", () => this.later());
    document.addEventListener("keydown", (event) => event.key === "F8" && !event.defaultPrevented && this.press(event));
    this.begin();
  }

  async begin() {
    try {
      const { names, ignored } = await get("/newsroom/api/hints");
      this.house = { names, ignored: new Set(ignored), today: new Date() };
    } catch {
      this.house = { names: [], ignored: new Set(), today: new Date() };
    }
    this.later();
  }

  later() {
    this.tip.hide();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => idle(() => this.look(), { timeout: 2000 }), CALM);
  }

  /** Title and lead as they stand, then each block of text with its place in the document. */
  blocks() {
    const { form, lines } = this.surface;
    const above = ["title", "lead"].filter((name) => lines[form.surface[name]]).map((name) => ({ kind: name, field: form.surface[name], text: lines[form.surface[name]].value }));
    const body = [];
    this.view.state.doc.descendants((node, position) => {
      if (!node.isTextblock) return true;
      body.push({ kind: node.type.name === "heading" ? "heading" : "text", level: node.attrs.level, text: node.textBetween(0, node.content.size, "", "\ufffc"), start: position + 1 });
      return false;
    });
    return [...above, ...body];
  }

  look() {
    if (!this.house || this.view.composing || this.view.isDestroyed) return this.house && this.later();
    const blocks = this.blocks();
    const house = { ...this.house, ignored: new Set([...this.house.ignored, ...this.passed]) };
    const found = check(blocks, house).map((hint) => ({ ...hint, where: blocks[hint.block] }));
    const sight = JSON.stringify([found, blocks.filter(({ kind }) => kind === "heading"), this.surface.title(), [...this.house.ignored]]);
    const marked = key.getState(this.view.state).find().length === found.filter(({ where }) => where.start !== undefined).length;
    if (sight === this.sight && marked) return; // what is shown stays, with the focus in it
    this.sight = sight;
    this.found = found;
    this.mark();
    this.list.show(this.found, { outline: blocks.filter(({ kind, text }) => kind === "heading" && text.trim()), reading: readability(blocks), title: this.surface.title(), ignored: [...this.house.ignored].sort((a, b) => a.localeCompare(b, "vi")) });
    this.counted(this.found.length);
  }

  mark() {
    const marks = this.found
      .filter(({ where }) => where.start !== undefined)
      .map((hint) => Decoration.inline(hint.where.start + hint.from, hint.where.start + hint.to, { class: `slip slip-${strength(hint.rule)}` }, { hint }));
    this.view.dispatch(this.view.state.tr.setMeta(key, DecorationSet.create(this.view.state.doc, marks)).setMeta("quiet", true).setMeta("addToHistory", false));
  }

  /** The hint at a place of the text, with the place where it stands now. */
  at(position) {
    const mark = key.getState(this.view.state).find(position, position).sort((a, b) => a.to - a.from - (b.to - b.from))[0];
    return mark && { hint: mark.spec.hint, from: mark.from, to: mark.to };
  }

  placeOf(hint) {
    const mark = key.getState(this.view.state).find(undefined, undefined, (spec) => spec.hint === hint)[0];
    return mark && { hint, from: mark.from, to: mark.to };
  }

  press(event) {
    if (event.key === "F8") {
      event.preventDefault();
      this.step(event.shiftKey ? -1 : 1);
      return true;
    }
    if (event.key === "Enter" && event.altKey) {
      const at = this.tip.shown ?? this.at(this.caret());
      if (!at?.hint.fixes.length) return false;
      event.preventDefault();
      this.accept(at, at.hint.fixes[0]);
      return true;
    }
    return event.key === "Escape" && this.tip.hide();
  }

  /** Where the caret stands; a key that moved it may not have told the editor yet. */
  caret() {
    const { anchorNode, anchorOffset } = getSelection();
    return this.view.dom.contains(anchorNode) ? this.view.posAtDOM(anchorNode, anchorOffset) : this.view.state.selection.from;
  }

  /** To the next mark after the caret, or the one before it. */
  step(by) {
    const marks = key.getState(this.view.state).find().sort((a, b) => a.from - b.from);
    if (!marks.length) return;
    const here = this.caret();
    const next = by > 0 ? (marks.find((mark) => mark.from > here) ?? marks[0]) : (marks.findLast((mark) => mark.from < here) ?? marks.at(-1));
    this.go({ hint: next.spec.hint, from: next.from, to: next.to });
  }

  go(at) {
    this.view.dispatch(this.view.state.tr.setSelection(TextSelection.create(this.view.state.doc, at.from)).scrollIntoView());
    this.view.focus();
    if (at.hint) this.tip.show(at);
  }

  /** From the list: to the words, in the text or in the lines above it. */
  open(hint) {
    const at = hint.where.start === undefined ? null : this.placeOf(hint);
    if (at) return this.go(at);
    const line = this.surface.lines[hint.where.field];
    line?.focus();
    line?.setSelectionRange(hint.from, hint.to);
  }

  accept(at, words) {
    const { from, to } = at;
    const marks = this.view.state.doc.resolve(from + (to > from ? 1 : 0)).marks();
    const transaction = this.view.state.tr;
    if (words) transaction.replaceWith(from, to, this.view.state.schema.text(words, marks));
    else transaction.delete(from, to);
    this.view.dispatch(transaction);
    this.view.focus();
    this.gone(at.hint);
  }

  /** From the list; lines above the text are plain fields. */
  take(hint, words) {
    const at = hint.where.start === undefined ? null : this.placeOf(hint);
    if (at) return this.accept(at, words);
    const line = this.surface.lines[hint.where.field];
    if (line && line.value.slice(hint.from, hint.to) === hint.text) {
      line.setRangeText(words, hint.from, hint.to, "end");
      line.dispatchEvent(new Event("input"));
    }
    return this.gone(hint);
  }

  pass(hint, always) {
    const name = `${hint.rule}:${hint.text.toLowerCase()}`;
    this.passed.add(name);
    if (always) {
      this.house.ignored.add(name);
      post("/newsroom/api/hints/ignored", { rule: hint.rule, text: hint.text }).catch(() => this.house.ignored.delete(name));
    }
    this.tip.hide();
    this.look();
  }

  /** Takes back what the newsroom always passes over. */
  async showAgain(name) {
    const at = name.indexOf(":");
    await remove("/newsroom/api/hints/ignored", { rule: name.slice(0, at), text: name.slice(at + 1) });
    this.house.ignored.delete(name);
    this.passed.delete(name);
    this.look();
  }

  gone(hint) {
    this.tip.hide();
    this.sight = "";
    this.found = this.found.filter((one) => one !== hint);
    this.mark();
    this.later();
  }
}

const SURE = new Set(["syllable", "spaces", "before-sign", "after-sign", "after-stop", "repeated", "weekday", "date", "name"]);
export const strength = (rule) => (SURE.has(rule) ? "sure" : "soft");
