// What can be done to the slots: put a story, take it out, pin it, give it a title of its own; and the menus that offer it.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { ask } from "newsroom/ui/dialog.js";
import { clock } from "newsroom/ui/dates.js";
import { closeMenu, openMenu } from "newsroom/ui/menu.js";
import { partOf, place, valued, without } from "newsroom/front/arrange.js";
import { id } from "newsroom/front/arrangement.js";
import { askMoment, usual } from "newsroom/front/moment.js";
import { chooseStory } from "newsroom/front/pool.js";

const entry = (sign, words, run, danger) => h("button", { class: `menu-item${danger ? " ink-danger" : ""}`, type: "button", role: "menuitem", onclick: () => { closeMenu(); run(); } }, icon(sign), h("span", {}, words));
const opener = (one) => h("a", { class: "menu-item", role: "menuitem", href: `/newsroom/items/${one}` }, icon("pencil"), h("span", {}, t("front.open-story")));

export class SlotDeeds {
  #page;
  #focus;
  #section;

  /** @param focus sets the focus on a slot */
  constructor(arrangement, focus, section) {
    this.#page = arrangement;
    this.#focus = focus;
    this.#section = section;
  }

  put(one, slot) {
    const page = this.#page;
    if (!page.editable || slot > page.most) return undefined;
    const known = page.filled.find((part) => part?.values.item === one);
    let out;
    let at = slot;
    const deed = (now) => {
      const done = place(now, page.most, known ?? partOf(one), slot);
      ({ out, at } = done);
      return done.areas;
    };
    const title = page.story(one)?.title ?? "";
    deed(page.state.draft);
    const pushed = out && page.story(out.values.item);
    const words = pushed ? t("front.put-out", title, at + 1, pushed.title) : t("front.put", title, at + 1);
    return page.change(words, deed).then(() => this.#focus(at));
  }

  clear(slot) {
    const page = this.#page;
    return page.change(t("front.removed", page.named(slot)), (now) => without(now, page.most, slot)).then(() => this.#focus(slot));
  }

  async pin(slot) {
    const page = this.#page;
    const part = page.filled[slot];
    if (!part) return;
    const done = await askMoment({
      title: t("front.pin.title", page.named(slot)),
      label: t("front.pin.until"),
      hint: t("front.pin.hint"),
      value: part.values.until,
      doer: t("front.pin"),
      quick: [usual.hours, usual.tonight, usual.noon, usual.week],
      effect: (when) => t("front.pin.effect", when),
      run: (moment) => page.change(t("front.pinned", page.named(slot), clock(moment)), (now) => valued(now, page.most, slot, "until", moment.toISOString())),
    });
    if (done) this.#focus(slot);
  }

  unpin(slot) {
    const page = this.#page;
    return page.change(t("front.unpinned", page.named(slot)), (now) => valued(now, page.most, slot, "until", ""));
  }

  async entitle(slot) {
    const page = this.#page;
    const part = page.filled[slot];
    const field = h("input", { class: "input", id: "own-title", value: part.values.title ?? "", maxlength: 200, placeholder: page.story(part.values.item)?.title ?? "" });
    await ask({
      title: t("front.title.title"),
      doer: t("front.title.do"),
      content: [h("div", { class: "field" }, h("label", { for: "own-title" }, t("front.title.label")), field, h("span", { class: "hint" }, t("front.title.hint")))],
      run: () => page.change(t("front.title.done", slot + 1), (now) => valued(now, page.most, slot, "title", field.value.trim())),
    });
  }

  async pick(slot) {
    const page = this.#page;
    const chosen = await chooseStory({ title: t("front.pick.title", slot + 1), section: this.#section, learn: (found) => page.learn(found) });
    if (chosen) await this.put(chosen.id, slot);
  }

  slotMenu(slot, button) {
    const filled = this.#page.filled;
    const part = filled[slot];
    replace(
      id("slot-menu"),
      entry("arrow-left-right", t("front.change-story"), () => this.pick(slot)),
      slot > 0 && entry("arrow-up", t("front.up"), () => this.put(part.values.item, slot - 1)),
      slot < this.#page.most && (filled[slot + 1] || slot === 0) && entry("arrow-down", t("front.down"), () => this.put(part.values.item, slot + 1)),
      entry("pin-angle", t(part.values.until ? "front.pin-again" : "front.pin-until"), () => this.pin(slot)),
      part.values.until && entry("x", t("front.unpin"), () => this.unpin(slot)),
      entry("type", t("front.own-title"), () => this.entitle(slot)),
      h("div", { class: "menu-line" }),
      opener(part.values.item),
      entry("trash", t("front.remove"), () => this.clear(slot), true),
    );
    openMenu(button, id("slot-menu"));
  }

  poolMenu(one, button) {
    const editable = this.#page.editable;
    replace(
      id("slot-menu"),
      editable && this.#page.filled.map((part, n) => entry(n ? "arrow-right" : "star-fill", n ? t("front.to-slot", n + 1) : t("front.to-lead"), () => this.put(one, n))),
      editable && h("div", { class: "menu-line" }),
      opener(one),
    );
    openMenu(button, id("slot-menu"));
  }
}
