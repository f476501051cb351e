// What was done and how to undo it. Deeds are kept as data in the browser, so that undoing goes on after the page was loaded anew.

import { toast } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";

const MOST = 60;

export class History {
  /**
   * `key` names the place where it is kept; `kinds` says for each kind of deed how it is undone and redone, both may change the
   * deed; `after` runs when something was undone or done again; `failed` gets the refusal.
   */
  constructor({ key, kinds, after, failed }) {
    this.key = `bantin.history.${key}`;
    this.kinds = kinds;
    this.after = after;
    this.failed = failed;
    const kept = JSON.parse(sessionStorage.getItem(this.key) ?? "{}");
    this.done = kept.done ?? [];
    this.undone = kept.undone ?? [];
  }

  keep() {
    this.done = this.done.slice(-MOST);
    try {
      sessionStorage.setItem(this.key, JSON.stringify({ done: this.done, undone: this.undone }));
    } catch {
      sessionStorage.removeItem(this.key); // too much to keep: undoing then ends with the page
    }
  }

  /** Notes a deed: { kind, words } and what its kind needs. */
  add(deed, quiet = false) {
    this.done.push(deed);
    this.undone = [];
    this.keep();
    if (!quiet) toast(deed.words, { label: t("undo"), run: () => this.undo() });
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

  /** One after the other: a key pressed while the last step is under way is not lost. */
  step(...what) {
    this.last = (this.last ?? Promise.resolve()).then(() => this.run(...what));
    return this.last;
  }

  async run(from, to, how, words) {
    const deed = from.pop();
    if (!deed) return;
    this.busy = true;
    try {
      await this.kinds[deed.kind][how](deed);
      to.push(deed);
      await this.after(t(words, deed.words));
    } catch (refusal) {
      if (refusal.status === 0) from.push(deed); // no network: it can be tried again
      await this.failed(refusal);
    } finally {
      this.keep();
      this.busy = false;
    }
  }
}
