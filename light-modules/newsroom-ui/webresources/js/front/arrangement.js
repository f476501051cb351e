// What is arranged on a front page, as the server keeps it: each change is saved at once and can be undone, also after the page was
// loaded anew. When somebody else was quicker, the change is done again to what they have made.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { get, post } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { ask } from "newsroom/ui/dialog.js";
import { clock } from "newsroom/ui/dates.js";
import { toast } from "newsroom/ui/toast.js";
import { slots } from "newsroom/front/arrange.js";

const REMEMBERED = 40;

export const id = (name) => document.getElementById(name);
export const say = (words) => replace(id("said"), words);
export const saving = (sign, words) => replace(id("save"), icon(sign), h("span", {}, words));

export function complain(refusal) {
  saving("exclamation-circle", t("pages.not-saved"));
  const words = refusal.status === 0 ? t("pages.offline") : refusal.problems?.length ? refusal.problems.map((one) => one.message).join(" ") : refusal.message;
  return ask({ title: t("pages.refused"), content: [h("p", {}, words)], doer: t("close") });
}

export class Arrangement {
  #working = 0;
  #kept;

  /** @param drawn is called when something changed; with true when the preview is no longer true either */
  constructor(facts, drawn) {
    this.page = facts.page;
    this.most = facts.areas.top?.most ?? 0;
    this.state = facts;
    this.stories = { ...facts.stories };
    this.drawn = drawn;
    this.#kept = `bantin.front${facts.page}`;
    this.past = JSON.parse(sessionStorage.getItem(this.#kept) ?? '{"done":[],"undone":[]}');
  }

  get working() {
    return this.#working > 0;
  }

  get editable() {
    return this.state.editable;
  }

  /** The parts in the slots, the lead first; empty slots are undefined. */
  get filled() {
    return slots(this.state.draft, this.most);
  }

  story(one) {
    return this.stories[one];
  }

  /** The title that stands in a slot; empty when nothing does. */
  named(slot) {
    const part = this.filled[slot];
    return part?.values.title || this.story(part?.values.item)?.title || "";
  }

  learn(found) {
    for (const one of found) this.stories[one.id] = one;
  }

  send(deed, body = {}) {
    return post(`/newsroom/api/front${deed}`, { page: this.page, revision: this.state.revision, open: false, ...body });
  }

  take(now) {
    this.state = { ...this.state, ...now };
    this.stories = { ...this.stories, ...now.stories };
  }

  async change(words, deed, { quiet = false, remember = true } = {}) {
    const before = this.state.draft;
    this.#working += 1;
    saving("arrow-repeat", t("apps.saving"));
    try {
      try {
        this.take(await this.send("", { areas: deed(this.state.draft) }));
      } catch (refusal) {
        if (refusal.status !== 409) throw refusal;
        this.take(refusal.problem);
        this.take(await this.send("", { areas: deed(this.state.draft) }));
        toast(t("front.merged", this.state.by));
      }
      if (remember) this.remember(words, before);
      saving("check-lg", t("apps.saved", clock()));
      say(words);
      toast(words, quiet ? undefined : { label: t("undo"), run: () => this.undo() });
    } catch (refusal) {
      await complain(refusal);
    } finally {
      this.#working -= 1;
      this.drawn(true);
    }
  }

  /** Keeps what undo leads back to. */
  remember(words, before) {
    this.past.done.push({ words, before });
    this.past.undone = [];
    this.#keep();
  }

  undo() {
    return this.#step(this.past.done, this.past.undone, "pages.undone");
  }

  redo() {
    return this.#step(this.past.undone, this.past.done, "pages.redone");
  }

  /** What others do to the same page; @returns whether it was somebody else, or undefined when nothing is new. */
  async refresh() {
    const before = this.state;
    const now = await get(`/newsroom/api/front?page=${encodeURIComponent(this.page)}`).catch(() => undefined);
    if (!now || this.working || before !== this.state) return undefined;
    const told = (one) => JSON.stringify([one.revision, one.plans, one.live, one.liveSince, one.automatic]);
    const same = told(now) === told(before);
    const other = now.revision !== before.revision && !now.mine;
    this.take(now);
    return same ? undefined : other;
  }

  async #step(from, to, words) {
    const entry = this.working ? undefined : from.pop();
    if (!entry) return say(t(from === this.past.done ? "pages.nothing-undo" : "pages.nothing-redo"));
    const now = this.state.draft;
    await this.change(t(words, entry.words), () => entry.before, { quiet: true, remember: false });
    to.push({ words: entry.words, before: now });
    this.#keep();
    return this.drawn();
  }

  #keep() {
    this.past.done = this.past.done.slice(-REMEMBERED);
    sessionStorage.setItem(this.#kept, JSON.stringify(this.past));
  }
}
