// The stories that can be put into slots: newest first, or what was searched for. Chosen by mouse, by finger or by the slot's number.

import Sortable from "sortablejs";
import { h, icon, replace, settle } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { ask } from "newsroom/ui/dialog.js";

export const picture = (story, extra = "") =>
  story?.picture ? h("img", { class: `thumb ${extra}`.trim(), src: story.picture, alt: "", loading: "lazy" }) : h("span", { class: `thumb thumb-none ${extra}`.trim() }, icon("image"));

export const stateOf = (story) => h("span", { class: "row front-when" }, icon(story.state.icon, `ink-${story.state.look}`), h("span", { class: "sr" }, `${story.state.word}, `), story.when);

const load = (filter, section) => {
  const asked = new URLSearchParams({ q: filter.q ?? "", state: filter.state ?? "", section: filter.section ?? section ?? "" });
  return get(`/newsroom/api/front/stories?${asked}`);
};

export class Pool {
  /** `desk`: learn(stories), where(id) slot number or 0, menu(id, button), put(id, slot). */
  constructor(desk, section) {
    this.desk = desk;
    this.filter = { q: "", state: "", section };
    this.list = document.getElementById("pool-list");
    const search = document.getElementById("pool-find");
    search.addEventListener("input", settle(160, () => { this.filter.q = search.value.trim(); this.load(); }));
    search.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") { event.preventDefault(); this.list.querySelector("button")?.focus(); }
    });
    for (const chip of document.querySelectorAll("[data-pool]")) {
      chip.addEventListener("click", () => {
        this.filter.state = chip.getAttribute("aria-pressed") === "true" ? "" : chip.dataset.pool;
        for (const other of document.querySelectorAll("[data-pool]")) other.setAttribute("aria-pressed", String(other.dataset.pool === this.filter.state));
        this.load();
      });
    }
    document.getElementById("pool-section")?.addEventListener("change", (event) => { this.filter.section = event.target.value; this.load(); });
    this.list.addEventListener("keydown", (event) => this.key(event));
    Sortable.create(this.list, {
      group: { name: "stories", pull: "clone", put: false },
      sort: false,
      draggable: ".pool-item",
      forceFallback: true,
      fallbackOnBody: true,
      fallbackTolerance: 4,
      delay: 140,
      delayOnTouchOnly: true,
      touchStartThreshold: 8,
      animation: 0,
      onStart: () => document.body.classList.add("is-dragging"),
      onEnd: (event) => {
        document.body.classList.remove("is-dragging");
        this.desk.dropped(event, event.item.dataset.id);
      },
    });
  }

  async load() {
    const asked = (this.asked = Symbol("asked"));
    const stories = await load(this.filter);
    if (asked !== this.asked) return;
    this.stories = stories;
    this.desk.learn(stories);
    this.draw();
  }

  draw() {
    const kept = document.activeElement?.closest?.(".pool-item")?.dataset.id;
    replace(this.list, (this.stories ?? []).map((story) => this.item(story)));
    if (this.stories && !this.stories.length) replace(this.list, h("li", { class: "pool-none quiet t13" }, t(this.filter.q ? "front.none-found" : "front.none")));
    if (kept) this.list.querySelector(`[data-id="${kept}"] button`)?.focus();
  }

  item(story) {
    const slot = this.desk.where(story.id);
    return h(
      "li",
      { class: `pool-item${slot ? " is-ghost" : ""}`, "data-id": story.id },
      picture(story, "thumb-s"),
      h(
        "div",
        {},
        h("button", { class: "pool-title lines-2 pool-pick", type: "button", "aria-haspopup": "menu", onclick: (event) => this.desk.menu(story.id, event.currentTarget) }, story.title),
        h("p", { class: "t12 quiet row" }, stateOf(story), story.section && [h("span", { class: "dot" }), h("span", { class: "clip" }, story.section)], slot ? h("span", { class: "pool-slot" }, t("front.in-slot", slot)) : null),
      ),
    );
  }

  key(event) {
    const item = event.target.closest(".pool-item");
    if (!item) return;
    if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      this.desk.put(item.dataset.id, Number(event.key) - 1);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = event.key === "ArrowDown" ? item.nextElementSibling : item.previousElementSibling;
      (next?.querySelector("button") ?? (event.key === "ArrowUp" ? document.getElementById("pool-find") : null))?.focus();
    }
  }
}

/** Asks for one story in a window; the way of phones and of slots that are open. Resolves to the story or undefined. */
export async function chooseStory({ title, section = "", learn }) {
  let chosen;
  const list = h("ul", { class: "pool-list pool-list-dialog" });
  const field = h("input", { class: "input", type: "search", "aria-label": t("front.find"), placeholder: t("front.find"), autocomplete: "off" });
  const fill = async () => {
    const stories = await load({ q: field.value.trim(), section });
    learn(stories);
    replace(
      list,
      stories.map((story) =>
        h("li", {}, h("button", { class: "pool-item pool-choice", type: "button", onclick: (event) => { chosen = story; event.currentTarget.form.requestSubmit(); } }, picture(story, "thumb-s"), h("span", {}, h("span", { class: "pool-title lines-2" }, story.title), h("span", { class: "t12 quiet row" }, stateOf(story), story.section && [h("span", { class: "dot" }), h("span", { class: "clip" }, story.section)])))),
      ),
    );
    if (!stories.length) replace(list, h("li", { class: "quiet t13" }, t("front.none-found")));
  };
  field.addEventListener("input", settle(160, fill));
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") { event.preventDefault(); list.querySelector("button")?.focus(); }
    if (event.key === "Enter") { event.preventDefault(); list.querySelector("button")?.click(); }
  });
  list.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const item = event.target.closest("li");
    (event.key === "ArrowDown" ? item.nextElementSibling : item.previousElementSibling)?.querySelector("button")?.focus();
  });
  await fill();
  const done = await ask({
    title,
    wide: true,
    doer: t("front.choose"),
    content: [field, list],
    run: () => {
      if (!chosen) throw new Error(t("front.choose-one"));
    },
  });
  return done ? chosen : undefined;
}
