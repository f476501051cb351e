// Several files at once: chosen by box, Shift or key, then credit, caption or tags are written to all, or all are moved or put away.

import { freshId, freshKey, h, icon, replace } from "newsroom/ui/dom.js";
import { get, post, put, remove } from "newsroom/ui/api.js";
import { ask } from "newsroom/ui/dialog.js";
import { toast } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";
import { moveTo } from "newsroom/media/folders.js";

export class Selection {
  constructor(library, bar, again) {
    this.library = library;
    this.bar = bar;
    this.again = again;
    this.chosen = new Set();
    this.tiles = [...library.querySelectorAll("[data-asset]")];
    for (const tile of this.tiles) this.box(tile);
    this.draw();
  }

  get size() {
    return this.chosen.size;
  }

  ids() {
    return this.chosen;
  }

  /** What a drag of this file takes along: all that are chosen when it is one of them. */
  with(id) {
    return this.chosen.has(id) ? [...this.chosen] : [id];
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

  /** Chooses those again that were chosen before the page showed anew. */
  keep(ids) {
    for (const tile of this.tiles) if (ids.includes(tile.dataset.asset)) this.mark(tile, true);
    this.draw();
  }

  all(on) {
    for (const tile of this.tiles) this.mark(tile, on);
    this.draw();
  }

  draw() {
    this.bar.hidden = this.size === 0;
    const deed = (sign, name, run) => h("button", { class: "btn btn-s", type: "button", onclick: () => run().then((done) => done && this.again()) }, icon(sign), t(`bulk.${name}`));
    const write = (sign, name) => deed(sign, name, () => writeTo(name, [...this.chosen]));
    const every = h("input", { type: "checkbox", checked: this.size === this.tiles.length, "aria-label": t("bulk.all"), onclick: (event) => this.all(event.target.checked) });
    replace(this.bar, h("label", { class: "check" }, every, h("b", { role: "status" }, t("bulk.chosen", this.size))), write("person", "credit"), write("pencil", "caption"), write("tags", "tags"), write("shield-lock", "licence"), deed("folder", "move", () => moveTo([...this.chosen], this.again)), deed("trash", "remove", () => putAway([...this.chosen], this.again)), h("button", { class: "btn btn-plain btn-s end", type: "button", onclick: () => this.all(false) }, t("bulk.none")));
  }

  /** Answers whether the key meant something here. */
  key(event) {
    const control = event.ctrlKey || event.metaKey;
    const at = this.tiles.findIndex((tile) => tile.contains(document.activeElement));
    const step = { ArrowRight: 1, j: 1, ArrowLeft: -1, k: -1, ArrowDown: this.columns(), ArrowUp: -this.columns() }[event.key];
    if (step && !control && !event.target.closest("[role=menu], [role=radiogroup]")) {
      if (at < 0 && !this.library.querySelector("#main").contains(document.activeElement) && document.activeElement !== document.body) return false;
      const next = this.tiles[at < 0 ? 0 : Math.max(0, Math.min(this.tiles.length - 1, at + step))];
      next?.querySelector("a").focus();
      if (event.shiftKey && next) this.range(next, true, true);
      return Boolean(next);
    }
    if (control && event.key === "a" && this.tiles.length) this.all(true);
    else if (event.key.toLowerCase() === "x" && at >= 0 && !control) this.range(this.tiles[at], event.shiftKey, !this.chosen.has(this.tiles[at].dataset.asset) || event.shiftKey);
    else if (event.key === "Escape" && this.size) this.all(false);
    else if (event.key === "t" && this.size && !control) writeTo("tags", [...this.chosen]).then((done) => done && this.again());
    else if (event.key === "Delete" && this.size) putAway([...this.chosen], this.again);
    else return false;
    return true;
  }

  /** How many stand side by side. */
  columns() {
    const top = this.tiles[0]?.offsetTop;
    const below = this.tiles.findIndex((tile) => tile.offsetTop !== top);
    return Math.max(1, below < 0 ? this.tiles.length : below);
  }
}

/** Asks for the words and writes them to each file; what cannot be written is told and stays chosen. */
async function writeTo(name, ids) {
  const id = freshId("bulk");
  const input = h("input", { class: "input", id, type: "text" });
  const only = h("input", { type: "checkbox", checked: name !== "tags" });
  const until = name === "licence" && h("input", { class: "input", id: `${id}-until`, type: "date" });
  const progress = h("progress", { class: "bar-meter", max: ids.length, value: 0, hidden: true, "aria-label": t("bulk.running") });
  const left = [...ids];
  const done = await ask({
    title: t(`bulk.${name}.title`, ids.length),
    doer: t("bulk.do"),
    content: [
      h("div", { class: "field" }, h("label", { for: id }, t(`bulk.${name}`)), input, h("span", { class: "hint" }, t(`bulk.${name}.hint`))),
      until && h("div", { class: "field" }, h("label", { for: `${id}-until` }, t("bulk.until")), until),
      name !== "tags" && h("label", { class: "check t13" }, only, h("span", {}, t("bulk.only"))),
      progress,
    ],
    run: async () => {
      const text = input.value.trim();
      if (!text && !until?.value) throw new Error(t("bulk.empty"));
      progress.hidden = false;
      while (left.length) {
        if (text) await change(left[0], name, text, only.checked);
        if (until?.value) await change(left[0], "validTo", new Date(`${until.value}T23:59:59`).toISOString(), only.checked);
        left.shift();
        progress.value = ids.length - left.length;
      }
    },
  });
  if (done) toast(t("bulk.done", ids.length));
  return done;
}

async function change(id, name, text, onlyBlank) {
  const view = await get(`/newsroom/api/items/${id}`);
  const before = view.fields[name] ?? (name === "tags" ? [] : "");
  if (name !== "tags" && onlyBlank && before) return;
  const after = name === "tags" ? [...new Set([...before, ...text.split(/\s*[,;]\s*/).filter(Boolean)])] : text;
  await put(`/newsroom/api/items/${id}`, { type: view.type, baseRevision: view.revision, base: { [name]: before }, changes: { [name]: after }, requestKey: freshKey() });
}

/** Into the trash, except what something still shows; that is told by name. */
async function putAway(ids, again) {
  const gone = [];
  const kept = [];
  for (const id of ids) {
    try {
      const uses = await get(`/newsroom/api/items/${id}/uses`);
      if (uses.length) {
        kept.push(t("bulk.used", uses[0].title, uses.length));
        continue;
      }
      await remove(`/newsroom/api/items/${id}`);
      gone.push(id);
    } catch (refusal) {
      kept.push(refusal.problems?.[0]?.message ?? refusal.message);
    }
  }
  if (gone.length) {
    toast(t("bulk.gone", gone.length), {
      label: t("undo"),
      run: async () => {
        for (const id of gone) await post(`/newsroom/api/items/${id}/restoration`);
        again();
      },
    });
  }
  if (kept.length) await ask({ title: t("bulk.kept", kept.length), doer: t("bulk.understood"), content: [h("ul", { class: "lines" }, [...new Set(kept)].map((text) => h("li", {}, text)))] });
  return gone.length > 0;
}
