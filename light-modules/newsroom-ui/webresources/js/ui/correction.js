// The correction of a published story: written on its own, or asked for when a story goes out again that says something else.

import { freshId, h } from "newsroom/ui/dom.js";
import { get, post } from "newsroom/ui/api.js";
import { ask } from "newsroom/ui/dialog.js";
import { t } from "newsroom/ui/words.js";

const LONGEST = 2000;

function field(hint) {
  const id = freshId("correction");
  const area = h("textarea", { class: "area", id, rows: 4, maxlength: LONGEST, "aria-describedby": `${id}-hint` });
  return { area, element: h("div", { class: "field" }, h("label", { for: id }, t("correction.text")), area, h("span", { class: "hint", id: `${id}-hint` }, hint)) };
}

async function send(id, area) {
  const text = area.value.trim();
  if (!text) throw new Error(t("correction.missing"));
  try {
    await post(`/newsroom/api/items/${id}/corrections`, { text });
  } catch (refusal) {
    throw new Error(refusal.problems?.[0]?.message ?? refusal.message);
  }
}

/** Writes a correction and publishes it. Answers whether it was done. */
export function correct(id, title) {
  const { area, element } = field(t("correction.hint"));
  return ask({ title: t("correction.title", title), content: [element], doer: t("correction.do"), run: () => send(id, area) });
}

/**
 * Before a published story goes out again: when it says something else than what readers have seen, asks what to tell them.
 * `publish` publishes without a notice. Answers "as-before" when nothing was asked, else whether it was done.
 */
export async function publishAgain(id, publish) {
  const asked = await get(`/newsroom/api/items/${id}/corrections`);
  if (!asked.fits || !asked.changed || asked.corrected) return "as-before";
  const { area, element } = field(t("correction.hint"));
  const quiet = h("input", { type: "checkbox" });
  const look = h("p", { class: "t13" }, h("a", { href: `/newsroom/items/${id}/diff?from=live`, target: "_blank" }, t("correction.look")));
  quiet.addEventListener("change", () => {
    area.disabled = quiet.checked;
  });
  return ask({
    title: t("correction.asked"),
    content: [h("p", { class: "mute" }, t("correction.asked.why")), look, element, h("label", { class: "check t13" }, quiet, h("span", {}, t("correction.quiet")))],
    doer: t("correction.publish"),
    run: () => (quiet.checked ? publish() : send(id, area)),
  });
}
