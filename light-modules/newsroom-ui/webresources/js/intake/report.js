// What came over from a manuscript and what did not, in words; stands over the text until somebody has seen it.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";

const said = (counts, group) => Object.entries(counts ?? {}).map(([kind, count]) => t(`intake.${group}.${kind}`, count)).join(", ");

/** One sentence for what was kept and one for what was dropped; the latter empty when nothing was. */
export function counted(report) {
  const kept = said(report.kept, "kept");
  const dropped = said(report.dropped, "dropped");
  return { kept: kept ? t("intake.kept", kept) : "", dropped: dropped ? t("intake.dropped", dropped) : "" };
}

/** Shows the report of the draft `id`; closing it is remembered in this browser. */
export function showReport(place, id, report) {
  const key = `intake-seen:${id}`;
  if (!report || localStorage.getItem(key)) return;
  const words = counted(report);
  const lost = report.lost.length > 0 && h("details", { class: "lost-more" }, h("summary", {}, t("paste.show")), h("div", { class: "lost t13" }, report.lost.map((text) => h("p", {}, text))));
  const unresolved = report.unresolved.length > 0 && h("p", { class: "ink-warn" }, t("intake.unresolved", report.unresolved.join("; ")));
  const check = report.reading && h("a", { href: `/newsroom/intake/${id}` }, t("intake.check"));
  const original = h("p", { class: "t13 row" }, check, h("a", { href: `/newsroom/api/manuscripts/${id}/file`, download: report.fileName }, t("intake.original")));
  const close = h("button", { class: "btn btn-plain btn-s btn-icon end", type: "button", "aria-label": t("close"), onclick: () => { localStorage.setItem(key, "1"); place.hidden = true; } }, icon("x"));
  replace(place, icon("file-earmark-word"), h("div", { class: "note-grow" }, h("p", {}, h("b", {}, t("intake.from", report.fileName))), h("p", {}, words.kept), words.dropped && h("p", { class: "ink-warn" }, words.dropped), unresolved, lost, original), close);
  place.hidden = false;
}
