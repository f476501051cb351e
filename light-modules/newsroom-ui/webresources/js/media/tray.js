// Uploads in a tray that stays while one works on: three at a time, one bar for all, what failed first. A cut of the network is
// waited out; everything that was not sent goes on by itself when it is back.

import { freshKey, h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { upload } from "newsroom/editor/upload.js";

const AT_ONCE = 3;
const SHOWN = 6;
const MOST_FAILED = 200;
const SEEN_AFTER = 24;
const WAITS = [2, 5, 10, 20, 30, 30, 30, 60, 60, 60, 120].map((seconds) => seconds * 1000); // about as long as an update of the server
const rows = [];
const queue = [];
let working = 0;
let arrived = 0;
let started = 0;
let tray;
let says;
let after = () => {};

addEventListener("beforeunload", (event) => unsent() && event.preventDefault());

/** Whether files are still to be sent, now or when somebody presses for it; a page that goes would lose them. */
function unsent() {
  return working > 0 || queue.length > 0 || rows.some((row) => row.state === "failed" && !row.refused);
}

/** Takes files into a folder; `done` is called when none is left to send, `open` shows one that is there. */
export function takeFiles(files, folder, { done, open }) {
  if (!files.length) return;
  after = done;
  if (!working && !queue.length) started = Date.now();
  const run = freshKey();
  const added = files.map((file, place) => ({ file, run, place, folder: folder === "none" ? "" : folder, state: "waiting", done: 0, tries: 0, waits: 0, open }));
  rows.push(...added);
  queue.push(...added);
  draw();
  while (working < AT_ONCE && queue.length) work();
}

async function work() {
  working++;
  for (let row = queue.shift(); row; row = queue.shift()) await send(row);
  working--;
  draw();
  if (!working) after();
}

/** What has arrived shows while hundreds are still on their way, but not with every file. */
function shown() {
  if (working && queue.length && ++arrived % SEEN_AFTER === 0) after();
}

async function send(row) {
  row.state = "running";
  draw();
  try {
    row.asset = await upload(row.file, (part) => {
      row.done = part;
      if (row.bar) row.bar.value = part;
      total();
    }, { headers: { "X-Upload-Run": row.run, "X-Upload-Place": row.place, "X-Upload-Folder": row.folder, "X-Upload-Tries": row.tries } });
    row.state = row.asset.duplicate ? "duplicate" : "done";
    row.done = 1;
    shown();
  } catch (refusal) {
    row.error = refusal.message;
    row.refused = refusal.status === 422;
    row.tries++;
    if ([0, 429, 502, 503, 504].includes(refusal.status) && row.waits < WAITS.length) {
      row.state = "cut";
      draw();
      await pause(WAITS[row.waits]);
      if (navigator.onLine) row.waits++;
      return send(row);
    }
    row.state = "failed";
    if (refusal.signedOut) for (const next of queue.splice(0)) Object.assign(next, { state: "failed", error: refusal.message });
  }
  draw();
}

/** So long, or until the network is back. */
function pause(milliseconds) {
  return new Promise((resolve) => {
    const timer = setTimeout(go, milliseconds);
    function go() {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    }
    addEventListener("online", go);
  });
}

function retry(some) {
  for (const row of some) Object.assign(row, { state: "waiting", done: 0, waits: 0 });
  queue.push(...some);
  draw();
  while (working < AT_ONCE && queue.length) work();
}

function draw() {
  if (!rows.length) return tray?.remove();
  if (!tray?.isConnected) {
    says = { head: h("b", { role: "status" }), left: h("span", { class: "t13 mute" }), bar: h("progress", { class: "bar-meter tray-bar", max: 1, value: 0, "aria-label": t("tray") }), list: h("ul", { class: "tray-list" }), end: h("span", { class: "end row" }) };
    tray = h("section", { class: "tray", "aria-label": t("tray") }, h("header", { class: "tray-head" }, says.head, says.left, says.end), says.bar, says.list);
    document.body.append(tray);
  }
  const running = working + queue.length;
  const failed = rows.filter((row) => row.state === "failed");
  const fold = h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-expanded": String(!tray.classList.contains("is-folded")), "aria-label": t("tray.fold"), onclick: () => { tray.classList.toggle("is-folded"); draw(); } }, icon(tray.classList.contains("is-folded") ? "chevron-up" : "chevron-down"));
  const close = !running && h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": t("close"), onclick: () => { rows.length = 0; draw(); } }, icon("x-lg"));
  replace(says.end, failed.length > 1 && h("button", { class: "btn btn-s", type: "button", onclick: () => retry(failed) }, icon("arrow-repeat"), t("tray.retry-all", failed.length)), fold, close);
  const order = { failed: 0, cut: 1, running: 2, duplicate: 3, waiting: 4, done: 5 };
  const first = [...rows].sort((a, b) => order[a.state] - order[b.state]);
  const shown = Math.max(SHOWN, Math.min(failed.length, MOST_FAILED)); // what was refused is told beside each file, however many they are
  replace(says.list, first.slice(0, shown).map(line), rows.length > shown && h("li", { class: "t12 quiet tray-more" }, t("tray.more", rows.length - shown)));
  total();
}

function total() {
  const sum = rows.reduce((all, row) => all + row.file.size, 0) || 1;
  const sent = rows.reduce((all, row) => all + row.file.size * (["done", "duplicate", "failed"].includes(row.state) ? 1 : row.done), 0);
  const over = rows.filter((row) => ["done", "duplicate", "failed"].includes(row.state)).length;
  const failed = rows.filter((row) => row.state === "failed").length;
  const going = over < rows.length;
  const text = going ? t("tray.running", Math.min(over + 1, rows.length), rows.length) : t("tray.done", over - failed) + (failed ? `, ${t("tray.failed", failed)}` : "");
  if (says.head.textContent !== text) replace(says.head, text);
  says.bar.value = sent / sum;
  const seconds = ((Date.now() - started) / 1000) * (sum / Math.max(sent, 1) - 1);
  const cut = rows.some((row) => row.state === "cut");
  const left = cut ? t("tray.cut") : going && sent > sum / 20 ? (seconds < 50 ? t("tray.soon") : t("tray.minutes", Math.ceil(seconds / 60))) : "";
  if (says.left.textContent !== left) replace(says.left, left);
}

function line(row) {
  return h("li", { class: "up" }, thumb(row), h("div", { class: "up-what" }, h("p", { class: "clip t13" }, row.file.name), below(row)), deed(row));
}

function thumb(row) {
  return row.asset?.src ? h("img", { class: "thumb thumb-s", src: row.asset.src, alt: "" }) : h("span", { class: "thumb thumb-s thumb-none" }, icon(row.state === "failed" ? "exclamation-triangle" : "image"));
}

function below(row) {
  if (row.state === "failed") return h("p", { class: "t12 ink-danger medium" }, row.error);
  if (row.state === "cut") return h("p", { class: "t12 ink-warn medium" }, t("tray.waits"));
  if (row.state === "duplicate") return h("p", { class: "t12 mute" }, t("photos.duplicate"));
  if (row.state === "done") return h("p", { class: "t12 quiet row" }, icon("check-lg", "ink-ok"), t("tray.ready"));
  if (row.state === "waiting") return h("p", { class: "t12 quiet" }, t("tray.queued"));
  row.bar = h("progress", { class: "bar-meter", value: row.done, max: 1, "aria-label": t("upload.progress", row.file.name) });
  return row.bar;
}

function deed(row) {
  if (row.state === "failed") return h("button", { class: "btn btn-s", type: "button", onclick: () => retry([row]) }, icon("arrow-repeat"), t("upload.again"));
  if (row.state === "duplicate") return h("button", { class: "btn btn-s", type: "button", onclick: () => row.open(row.asset.id) }, t("tray.old"));
  return null;
}
