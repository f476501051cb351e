// Undo that survives a reload: this tab remembers the text it began with and every step since, and takes the same steps again.

import { Node } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { redo, undo } from "prosemirror-history";
import { schema } from "newsroom/editor/schema.js";

const LARGEST = 600_000;
const BACK = { undo, redo };

/** Remembers the steps of one text. `key()` names it, null while it has no name yet. */
export class Steps {
  constructor(key) {
    this.key = key;
    this.begin(null);
    addEventListener("pagehide", () => this.keep());
  }

  begin(doc) {
    this.start = doc?.toJSON() ?? null;
    this.done = [];
  }

  /** To be called with every transaction that the view applies. */
  take(transaction) {
    if (!transaction.docChanged || this.replaying) return;
    const way = transaction.getMeta("history$");
    if (way) this.done.push(way.redo ? "redo" : "undo");
    else this.done.push({ at: transaction.time, steps: transaction.steps.map((step) => step.toJSON()), apart: transaction.getMeta("addToHistory") === false });
  }

  keep() {
    const key = this.key();
    if (!key || !this.start || !this.done.length) return;
    const text = JSON.stringify({ start: this.start, done: this.done });
    try {
      if (text.length <= LARGEST) sessionStorage.setItem(key, text);
      else sessionStorage.removeItem(key);
    } catch {
      sessionStorage.removeItem(key);
    }
  }

  /** Takes the remembered steps in `view` if they lead to the text that it shows; else the text stays as it is. */
  replay(view, stateOf) {
    const shown = view.state;
    this.begin(shown.doc);
    const key = this.key();
    const kept = key && sessionStorage.getItem(key);
    if (!kept) return;
    sessionStorage.removeItem(key);
    this.replaying = true;
    try {
      const { start, done } = JSON.parse(kept);
      let state = stateOf(Node.fromJSON(schema, start));
      for (const one of done) state = again(state, one);
      if (!state.doc.eq(shown.doc) && plain(state.doc) !== plain(shown.doc)) return;
      view.updateState(state);
      Object.assign(this, { start, done });
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
      view.updateState(shown);
    } finally {
      this.replaying = false;
    }
  }
}

/** The text without blanks at the ends of its paragraphs, which the server does not keep. */
function plain(doc) {
  const cut = (parts) => {
    const last = parts[parts.length - 1];
    if (last?.type !== "text") return parts;
    const text = last.text.replace(/\s+$/, "");
    return text ? [...parts.slice(0, -1), { ...last, text }] : parts.slice(0, -1);
  };
  const kept = (parts) => (cut(parts).length ? cut(parts) : undefined);
  return JSON.stringify(doc.toJSON(), (key, value) => (key === "content" && Array.isArray(value) ? kept(value) : value));
}

function again(state, one) {
  let next = state;
  if (typeof one === "string") {
    BACK[one](state, (transaction) => { next = state.apply(transaction); });
    return next;
  }
  const transaction = state.tr.setTime(one.at);
  if (one.apart) transaction.setMeta("addToHistory", false);
  for (const step of one.steps) transaction.step(Step.fromJSON(schema, step));
  return state.apply(transaction);
}
