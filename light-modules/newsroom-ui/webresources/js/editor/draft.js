// The state of one draft: values, what is not yet saved, autosave, conflicts. Knows nothing of screens; tells by events.

import { freshKey } from "newsroom/ui/dom.js";
import { post, put } from "newsroom/ui/api.js";
import { bring, same } from "newsroom/editor/pieces.js";
import { dropCopy, readCopy, writeCopy } from "newsroom/editor/local-copy.js";

const PAUSE = 1200;
const LONGEST = 3000;
const RETRY = [1000, 2000, 3000, 5000];
const RETRY_SIGNED_OUT = 15000;
const LIMIT = { longest: 30000 };
/** States in which changes wait for a server that may be back at any moment. */
const WAITING = ["offline", "away", "failed", "signed-out"];

/**
 * Events: "state" (saving, saved, offline, away, signed-out, conflict, refused, forbidden, gone, failed), "saved" (answer), "values" (names changed from
 * outside), "known" (the items and assets that values name, before they are shown), "conflict" (fields), "created" (id).
 */
export class Draft extends EventTarget {
  constructor(item, requestKey) {
    super();
    this.id = item.id;
    this.type = item.type;
    this.revision = item.revision;
    this.base = structuredClone(item.fields);
    this.values = structuredClone(item.fields);
    this.requestKey = requestKey;
    this.tries = 0;
    this.storedState = item.state;
    this.state = item.id ? "saved" : "new";
    addEventListener("online", () => this.nudge());
    addEventListener("focus", () => this.nudge());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.nudge());
    addEventListener("beforeunload", (event) => {
      if (this.dirty().length && (this.state !== "offline" || this.unkept)) event.preventDefault();
    });
  }

  get copyKey() {
    return `${document.body.dataset.me}:${this.id ?? `new:${this.type}`}`;
  }

  dirty() {
    const names = new Set([...Object.keys(this.base), ...Object.keys(this.values)]);
    return [...names].filter((name) => !same(this.base[name], this.values[name]));
  }

  /** Takes back what this browser kept from a visit that could not save. Answers whether there was anything. */
  async restore() {
    const copy = await readCopy(this.copyKey);
    if (!copy) return false;
    const names = Object.keys(copy.changes).filter((name) => !same(copy.changes[name], this.values[name]));
    if (!names.length) {
      dropCopy(this.copyKey);
      return false;
    }
    for (const name of names) this.values[name] = copy.changes[name];
    if (copy.revision < this.revision) {
      for (const name of names) this.base[name] = copy.base[name];
      this.revision = copy.revision;
    }
    this.requestKey = copy.requestKey ?? this.requestKey;
    this.tell("values", { names });
    this.schedule();
    return true;
  }

  set(name, value) {
    if (same(this.values[name], value)) return;
    this.values[name] = value;
    this.keep();
    this.schedule();
    this.tell("changed", { name });
  }

  /** Writes the copy of this browser; where that refuses, says so as long as the server has not all of it. */
  async keep() {
    const names = this.dirty();
    const refused = names.length > 0 && !(await this.write(names));
    if (refused !== Boolean(this.unkept)) {
      this.unkept = refused;
      this.tell("kept");
    }
    if (!names.length) await dropCopy(this.copyKey);
  }

  write(names) {
    const pick = (from) => Object.fromEntries(names.map((name) => [name, from[name] ?? ""]));
    return writeCopy(this.copyKey, { base: pick(this.base), changes: pick(this.values), revision: this.revision, at: Date.now(), requestKey: this.requestKey });
  }

  schedule() {
    if (this.state === "conflict") return;
    clearTimeout(this.timer);
    this.firstChange ??= Date.now();
    const wait = Math.min(PAUSE, Math.max(0, this.firstChange + LONGEST - 300 - Date.now()));
    this.timer = setTimeout(() => this.save(), wait);
  }

  /** A sign that the server may be there again: tries at once instead of at the next turn. */
  nudge() {
    if (this.running || !WAITING.includes(this.state) || !this.dirty().length) return;
    this.tries = 0;
    this.save();
  }

  /** Saves now; one save at a time, changes made meanwhile follow at once. Answers whether everything is on the server. */
  async save() {
    if (this.running) {
      await this.running;
      return this.dirty().length ? this.save() : true;
    }
    if (this.state === "conflict") return false;
    if (!this.dirty().length) return true;
    this.running = this.send();
    try {
      return await this.running;
    } finally {
      this.running = null;
      if (this.dirty().length && this.state === "saved") this.schedule();
    }
  }

  async send() {
    clearTimeout(this.timer);
    this.firstChange = null;
    const names = this.dirty();
    const pick = (from) => Object.fromEntries(names.map((name) => [name, structuredClone(from[name] ?? "")]));
    const changes = pick(this.values);
    const request = { type: this.type, baseRevision: this.revision ?? 0, base: pick(this.base), changes, requestKey: this.requestKey };
    this.to("saving");
    try {
      const answer = this.id ? await put(`/newsroom/api/items/${this.id}`, request, LIMIT) : await post("/newsroom/api/items", request, LIMIT);
      this.accept(answer, changes);
      return !this.dirty().length;
    } catch (refusal) {
      return this.refused(refusal);
    }
  }

  accept(answer, sent) {
    const created = !this.id;
    if (created) {
      dropCopy(this.copyKey);
      this.id = answer.id;
    }
    this.storedState = answer.state;
    this.tell("known", answer);
    this.requestKey = freshKey();
    this.tries = 0;
    const fresh = this.learn(answer, sent);
    this.keep();
    this.savedAt = new Date();
    if (created) this.tell("created", { id: this.id });
    if (fresh.length) this.tell("values", { names: fresh });
    this.to("saved");
    this.tell("saved", { answer, fresh });
  }

  /** Takes what is stored now beneath what was typed since. Answers the names of those to be shown anew. */
  learn(answer, sent) {
    const fresh = [];
    const open = [];
    for (const name of new Set([...Object.keys(answer.fields), ...Object.keys(sent), ...Object.keys(this.base)])) {
      const stored = answer.fields[name];
      const [before, now] = [name in sent ? sent[name] : this.base[name], this.values[name]];
      const { value, parted } = bring(before, stored, now);
      this.base[name] = parted && answer.merged ? structuredClone(before) : stored;
      if (parted && answer.merged) open.push(name);
      if (parted || same(value, now)) continue;
      if (answer.merged || !(name in sent)) fresh.push(name);
      if (fresh.includes(name) || same(now, before)) this.values[name] = structuredClone(value);
    }
    if (!open.length) this.revision = answer.revision; // else the next save lets the server see that both wrote there
    return fresh;
  }

  refused(refusal) {
    if (refusal.status === 0) {
      this.again();
      this.to("offline");
    } else if (refusal.signedOut) {
      this.again(RETRY_SIGNED_OUT);
      this.to("signed-out");
    } else if (refusal.status === 403 || refusal.status === 404) {
      this.to(refusal.status === 404 ? "gone" : "forbidden", refusal);
    } else if (refusal.status === 409) {
      this.conflict = refusal.problem;
      this.to("conflict");
      this.tell("conflict", refusal.problem);
    } else if (refusal.status === 422) {
      this.to("refused", refusal);
    } else if ([502, 503, 504].includes(refusal.status)) {
      this.again();
      this.to("away");
    } else {
      this.again();
      this.to("failed", refusal);
    }
    return false;
  }

  again(least = 0) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), Math.max(least, RETRY[Math.min(this.tries, RETRY.length - 1)]));
    this.tries += 1;
  }

  /** Takes over what others saved, in the fields where nothing of one's own waits; the next save merges the rest. */
  takeOver(view) {
    const mine = this.dirty();
    const names = [];
    this.tell("known", view);
    for (const name of new Set([...Object.keys(view.fields), ...Object.keys(this.base)])) {
      if (mine.includes(name) || same(view.fields[name], this.base[name])) continue;
      this.base[name] = view.fields[name];
      this.values[name] = structuredClone(view.fields[name]);
      names.push(name);
    }
    if (!mine.length) this.revision = view.revision;
    this.storedState = view.state;
    Object.assign(this, { savedAt: new Date(view.lastModified) });
    if (names.length) this.tell("values", { names });
    if (!mine.length) this.to("saved");
  }

  /**
   * Ends a conflict: `chosen` maps each field to the value to keep; the other one is in the history of versions. What else was written is
   * brought together by the server with the next save, so the revision stays the one that it began with.
   */
  settle(chosen) {
    const { current } = this.conflict;
    const mine = this.dirty();
    for (const name of new Set([...Object.keys(current.fields), ...Object.keys(chosen)])) {
      if (mine.includes(name) && !(name in chosen)) continue;
      this.base[name] = current.fields[name];
      if (!mine.includes(name)) this.values[name] = structuredClone(current.fields[name]);
    }
    Object.assign(this.values, chosen);
    this.conflict = null;
    this.state = "saved";
    this.tell("values", { names: Object.keys(this.values) });
    this.keep();
    return this.save();
  }

  to(state, detail) {
    this.state = state;
    this.tell("state", { state, detail });
  }

  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
