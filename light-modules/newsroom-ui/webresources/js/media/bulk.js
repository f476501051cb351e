// Several files at once: chosen by box, Shift or key, across pages or all that match; then credit, caption, tags or rights are
// written to all of them, or all are moved or put away.

import { freshId, h, icon, replace } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { ask } from "newsroom/ui/dialog.js";
import { t } from "newsroom/ui/words.js";
import { moveTo } from "newsroom/media/folders.js";
import { putAway, tellWritten, writing } from "newsroom/media/many.js";

export class Selection {
  constructor(library, again) {
    this.library = library;
    this.again = again;
    this.chosen = new Set();
    this.names = new Map();
    this.tiles = [];
  }

  /** Takes the tiles of the page that shows now; what is chosen on other pages stays chosen. */
  show(bar) {
    this.bar = bar;
    this.last = undefined;
    this.tiles = [...this.library.querySelectorAll("[data-asset]")];
    for (const tile of this.tiles) {
      this.box(tile);
      this.names.set(tile.dataset.asset, tile.querySelector(".tile-cap")?.textContent.trim());
      this.mark(tile, this.chosen.has(tile.dataset.asset));
    }
    this.draw();
  }

  get size() {
    return this.chosen.size;
  }

  ids() {
    return [...this.chosen];
  }

  /** What a drag of this file takes along: all that are chosen when it is one of them. */
  with(id) {
    return this.chosen.has(id) ? this.ids() : [id];
  }

  box(tile) {
    const input = h("input", { type: "checkbox", "aria-label": t("bulk.choose", tile.querySelector(".tile-cap")?.textContent.trim() ?? "") });
    input.addEventListener("click", (event) => {
      this.range(tile, event.shiftKey, input.checked);
      event.stopPropagation();
    });
    (tile.querySelector(".pick-cell") ?? tile).append(h("label", { class: "tile-pick" }, input));
  }

  /** This one, with Shift all from the last one on. */
  range(tile, wide, on) {
    const ends = [wide && this.last ? this.tiles.indexOf(this.last) : this.tiles.indexOf(tile), this.tiles.indexOf(tile)].sort((a, b) => a - b);
    for (const one of this.tiles.slice(ends[0], ends[1] + 1)) this.mark(one, on);
    this.last = tile;
    this.draw();
  }

  mark(tile, on) {
    tile.querySelector(".tile-pick input").checked = on;
    tile.classList.toggle("is-picked", on);
    if (on) this.chosen.add(tile.dataset.asset);
    else this.chosen.delete(tile.dataset.asset);
  }

  /** All of this page, or none at all. */
  all(on) {
    if (!on) this.chosen.clear();
    for (const tile of this.tiles) this.mark(tile, on);
    this.draw();
  }

  forget(ids) {
    for (const id of ids) this.chosen.delete(id);
  }

  /** Every file that matches what the address asks for, on whatever page. */
  async matching() {
    const { ids } = await get(`/newsroom/api/assets${location.search}`);
    for (const id of ids) this.chosen.add(id);
    for (const tile of this.tiles) this.mark(tile, this.chosen.has(tile.dataset.asset));
    this.draw();
    this.bar.querySelector("button")?.focus();
  }

  draw() {
    this.bar.hidden = this.size === 0;
    const here = this.tiles.filter((tile) => this.chosen.has(tile.dataset.asset)).length;
    const full = here === this.tiles.length && here > 0;
    const total = Number(this.bar.dataset.total);
    const deed = (sign, name, run) => h("button", { class: "btn btn-s", type: "button", onclick: () => run() }, icon(sign), t(`bulk.${name}`));
    const every = h("input", { type: "checkbox", checked: full, "aria-label": t("bulk.all"), onclick: (event) => this.all(event.target.checked) });
    const count = h("b", { role: "status" }, t("bulk.chosen", this.size), this.size > here && h("span", { class: "regular mute" }, ` ${t("bulk.elsewhere", this.size - here)}`));
    const wide = full && this.size < total && h("button", { class: "btn btn-plain btn-s", type: "button", onclick: () => this.matching() }, t("bulk.matching", total));
    const deeds = ["credit", "caption", "tags", "licence"].map((name) => deed({ credit: "person", caption: "pencil", tags: "tags", licence: "shield-lock" }[name], name, () => this.write(name)));
    replace(this.bar, h("label", { class: "check" }, every, count), wide, deeds, deed("folder", "move", () => this.move()), deed("trash", "remove", () => this.putAway(this.ids())), h("button", { class: "btn btn-plain btn-s end", type: "button", onclick: () => this.all(false) }, t("bulk.none")));
  }

