// Hands manuscripts to the server, two at a time, and shows what became of each: a draft with a report, or why not and what to do.
// One manuscript chosen together with pictures is one story: the pictures go ahead into the library.

import { freshKey, h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { upload } from "newsroom/editor/upload.js";
import { counted } from "newsroom/intake/report.js";

export const MANUSCRIPTS = ".docx,.docm,.doc,.odt,.rtf,.pdf,.txt,.html,.htm,.mht,.eml,.msg,.zip";
export const isManuscript = (file) => /\.(docx|docm|doc|rtf|odt|txt|pdf|html?|mht|eml|msg)$/i.test(file.name) || /wordprocessingml|msword|opendocument.text|rtf/.test(file.type);
const isPicture = (file) => file.type.startsWith("image/") || /\.(jpe?g|png|webp|heic|gif|tiff?)$/i.test(file.name);
const bareId = (ref) => ref.replace(/^jcr:/, "");

/** Rows in a list. `taken(row)` is told when a draft was made. */
export function manuscriptRows(place, taken = () => {}) {
  const rows = [];
  const draw = () => replace(place, rows.map((row) => h("li", { class: "up intake-row", role: "status" }, line(row))));
  addEventListener("beforeunload", (event) => rows.some((row) => row.state === "running") && event.preventDefault());

  async function send(row) {
    row.state = "running";
    row.error = "";
    draw();
    try {
      const whole = row.pictures.length + 1;
      for (const [n, picture] of row.pictures.entries()) {
        if (row.sent[n]) continue;
        const { ref } = await upload(picture, (part) => row.bar && (row.bar.value = (n + part) / whole));
        row.sent[n] = `${bareId(ref)}=${encodeURIComponent(picture.name)}`;
      }
      const headers = row.sent.length ? { "X-Photos": row.sent.join(",") } : {};
      const answer = await upload(row.file, (part) => {
        if (row.bar) row.bar.value = (whole - 1 + part) / whole;
        if (row.reading && part >= 1) row.reading.hidden = false; // large ones take the server some seconds
      }, { address: "/newsroom/api/manuscripts", key: row.key, headers });
      Object.assign(row, answer, { state: "done" });
      taken(row);
    } catch (refusal) {
      row.state = "failed";
      row.error = refusal.message;
      row.again = refusal.status !== 422;
    }
    draw();
  }

  function line(row) {
    const name = h("p", { class: "t13 clip" }, row.pictures.length ? t("intake.with-photos", row.file.name, row.pictures.length) : row.file.name);
    const sign = (look, extra) => h("span", { class: "thumb thumb-s thumb-none" }, icon(look, extra));
    if (row.state === "failed") {
      const again = row.again && h("button", { class: "btn btn-s", type: "button", onclick: () => send(row) }, icon("arrow-repeat"), t("upload.again"));
      return [sign("exclamation-triangle"), h("div", {}, name, h("p", { class: "t13 ink-danger medium" }, row.error)), again];
    }
    if (row.state === "done") {
      const words = counted(row.report);
      const told = h("div", {}, h("p", { class: "strong" }, h("a", { href: `/newsroom/items/${row.item.id}` }, row.item.title)), h("p", { class: "t12 quiet" }, `${row.item.sub || ""}${row.item.sub ? " · " : ""}${row.file.name}`), h("p", { class: "t13" }, words.kept), words.dropped && h("p", { class: "t13 ink-warn" }, words.dropped));
      return [sign(row.item.icon, "ink-ok"), told, h("a", { class: "btn btn-s btn-primary", href: `/newsroom/intake/${row.item.id}` }, icon("layout-split"), t("intake.check"))];
    }
    row.bar = h("progress", { class: "bar-meter", max: 1, value: 0, "aria-label": t("upload.progress", row.file.name) });
    row.reading = h("p", { class: "t12 quiet", hidden: true }, t("intake.reading"));
    return [sign("file-earmark-word"), h("div", {}, name, row.state === "waiting" ? h("p", { class: "t12 quiet" }, t("intake.waiting")) : [row.bar, row.reading])];
  }

  async function take(files) {
    const pictures = files.filter(isPicture);
    const manuscripts = files.filter((file) => !isPicture(file));
    const together = manuscripts.length === 1 ? pictures : [];
    const alone = together.length ? manuscripts : files;
    const added = alone.map((file) => ({ file, pictures: together, sent: [], state: "waiting", key: freshKey() }));
    rows.push(...added);
    draw();
    const queue = [...added];
    const worker = async () => {
      for (let row = queue.shift(); row; row = queue.shift()) await send(row);
    };
    await Promise.all([worker(), worker()]);
    return added;
  }

  return { take };
}

/** Files dropped anywhere on a screen: one goes straight to its draft, several are listed in a tray. */
export function takeAnywhere(files) {
  const list = h("ul", { class: "tray-list" });
  const title = h("b", {}, t("intake.running", files.length));
  const tray = h("section", { class: "tray", "aria-label": t("intake.title") }, h("header", { class: "tray-head", role: "status" }, title, h("button", { class: "btn btn-plain btn-s btn-icon end", type: "button", "aria-label": t("close"), onclick: () => tray.remove() }, icon("x-lg"))), list);
  document.body.append(tray);
  return manuscriptRows(list).take(files).then((rows) => {
    const done = rows.filter((row) => row.state === "done");
    replace(title, t("intake.done", done.length));
    if (rows.length === 1 && done.length === 1) location.assign(`/newsroom/intake/${done[0].item.id}`);
  });
}

/** Lets Word files be dropped anywhere on a page that has no place for them of its own. */
export function wireDrops() {
  const veil = h("div", { class: "drop-veil", hidden: true }, h("p", {}, icon("file-earmark-word", "i-xl"), t("intake.veil")));
  const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  document.body.append(veil);
  document.addEventListener("dragover", (event) => {
    if (event.defaultPrevented || !carriesFiles(event)) return;
    event.preventDefault();
    veil.hidden = false;
  });
  document.addEventListener("dragleave", (event) => !event.relatedTarget && (veil.hidden = true));
  document.addEventListener("drop", (event) => {
    veil.hidden = true;
    if (event.defaultPrevented || !carriesFiles(event)) return;
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    if (files.length) takeAnywhere(files);
  });
}
