// What was done and how to undo it: a stack of pairs. Each deed answers its opposite.

import { toast } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";

export class History {
  /** `after` runs when something was undone or done again; `failed` gets the refusal. */
  constructor({ after, failed }) {
    this.done = [];
    this.undone = [];
    this.after = after;
    this.failed = failed;
  }

  /** Does something. `undo` and `redo` are asynchronous; both may be called many times in turn. */
  add(words, undo, redo, quiet = false) {
    this.done.push({ words, undo, redo });
    this.undone = [];
    if (!quiet) toast(words, { label: t("undo"), run: () => this.undo() });
  }

  get can() {
    return { undo: this.done.length > 0, redo: this.undone.length > 0 };
  }

  undo() {
    return this.step(this.done, this.undone, "undo", "pages.undone");
  }

  redo() {
    return this.step(this.undone, this.done, "redo", "pages.redone");
  }

  async step(from, to, how, words) {
    const deed = from.pop();
    if (!deed || this.busy) return;
    this.busy = true;
    try {
      await deed[how]();
      to.push(deed);
      await this.after(t(words, deed.words));
    } catch (refusal) {
      this.failed(refusal);
    } finally {
      this.busy = false;
    }
  }
}
