// The screen that sets a manuscript beside what was recognised in it: doubtful things first, each value tied to its words by a number.

import "newsroom/shell.js";
import { freshKey, h, icon, replace } from "newsroom/ui/dom.js";
import { post } from "newsroom/ui/api.js";
import { toast } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";
import { Draft } from "newsroom/editor/draft.js";
import { saveLine } from "newsroom/editor/save-line.js";
import { Photos } from "newsroom/editor/photos.js";
import { counted } from "newsroom/intake/report.js";
import { showOriginal } from "newsroom/check/original.js";
import { foundList } from "newsroom/check/found.js";

const part = (id) => document.getElementById(id);
const view = JSON.parse(part("item").textContent);
const report = view.intake;
const draft = new Draft(view, freshKey());
const context = { refs: view.refs, assets: view.assets, readOnly: !view.editable };

saveLine(part("save"), draft, view.lastModified);
const original = showOriginal(part("raw"), report, view.assets);
part("raw-words").textContent = t("check.words", original.words, report.fileName);
replace(part("legend"), h("span", { class: "span span-key" }, t("check.sure")), h("span", { class: "span span-check span-key" }, t("check.check")), report.lost.length > 0 && h("del", { class: "aside" }, t("check.aside")));
const told = counted(report);
replace(part("told"), told.kept, " ", told.dropped && h("span", { class: "ink-warn" }, told.dropped), " ", h("a", { href: `/newsroom/api/manuscripts/${draft.id}/file`, download: report.fileName }, t("intake.original")));

const list = foundList(part("found"), { draft, form: view.form, context, report, original, gaps: view.ready.gaps, counts: part("counts") });
if (view.form.photos) {
  const place = h("div", {});
  part("found").append(h("section", { class: "found-list" }, h("h3", { class: "t13 mute medium" }, t("check.photos")), place));
  const photos = new Photos(place, { draft, assets: view.assets, editable: view.editable });
  photos.hasHero = view.form.hero;
  photos.draw();
  report.finds.filter((find) => find.field === "photos").forEach((find, n) => original.mark(t("check.photo", n + 1), find.text, true));
}
drawAside();
drawKinds();

/** Lines that are not in the story, each can be put into it. */
function drawAside() {
  const body = view.form.surface.body;
  const lines = report.lost.filter((text) => text.trim());
  part("aside").hidden = lines.length === 0;
  const row = (text) => {
    const into = body && view.editable && h("button", { class: "btn btn-plain btn-s", type: "button", onclick: () => putBack(body, text, into.closest("li")) }, t("check.into"));
    return h("li", {}, h("span", { class: "lines-2" }, text), into);
  };
  replace(part("aside"), h("h2", { class: "block-title" }, icon("archive"), t("check.aside.title"), " ", h("span", { class: "quiet" }, t("check.aside.count", lines.length))), h("ul", { class: "aside-list" }, lines.map(row)));
}

function putBack(body, text, row) {
  const before = draft.values[body] ?? "";
  const paragraphs = text.split(/\n+/).filter((line) => line.trim()).map((line) => h("p", {}, line.trim()).outerHTML);
  draft.set(body, before + paragraphs.join(""));
  row.hidden = true;
  toast(t("check.put"), { label: t("undo"), run: () => { draft.set(body, before); row.hidden = false; } });
}

function drawKinds() {
  const kind = part("kind");
  for (const type of view.types) kind.append(h("option", { value: type.name, selected: type.name === view.type }, type.label));
  kind.disabled = !view.editable;
  const guess = report.type?.endsWith("?") && report.type.slice(0, -1) === view.type;
  part("kind-hint").hidden = !guess;
  part("kind-hint").textContent = t("check.type.guess");
  kind.addEventListener("change", async () => {
    try {
      await draft.save();
      const { id } = await post(`/newsroom/api/manuscripts/${draft.id}/type`, { type: kind.value });
      location.replace(`/newsroom/intake/${id}`);
    } catch (refusal) {
      toast(refusal.problems?.[0]?.message ?? refusal.message);
      kind.value = view.type;
    }
  });
}

part("go").addEventListener("click", async (event) => {
  event.preventDefault();
  localStorage.setItem(`intake-seen:${draft.id}`, "1");
  await draft.save();
  location.assign(`/newsroom/items/${draft.id}`);
});
document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") part("go").click();
});
draft.addEventListener("known", ({ detail }) => Object.assign(view.refs, detail.refs ?? {}));
draft.addEventListener("saved", ({ detail }) => {
  list.gaps(detail.answer.ready.gaps);
});
addEventListener("pagehide", () => draft.keep());
await draft.restore();
document.documentElement.dataset.ready = "1";
