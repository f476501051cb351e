// Several pictures at once: chosen by their boxes (Shift for a range), then credit, caption or tags are written to all of them.

import { freshId, h, icon, replace } from "newsroom/ui/dom.js";
import { get, put } from "newsroom/ui/api.js";
import { ask } from "newsroom/ui/dialog.js";
import { toast } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";

export function wireSelection(grid, bar) {
  const chosen = new Set();
  let last = null;
  const tiles = () => [...grid.querySelectorAll("[data-asset]")];
  const box = (tile) => {
    const input = h("input", { type: "checkbox", "aria-label": t("bulk.choose", tile.querySelector(".tile-cap")?.textContent ?? "") });
    input.addEventListener("click", (event) => {
      const all = tiles();
      const [from, to] = event.shiftKey && last ? [all.indexOf(last), all.indexOf(tile)].sort((a, b) => a - b) : [all.indexOf(tile), all.indexOf(tile)];
      for (const one of all.slice(from, to + 1)) mark(one, input.checked);
      last = tile;
      draw();
    });
    tile.append(h("label", { class: "tile-pick" }, input));
  };
  const mark = (tile, on) => {
    tile.querySelector(".tile-pick input").checked = on;
    tile.classList.toggle("is-picked", on);
    if (on) chosen.add(tile.dataset.asset);
    else chosen.delete(tile.dataset.asset);
  };
  const clear = () => {
    for (const tile of tiles()) mark(tile, false);
    draw();
  };
  const draw = () => {
    bar.hidden = chosen.size === 0;
    const deed = (sign, name) => h("button", { class: "btn btn-s", type: "button", onclick: () => write(name, [...chosen]).then((done) => done && clear()) }, icon(sign), t(`bulk.${name}`));
    replace(bar, h("b", { role: "status" }, t("bulk.chosen", chosen.size)), deed("person", "credit"), deed("pencil", "caption"), deed("tags", "tags"), h("button", { class: "btn btn-plain btn-s end", type: "button", onclick: clear }, t("bulk.none")));
  };
  tiles().forEach(box);
  new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((tile) => tile.dataset?.asset && box(tile)))).observe(grid, { childList: true });
}

/** Asks for the words and writes them to each picture; what cannot be written is told and stays chosen. */
async function write(name, ids) {
  const id = freshId("bulk");
  const input = h("input", { class: "input", id, type: "text" });
  const only = h("input", { type: "checkbox", checked: name !== "tags" });
  const progress = h("progress", { class: "bar-meter", max: ids.length, value: 0, hidden: true, "aria-label": t("bulk.running") });
  const left = [...ids];
  const done = await ask({
    title: t(`bulk.${name}.title`, ids.length),
    doer: t("bulk.do"),
    content: [h("div", { class: "field" }, h("label", { for: id }, t(`bulk.${name}`)), input, h("span", { class: "hint" }, t(`bulk.${name}.hint`))), name !== "tags" && h("label", { class: "check t13" }, only, h("span", {}, t("bulk.only"))), progress],
    run: async () => {
      const text = input.value.trim();
      if (!text) throw new Error(t("bulk.empty"));
      progress.hidden = false;
      while (left.length) {
        await change(left[0], name, text, only.checked);
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
  await put(`/newsroom/api/items/${id}`, { type: view.type, baseRevision: view.revision, base: { [name]: before }, changes: { [name]: after }, requestKey: crypto.randomUUID() });
}
