// The save state, always at the same place, said aloud to those who listen.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { clock } from "newsroom/ui/dates.js";
import { partsOf } from "newsroom/editor/pieces.js";
import { t } from "newsroom/ui/words.js";

const LOOKS = {
  new: ["", "pencil", () => t("save.new")],
  saving: ["save-busy", "arrow-repeat", () => t("save.saving")],
  saved: ["save-ok", "cloud-check", (draft) => t("save.saved", clock(draft.savedAt))],
  offline: ["save-off", "wifi-off", () => t("save.offline")],
  "signed-out": ["save-off", "lock", () => t("save.signed-out")],
  conflict: ["save-off", "sign-merge-left", (draft) => t("save.conflict", toChoose(draft.conflict))],
  forbidden: ["save-bad", "lock", () => t("save.forbidden")],
  gone: ["save-bad", "trash3", () => t("save.gone")],
  refused: ["save-bad", "exclamation-circle", () => t("save.refused")],
  away: ["save-off", "wifi-off", () => t("save.away")],
  failed: ["save-bad", "exclamation-circle", () => t("save.failed")],
};

const toChoose = ({ fields }) => fields.flatMap(partsOf).filter((part) => !part.kept).length || 1;

const TROUBLE = ["offline", "away", "failed", "signed-out"];

/** `choose()` leads to the places where two versions are to be chosen from. */
export function saveLine(element, draft, lastModified, choose) {
  draft.savedAt = lastModified ? new Date(lastModified) : new Date();
  let timer;
  let shown;
  const draw = (state) => {
    shown = state;
    const unkept = draft.unkept && TROUBLE.includes(state);
    const [look, sign, words] = unkept ? ["save-bad", "exclamation-circle", () => t(`save.unkept.${state === "signed-out" ? "signed-out" : "offline"}`)] : LOOKS[state];
    element.className = `save ${look}`;
    const retry = ["failed", "away", "forbidden", "gone"].includes(state) && h("button", { class: "as-link", type: "button", onclick: () => draft.save() }, t("save.again"));
    const enter = state === "signed-out" && h("a", { class: "as-link", href: "/newsroom/sign-in", target: "_blank" }, t("save.enter"));
    const trash = state === "gone" && h("a", { class: "as-link", href: "/newsroom/trash", target: "_blank" }, t("save.trash"));
    const settle = state === "conflict" && choose && h("button", { class: "as-link", type: "button", onclick: choose }, t("save.choose"));
    replace(element, icon(sign), h("span", {}, words(draft)), retry, enter, trash, settle);
    element.dataset.state = state;
  };
  draft.addEventListener("state", ({ detail }) => {
    clearTimeout(timer);
    // A try in the background changes nothing on the screen unless it takes its time.
    const background = TROUBLE.includes(shown);
    if (detail.state !== "saving") return draw(detail.state);
    timer = setTimeout(() => draw("saving"), background ? 2000 : 250);
    if (!background) element.dataset.state = "saving";
  });
  draft.addEventListener("kept", () => TROUBLE.includes(shown) && draw(shown));
  draft.addEventListener("changed", () => {
    if (["saved", "new"].includes(element.dataset.state)) element.dataset.state = "changed";
  });
  draw(draft.state);
}