  write(name) {
    return writeTo(name, this.ids(), this.names, this.again);
  }

  async move() {
    const moved = await moveTo(this.ids(), this.names, this.again);
    this.forget(moved);
    if (moved.length) this.again();
  }

  async putAway(ids) {
    const gone = await putAway(ids, this.names, this.again);
    this.forget(gone);
    if (gone.length) this.again();
  }

  /** Answers whether the key meant something here. */
  key(event) {
    const control = event.ctrlKey || event.metaKey;
    const at = this.tiles.findIndex((tile) => tile.contains(document.activeElement));
    if (this.walk(event, at, control)) return true;
    const choosing = event.key.toLowerCase() === "x" || (event.key === " " && event.target.matches("a"));
    if (control && event.key === "a" && this.tiles.length) this.all(true);
    else if (choosing && at >= 0 && !control) this.range(this.tiles[at], event.shiftKey, !this.chosen.has(this.tiles[at].dataset.asset) || event.shiftKey);
    else if (event.key === "Escape" && this.size) this.all(false);
    else if (event.key === "t" && this.size && !control) this.write("tags");
    else if (event.key === "m" && this.size && !control) this.move();
    else if (event.key === "Delete" && (this.size || at >= 0)) this.putAway(this.size ? this.ids() : [this.tiles[at].dataset.asset]);
    else return false;
    return true;
  }

  walk(event, at, control) {
    const step = { ArrowRight: 1, j: 1, ArrowLeft: -1, k: -1, ArrowDown: this.columns(), ArrowUp: -this.columns(), Home: -this.tiles.length, End: this.tiles.length }[event.key];
    if (!step || control || event.target.closest("[role=menu], [role=radiogroup]")) return false;
    if (["Home", "End"].includes(event.key) && at < 0) return false;
    if (at < 0 && !this.library.querySelector("#main").contains(document.activeElement) && document.activeElement !== document.body) return false;
    const next = this.tiles[at < 0 ? 0 : Math.max(0, Math.min(this.tiles.length - 1, at + step))];
    next?.querySelector("a").focus();
    if (event.shiftKey && next) {
      this.last ??= this.tiles[Math.max(at, 0)];
      this.range(next, true, true);
    }
    return Boolean(next);
  }

  /** How many stand side by side. */
  columns() {
    const top = this.tiles[0]?.offsetTop;
    const below = this.tiles.findIndex((tile) => tile.offsetTop !== top);
    return Math.max(1, below < 0 ? this.tiles.length : below);
  }
}

const words = (input) => (input ? input.value.split(/[,;]/).map((word) => word.trim().replace(/\s+/g, " ")).filter(Boolean) : []);

/** Asks what to write, writes it to each file, and says what stayed as it was. */
async function writeTo(name, ids, names, again) {
  const id = freshId("bulk");
  const tags = name === "tags";
  const field = (key, input, hint) => h("div", { class: "field" }, h("label", { for: input.id }, t(key)), input, hint && h("span", { class: "hint" }, t(hint)));
  const input = h("input", { class: "input", id, type: "text" });
  const only = h("input", { type: "checkbox", checked: !tags });
  const until = name === "licence" && h("input", { class: "input", id: `${id}-until`, type: "date" });
  const without = tags && h("input", { class: "input", id: `${id}-without`, type: "text" });
  const wish = () => {
    const fields = {};
    if (!tags && input.value.trim()) fields[name] = input.value.trim();
    if (until?.value) fields.validTo = `${until.value}T23:59`;
    return tags ? { addTags: words(input), removeTags: words(without) } : { fields, onlyBlank: only.checked };
  };
  const work = writing(ids, wish);
  await ask({
    title: t(`bulk.${name}.title`, ids.length),
    doer: t("bulk.do"),
    content: [
      field(`bulk.${name}`, input, `bulk.${name}.hint`),
      until && field("bulk.until", until),
      without && field("bulk.tags.without", without),
      !tags && h("label", { class: "check t13" }, only, h("span", {}, t("bulk.only"))),
      work.bar,
      work.count,
    ],
    run: () => {
      if (![input, until, without].some((one) => one && one.value.trim())) throw new Error(t("bulk.empty"));
      return work.run();
    },
  });
  if (work.todo.length === work.all) return;
  again();
  await tellWritten(work, (count) => t("bulk.done", count), names, again);
}
