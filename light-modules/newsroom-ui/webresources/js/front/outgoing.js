// What is arranged goes out to the readers: now, or at a time; and the line of breaking news above the page.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { ask } from "newsroom/ui/dialog.js";
import { clock } from "newsroom/ui/dates.js";
import { toast } from "newsroom/ui/toast.js";
import { complain, saving, say } from "newsroom/front/arrangement.js";
import { askMoment, momentField, usual } from "newsroom/front/moment.js";
import { chooseStory } from "newsroom/front/pool.js";

const ALERT_HOURS = 3;

export class Outgoing {
  #page;
  #section;

  constructor(arrangement, section) {
    this.#page = arrangement;
    this.#section = section;
  }

  async publish() {
    const page = this.#page;
    if (!page.state.unpublished && page.state.live) return say(t("front.nothing-new"));
    const { running: before, live: wasLive } = page.state;
    saving("arrow-repeat", t("front.publishing"));
    try {
      page.take(await page.send("/publish"));
      saving("broadcast", t("front.published", clock()));
      toast(t("front.published", clock()), wasLive ? { label: t("undo"), run: () => this.#republish(before) } : { label: t("front.see"), href: this.#section ? `/${this.#section}` : "/" });
    } catch (refusal) {
      if (refusal.status === 409) {
        page.take(refusal.problem);
        await ask({ title: t("front.others.title", page.state.by), content: [h("p", {}, t("front.others.hint"))], doer: t("close") });
      } else await complain(refusal);
    }
    return page.drawn(true);
  }

  async plan() {
    const page = this.#page;
    let made;
    const done = await askMoment({
      title: t("front.plan.title"),
      label: t("front.plan.at"),
      hint: t(page.state.live ? "front.plan.hint" : "front.plan.hint.first"),
      doer: t("front.plan.do"),
      quick: [usual.morning, usual.noon, usual.evening],
      effect: (when) => t("front.plan.effect", when),
      run: async (moment) => {
        const now = await page.send("/schedule", { at: moment.toISOString() });
        made = now.planned;
        page.take(now);
      },
    });
    page.drawn(true);
    if (done) toast(t("front.plan.done"), { label: t("undo"), run: () => this.unplan(made, true) });
  }

  /** @param open whether what was planned becomes the draft again */
  async unplan(which, open) {
    const page = this.#page;
    try {
      const before = page.state.draft;
      page.take(await page.send("/unschedule", { id: which, open }));
      if (open) page.remember(t("front.plan.open.do"), before);
      say(t(open ? "front.plan.opened" : "front.plan.cancelled"));
      toast(t(open ? "front.plan.opened" : "front.plan.cancelled"));
    } catch (refusal) {
      await complain(refusal);
    }
    page.drawn(true);
  }

  async alert() {
    const page = this.#page;
    const now = page.state.draft.alert?.[0] ?? page.state.running.alert?.[0];
    const text = h("textarea", { class: "area", id: "alert-text", rows: 2, maxlength: 200 });
    text.value = now?.values.text ?? "";
    const about = this.#about(now?.values.item ?? "");
    const until = momentField({ label: t("front.alert.until"), value: now?.values.until ?? new Date(Date.now() + ALERT_HOURS * 3600_000), quick: [usual.hour, usual.hours, usual.tonight], effect: (when) => t("front.alert.effect", when) });
    const off = now && h("button", { class: "btn btn-s", type: "button", onclick: async (event) => { event.currentTarget.closest("dialog").close(); await this.#sendAlert(null); } }, icon("x"), t("front.alert.off"));
    await ask({
      title: t("front.alert.title"),
      doer: t("front.alert.do"),
      content: [
        h("p", { class: "quiet" }, t("front.alert.hint")),
        h("div", { class: "field" }, h("label", { for: "alert-text" }, t("front.alert.text")), text),
        about.element,
        until.element,
        off,
      ],
      run: async () => {
        if (!text.value.trim()) throw new Error(t("front.alert.missing"));
        const moment = until.empty() ? null : until.read();
        if (moment && moment <= new Date()) throw new Error(t("front.past"));
        const values = Object.entries({ text: text.value.trim(), item: about.read(), until: moment?.toISOString() }).filter(([, value]) => value);
        await this.#sendAlert({ name: now?.name ?? "", values: Object.fromEntries(values), others: now?.others ?? {} });
      },
    });
  }

  /** The field of the story that the line leads to. */
  #about(first) {
    const page = this.#page;
    let about = first;
    const link = h("span", { class: "grow clip" });
    const choose = h("button", { class: "btn btn-s", type: "button", onclick: async () => {
      about = (await chooseStory({ title: t("front.alert.story"), learn: (found) => page.learn(found) }))?.id ?? about;
      show();
    } }, t("front.pick"));
    const drop = h("button", { class: "btn btn-plain btn-s", type: "button", onclick: () => { about = ""; show(); choose.focus(); } }, t("front.alert.unlink"));
    const show = () => {
      replace(link, about ? (page.story(about)?.title ?? about) : t("front.alert.no-story"));
      drop.hidden = !about;
    };
    show();
    return { element: h("div", { class: "field" }, h("span", { class: "label" }, t("front.alert.story")), h("div", { class: "row" }, link, choose, drop)), read: () => about };
  }

  async #republish(before) {
    const page = this.#page;
    await page.change(t("front.back"), () => before, { quiet: true });
    page.take(await page.send("/publish"));
    say(t("front.back"));
    page.drawn(true);
  }

  async #sendAlert(part) {
    const page = this.#page;
    const before = page.state.draft.alert?.[0] ?? null;
    page.take(await page.send("/alert", { alert: part }));
    page.drawn(true);
    toast(t(part ? "front.alert.done" : "front.alert.gone"), { label: t("undo"), run: () => this.#sendAlert(before) });
  }
}
