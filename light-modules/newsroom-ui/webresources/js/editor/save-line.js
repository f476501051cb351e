// The save state, always at the same place, said aloud to those who listen.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { clock } from "newsroom/ui/dates.js";
import { t } from "newsroom/ui/words.js";

const LOOKS = {
  new: ["", "pencil", () => t("save.new")],
  saving: ["save-busy", "arrow-repeat", () => t("save.saving")],
  saved: ["save-ok", "cloud-check", (draft) => t("save.saved", clock(draft.savedAt))],
  offline: ["save-off", "wifi-off", () => t("save.offline")],
  "signed-out": ["save-off", "lock", () => t("save.signed-out")],
  conflict: ["save-off", "sign-merge-left", (draft) => t("save.conflict", draft.conflict?.fields.length ?? 1)],
  refused: ["save-bad", "exclamation-circle", () => t("save.refused")],
  away: ["save-off", "wifi-off", () => t("save.away")],
  failed: ["save-bad", "exclamation-circle", () => t("save.failed")],
};

export function saveLine(element, draft, lastModified) {
  draft.savedAt = lastModified ? new Date(lastModified) : new Date();
  let timer;
  const draw = (state) => {
    const [look, sign, words] = LOOKS[state];
    element.className = `save ${look}`;
    const retry = ["failed", "away"].includes(state) && h("button", { class: "as-link", type: "button", onclick: () => draft.save() }, t("save.again"));
    const enter = state === "signed-out" && h("a", { class: "as-link", href: "/newsroom/sign-in", target: "_blank" }, t("save.enter"));
    replace(element, icon(sign), h("span", {}, words(draft)), retry, enter);
    element.dataset.state = state;
  };
  draft.addEventListener("state", ({ detail }) => {
    clearTimeout(timer);
    if (detail.state === "saving") timer = setTimeout(() => draw("saving"), 250);
    else draw(detail.state);
    if (detail.state === "saving") element.dataset.state = "saving";
  });
  draft.addEventListener("changed", () => {
    if (["saved", "new"].includes(element.dataset.state)) element.dataset.state = "changed";
  });
  draw(draft.state);
}
