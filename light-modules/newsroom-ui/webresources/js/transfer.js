// Taking in content files: each is looked at first; then one after the other, with what became of it. Can be stopped between two.

import "newsroom/shell.js";
import { h, icon, replace } from "newsroom/ui/dom.js";
import { csrfToken, post, Refusal } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";

const form = document.getElementById("transfer-form");
const rows = document.getElementById("transfer-rows");
const input = document.getElementById("transfer-files");
const drop = document.getElementById("transfer-drop");
const go = document.getElementById("transfer-go");
const stop = document.getElementById("transfer-stop");
const bar = document.getElementById("transfer-progress");
const report = document.getElementById("transfer-report");
let files = [];
let stopped = false;

async function send(file) {
  const response = await fetch("/newsroom/api/transfer/files", { method: "POST", headers: { Accept: "application/json", "X-CSRF-TOKEN": csrfToken(), "Content-Type": "application/octet-stream", "X-File-Name": encodeURIComponent(file.name) }, body: file });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refusal(response.status, { ...answer, title: answer.problems?.[0]?.message ?? answer.title });
  return answer;
}

const say = (cell, look, sign, words) => replace(cell, h("span", { class: `row ink-${look}` }, icon(sign), h("span", {}, words)));

function row(file) {
  file.cell = h("td", {});
  file.row = h("tr", {}, h("td", { class: "mono def-file" }, file.name), h("td", { class: "mono def-file" }, file.path ?? ""), h("td", { class: "num" }, String(file.nodes ?? "")), file.cell);
  if (file.problem) say(file.cell, "danger", "exclamation-octagon", file.problem);
  else if (file.pathTaken || file.taken) say(file.cell, "warn", "exclamation-triangle", t(file.taken ? "transfer.taken" : "transfer.path-taken", file.taken));
  else say(file.cell, "ok", "check-lg", t("transfer.free"));
  return file.row;
}

/** Pictures come before the pages that show them. */
const order = (a, b) => Number(!a.name.startsWith("dam.")) - Number(!b.name.startsWith("dam.")) || a.name.localeCompare(b.name);

async function add(list) {
  drop.setAttribute("aria-busy", "true");
  for (const file of list) {
    try {
      files.push(...(await send(file)));
    } catch (refusal) {
      files.push({ name: file.name, problem: refusal.message });
    }
  }
  drop.removeAttribute("aria-busy");
  files.sort(order);
  replace(rows, files.map(row));
  form.hidden = false;
  go.disabled = !files.some((file) => file.token);
}

async function take() {
  const waiting = files.filter((file) => file.token);
  const wish = new FormData(form);
  stopped = false;
  stop.hidden = bar.hidden = false;
  bar.max = waiting.length || 1;
  bar.value = 0;
  go.classList.add("btn-busy");
  let done = 0;
  let failed = 0;
  let nodes = 0;
  for (const file of waiting) {
    if (stopped) break;
    say(file.cell, "draft", "arrow-repeat", t("transfer.running"));
    try {
      const answer = await post("/newsroom/api/transfer", { token: file.token, conflict: wish.get("conflict"), parent: wish.get("parent"), publishing: wish.has("publishing") });
      delete file.token;
      done += 1;
      nodes += answer.nodes;
      say(file.cell, "ok", "check-lg", answer.nodes ? t(answer.published ? "transfer.published" : "transfer.done", answer.path, answer.nodes) : t("transfer.kept"));
    } catch (refusal) {
      failed += 1;
      say(file.cell, "danger", "exclamation-octagon", refusal.problems?.[0]?.message ?? refusal.message);
    }
    bar.value += 1;
    report.textContent = t("transfer.report", done, failed, nodes);
  }
  go.classList.remove("btn-busy");
  stop.hidden = bar.hidden = true;
  go.disabled = !files.some((file) => file.token);
  if (stopped) report.textContent = `${t("transfer.stopped")} ${report.textContent}`;
}

input.addEventListener("change", () => add([...input.files]).then(() => (input.value = "")));
drop.addEventListener("dragover", (event) => event.preventDefault());
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  add([...event.dataTransfer.files]);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!go.classList.contains("btn-busy")) take();
});
stop.addEventListener("click", () => (stopped = true));
document.documentElement.dataset.ready = "1";
