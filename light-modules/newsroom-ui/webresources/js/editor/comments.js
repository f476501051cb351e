// Threads about passages: written beside the text, pinned to words, answered, settled; some must be settled before publication.

import { freshId, h, icon, redraw, replace } from "newsroom/ui/dom.js";
import { get, post, put } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { mentioning, saying } from "newsroom/editor/people.js";

const refuse = (error, refusal) => {
  replace(error, icon("exclamation-circle"), refusal.message);
  error.hidden = false;
};

/** Events: "count" (open threads), "anchors" (open threads with a passage), "settled". */
export class Comments extends EventTarget {
  constructor(place, draft, prose) {
    super();
    Object.assign(this, { place, draft, prose });
    this.threads = [];
    this.pending = null;
    this.showDone = false;
  }

  async load() {
    if (!this.draft.id) return this.draw();
    try {
      this.take(await get(`/newsroom/api/items/${this.draft.id}/comments`));
    } catch {
      this.draw();
    }
  }

  take(threads) {
    this.threads = threads;
    this.draw();
    const open = threads.filter((thread) => thread.open);
    this.dispatchEvent(new CustomEvent("count", { detail: open.length }));
    this.dispatchEvent(new CustomEvent("anchors", { detail: open.filter((thread) => thread.anchor) }));
  }

  /** Begins a thread about the selected words, or about the whole when nothing is selected. */
  async begin(anchor) {
    if (!this.draft.id) await this.draft.save();
    this.pending = { anchor };
    this.showDone = false;
    this.draw();
    this.place.querySelector(".thread-new textarea")?.focus();
  }

  address(rest = "") {
    return `/newsroom/api/items/${this.draft.id}/comments${rest}`;
  }

  draw() {
    const open = this.threads.filter((thread) => thread.open);
    const done = this.threads.filter((thread) => !thread.open);
    const choice = (label, on, act) => h("button", { type: "button", "aria-pressed": String(on), onclick: act }, label);
    const seg = h("div", { class: "seg", role: "group" }, choice(t("comments.open", open.length), !this.showDone, () => { this.showDone = false; this.draw(); }), choice(t("comments.done", done.length), this.showDone, () => { this.showDone = true; this.draw(); }));
    const add = h("button", { class: "btn btn-s end", type: "button", hidden: Boolean(this.pending), onclick: () => this.begin(null) }, icon("plus-lg"), t("comments.add"));
    const shown = this.showDone ? done : open;
    redraw(
      this.place,
      h("div", { class: "row" }, seg, add),
      this.pending && this.form(),
      shown.map((thread) => this.thread(thread)),
      !shown.length && !this.pending && h("p", { class: "t13 quiet" }, t(this.showDone ? "comments.none-done" : "comments.none")),
    );
  }

  form() {
    const area = h("textarea", { class: "area area-s", rows: 3, "data-keep": "new", "aria-label": t("comments.text") });
    const must = h("input", { type: "checkbox", "data-keep": "must" });
    const error = h("p", { class: "err", role: "alert", hidden: true });
    const send = async () => {
      if (!area.value.trim()) return area.focus();
      try {
        const threads = await post(this.address(), { text: area.value.trim(), mustFix: must.checked, anchor: this.pending.anchor });
        this.pending = null;
        this.take(threads);
        this.backToText();
        this.dispatchEvent(new Event("settled"));
      } catch (refusal) {
        refuse(error, refusal);
      }
    };
    area.addEventListener("keydown", (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && send());
    const leave = () => {
      this.pending = null;
      this.draw();
      this.backToText();
    };
    area.addEventListener("keydown", (event) => event.key === "Escape" && !area.value.trim() && leave());
    return h(
      "article",
      { class: "thread thread-new is-on" },
      this.pending.anchor && h("p", { class: "thread-at" }, `“${this.pending.anchor.quote}”`),
      mentioning(area),
      h("label", { class: "check t13" }, must, h("span", {}, t("comments.must"))),
      error,
      h("div", { class: "row" }, h("button", { class: "btn btn-primary btn-s", type: "button", onclick: send }, t("comments.send")), h("button", { class: "btn btn-plain btn-s", type: "button", onclick: leave }, t("cancel")), h("span", { class: "t12 quiet end" }, h("kbd", {}, "Ctrl"), " ", h("kbd", {}, "Enter"))),
    );
  }

  /** Who began at words goes on in the text; not below the sheet of a phone. */
  backToText() {
    if (this.prose && !document.body.classList.contains("sheet-open")) this.prose.focus();
  }

  thread(thread) {
    const says = thread.says.map((say, n) =>
      h(
        "div",
        { class: "say" },
        h("span", { class: `av av-${say.tint}`, "aria-hidden": "true" }, say.initials),
        h("div", {}, h("p", { class: "t13" }, h("b", {}, say.who), " ", h("span", { class: "quiet" }, say.when), n === 0 && thread.mustFix && [" ", h("span", { class: "tag tag-flat tag-xs tag-must" }, icon("exclamation-circle"), t("comments.must"))]), saying(say.text)),
      ),
    );
    const id = freshId("reply");
    const error = h("p", { class: "err", role: "alert", hidden: true });
    const area = h("textarea", { class: "area area-s", id, rows: 1, "data-keep": `reply-${thread.id}`, "aria-label": t("comments.reply"), placeholder: t("comments.reply") });
    const reply = async () => {
      if (!area.value.trim()) return area.focus();
      try {
        const threads = await post(this.address(`/${thread.id}/replies`), { text: area.value.trim() });
        area.value = "";
        this.take(threads);
      } catch (refusal) {
        refuse(error, refusal);
      }
    };
    area.addEventListener("keydown", (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) && reply());
    const settle = async () => {
      try {
        this.take(await put(this.address(`/${thread.id}/settled`), { settled: thread.open }));
        this.dispatchEvent(new Event("settled"));
      } catch (refusal) {
        refuse(error, refusal);
      }
    };
    return h(
      "article",
      { class: "thread", "data-thread": thread.id },
      thread.anchor && h("p", { class: "thread-at" }, `“${thread.anchor.quote}”`),
      says,
      h("div", { class: "reply" }, thread.open && mentioning(area), error, h("div", { class: "row row-wrap" }, thread.open && h("button", { class: "btn btn-s", type: "button", "data-keep": `send-${thread.id}`, onclick: reply }, t("comments.send")), thread.open && h("button", { class: "btn btn-s", type: "button", onclick: () => this.dispatchEvent(new CustomEvent("task", { detail: thread.says[0].text })) }, icon("person-plus"), t("task.give")), h("button", { class: "btn btn-s", type: "button", onclick: settle }, icon(thread.open ? "check-lg" : "arrow-counterclockwise"), t(thread.open ? "comments.settle" : "comments.reopen")))),
    );
  }

  show(id) {
    const thread = this.place.querySelector(`[data-thread="${id}"]`);
    for (const other of this.place.querySelectorAll(".thread.is-on")) other.classList.remove("is-on");
    thread?.classList.add("is-on");
    thread?.scrollIntoView({ block: "nearest" });
  }
}
