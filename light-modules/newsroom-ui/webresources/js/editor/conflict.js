// Two saves met in one field: both versions are shown with names, the person chooses one or keeps both; nothing is thrown away.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { clock } from "newsroom/ui/dates.js";
import { t } from "newsroom/ui/words.js";

export function conflictPanel(place, draft, labels) {
  draft.addEventListener("conflict", ({ detail }) => {
    const chosen = {};
    const who = detail.current.by;
    const parts = detail.fields.map((conflict) => {
      chosen[conflict.field] = conflict.mine;
      return choice(conflict, who, labels(conflict.field), (value) => {
        chosen[conflict.field] = value;
      });
    });
    const done = h("button", { class: "btn btn-primary", type: "button", onclick: () => { replace(place); draft.settle(chosen); } }, t("conflict.keep"));
    const note = h("div", { class: "note note-warn sheet-note", role: "alert" }, icon("sign-merge-left"), h("span", {}, h("b", {}, t("conflict.title", who, clock(new Date(detail.current.at)))), " ", t("conflict.hint")));
    replace(place, note, parts, h("div", { class: "row sheet-note" }, done));
    place.scrollIntoView({ block: "start" });
    done.focus({ preventScroll: true });
  });
}

function choice(conflict, who, label, keep) {
  const name = `merge-${conflict.field}`;
  const row = (value, words, checked) => {
    const radio = h("input", { type: "radio", name, checked });
    radio.addEventListener("change", () => keep(value));
    return h("label", { class: "merge-row" }, radio, h("span", {}, h("span", { class: "t12 quiet row" }, words), h("span", { class: "merge-text" }, shown(value))));
  };
  const both = typeof conflict.mine === "string" && typeof conflict.theirs === "string" && joined(conflict.theirs, conflict.mine);
  return h(
    "fieldset",
    { class: "merge sheet-note" },
    h("legend", {}, t("conflict.field", label)),
    row(conflict.mine, t("conflict.mine"), true),
    row(conflict.theirs, t("conflict.theirs", who), false),
    both && row(both, t("conflict.both"), false),
  );
}

const joined = (theirs, mine) => (/^</.test(theirs.trim()) ? `${theirs}${mine}` : `${theirs} ${mine}`.trim());

function shown(value) {
  if (value === null || value === undefined || value === "") return t("conflict.empty");
  if (typeof value !== "string") return JSON.stringify(value, null, 1).replace(/["{}[\]]/g, "").trim();
  return new DOMParser().parseFromString(value.replace(/<\/(p|h\d|li|tr)>/g, "\n"), "text/html").body.textContent.trim();
}
