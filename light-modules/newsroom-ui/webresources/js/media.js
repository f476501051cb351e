// The media library: uploads with a tray, and a panel beside the grid for what a picture needs.

import "newsroom/lists.js";
import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { get } from "newsroom/ui/api.js";
import { upload } from "newsroom/editor/upload.js";
import { AssetPanel } from "newsroom/media/panel.js";
import { wireSelection } from "newsroom/media/bulk.js";

const library = document.getElementById("library");
const grid = document.getElementById("grid");
const drop = document.getElementById("media-drop");
const input = document.getElementById("media-files");
const rows = [];
let tray;
let panel;

input.addEventListener("change", () => {
  take([...input.files]);
  input.value = "";
});
library.addEventListener("dragover", (event) => {
  event.preventDefault();
  drop.classList.add("is-over");
});
library.addEventListener("dragleave", () => drop.classList.remove("is-over"));
library.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("is-over");
  take([...event.dataTransfer.files]);
});
addEventListener("beforeunload", (event) => rows.some((row) => row.state === "running") && event.preventDefault());

/** Three at a time; each row can be tried again by itself. */
async function take(files) {
  const added = files.map((file) => ({ file, state: "waiting", done: 0 }));
  rows.push(...added);
  draw();
  const queue = [...added];
  const worker = async () => {
    for (let row = queue.shift(); row; row = queue.shift()) await send(row);
  };
  await Promise.all([worker(), worker(), worker()]);
}

async function send(row) {
  row.state = "running";
  draw();
  try {
    row.asset = await upload(row.file, (part) => {
      row.done = part;
      if (row.bar) row.bar.value = part;
    });
    row.state = row.asset.duplicate ? "duplicate" : "done";
    if (!row.asset.duplicate) addTile(row.asset);
  } catch (refusal) {
    row.state = "failed";
    row.error = refusal.message;
  }
  draw();
}

function addTile(asset) {
  document.querySelector("#main > .empty")?.remove();
  const caption = asset.caption || asset.title || asset.fileName;
  const picture = asset.src ? h("img", { src: `/newsroom/assets/${asset.id}/360`, alt: "", width: 360, height: 240 }) : h("span", { class: "tile-file" }, icon("file-earmark-text", "i-xl"), h("span", { class: "clip t12" }, asset.fileName));
  grid.prepend(h("li", { class: "tile", "data-asset": asset.id }, h("a", { class: "tile-pic", href: `/newsroom/items/${asset.id}` }, picture, h("span", { class: "sr" }, caption)), h("p", { class: "tile-cap lines-2", "aria-hidden": "true" }, caption), h("p", { class: "tile-sub" })));
}

function draw() {
  tray?.remove();
  const running = rows.filter((row) => ["running", "waiting"].includes(row.state)).length;
  if (!rows.length) return;
  const title = running ? t("tray.running", rows.length - running + 1, rows.length) : t("tray.done", rows.filter((row) => row.state !== "failed").length);
  const close = h("button", { class: "btn btn-plain btn-s btn-icon end", type: "button", "aria-label": t("close"), hidden: running > 0, onclick: () => { rows.length = 0; draw(); } }, icon("x-lg"));
  tray = h("section", { class: "tray", "aria-label": t("tray") }, h("header", { class: "tray-head", role: "status" }, h("b", {}, title), close), h("ul", { class: "tray-list" }, rows.slice(-6).map(line)));
  document.body.append(tray);
}

function line(row) {
  const name = h("p", { class: "clip t13" }, row.file.name);
  const thumb = row.asset?.src ? h("img", { class: "thumb thumb-s", src: row.asset.src, alt: "" }) : h("span", { class: "thumb thumb-s thumb-none" }, icon(row.state === "failed" ? "exclamation-triangle" : "image"));
  if (row.state === "failed") {
    return h("li", { class: "up" }, thumb, h("div", {}, name, h("p", { class: "t12 ink-danger medium" }, row.error)), h("button", { class: "btn btn-s", type: "button", onclick: () => send(row) }, icon("arrow-repeat"), t("upload.again")));
  }
  if (row.state === "duplicate") {
    return h("li", { class: "up" }, thumb, h("div", {}, name, h("p", { class: "t12 mute" }, t("photos.duplicate"))), h("button", { class: "btn btn-s", type: "button", onclick: () => open(row.asset.id) }, t("tray.old")));
  }
  if (row.state === "done") return h("li", { class: "up" }, thumb, h("div", {}, name, h("p", { class: "t12 quiet row" }, icon("check-lg", "ink-ok"), t("tray.ready"))));
  row.bar = h("progress", { class: "bar-meter", value: row.done, max: 1, "aria-label": t("upload.progress", row.file.name) });
  return h("li", { class: "up" }, thumb, h("div", {}, name, row.bar));
}

grid.addEventListener("click", (event) => {
  const tile = event.target.closest("[data-asset]");
  if (!tile || event.target.closest(".tile-pick") || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(tile.dataset.asset);
});

async function open(id) {
  const view = await get(`/newsroom/api/items/${id}`);
  await panel?.close();
  for (const tile of grid.querySelectorAll(".is-on")) tile.classList.remove("is-on");
  const tile = grid.querySelector(`[data-asset="${id}"]`);
  tile?.classList.add("is-on");
  panel = new AssetPanel(library, view, {
    step: (by) => {
      const all = [...grid.querySelectorAll("[data-asset]")];
      const next = all[all.indexOf(tile) + by];
      if (next) open(next.dataset.asset);
    },
    reopen: async (again) => {
      const picture = tile?.querySelector("img");
      if (picture) picture.src = `/newsroom/assets/${again}/360?v=${Date.now()}`;
      await open(again);
    },
    saved: (fields) => {
      const caption = tile?.querySelector(".tile-cap");
      if (caption && fields.caption) replace(caption, fields.caption);
    },
    closed: () => {
      tile?.classList.remove("is-on");
      tile?.querySelector("a").focus();
      panel = undefined;
    },
  });
}

wireSelection(grid, document.getElementById("media-bulk"));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && panel && !document.querySelector("dialog[open]")) panel.close();
});
document.documentElement.dataset.ready = "1";
