// Stories of the slots carried by the keyboard: Space lifts and lands, arrows carry, Escape goes home.

import { t } from "newsroom/ui/words.js";
import { place } from "newsroom/front/arrange.js";
import { say } from "newsroom/front/arrangement.js";

export class Lift {
  #page;
  #deeds;
  #slots;
  #held;

  /** @param slots asks for the view of the slots, which is made later */
  constructor(arrangement, deeds, slots) {
    this.#page = arrangement;
    this.#deeds = deeds;
    this.#slots = slots;
  }

  get held() {
    return this.#held;
  }

  /** The areas as they look while a story is carried. */
  get areas() {
    return this.#held?.areas ?? this.#page.state.draft;
  }

  lift(slot) {
    if (this.#held) return this.#land();
    const page = this.#page;
    this.#held = { slot, from: slot, one: page.filled[slot].values.item, areas: page.state.draft };
    this.#show(slot);
    return say(t("front.lifted", page.named(slot), slot + 1));
  }

  key(event, slot) {
    const held = this.#held;
    const deeds = {
      " ": () => this.lift(slot),
      Escape: held && (() => this.#stay(held.from)),
      ArrowUp: () => (held ? this.#carry(-1) : this.#slots().focus(slot - 1)),
      ArrowDown: () => (held ? this.#carry(1) : this.#slots().focus(slot + 1)),
      Delete: !held && (() => this.#deeds.clear(slot)),
      p: !held && (() => this.#deeds.pin(slot)),
    };
    const deed = !event.ctrlKey && !event.metaKey && !event.altKey && deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  }

  async #land() {
    const { slot, from, one } = this.#held;
    if (slot === from) return this.#stay(from);
    this.#held = undefined;
    return this.#deeds.put(one, slot);
  }

  #stay(slot) {
    this.#held = undefined;
    this.#show(slot);
    return say(t("front.stays"));
  }

  #carry(by) {
    const page = this.#page;
    const wanted = Math.max(0, Math.min(page.most, this.#held.slot + by));
    const part = page.filled[this.#held.from];
    const done = place(page.state.draft, page.most, part, wanted);
    this.#held = { ...this.#held, slot: done.at, areas: done.areas };
    this.#show(done.at);
    say(t("front.at", done.at + 1, page.most + 1));
  }

  #show(slot) {
    this.#slots().draw();
    this.#slots().focus(slot);
  }
}
