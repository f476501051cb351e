// What happened to a story: who saved, sent, returned and why, approved, published.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";

export async function showHistory(place, id) {
  if (!id) return replace(place, h("p", { class: "quiet" }, t("history.none")));
  replace(place, h("p", { class: "quiet", role: "status" }, t("history.loading")));
  try {
    const events = await get(`/newsroom/api/items/${id}/history`);
    if (!events.length) return replace(place, h("p", { class: "quiet" }, t("history.none")));
    const rows = events.map((event) =>
      h(
        "li",
        {},
        icon(event.icon),
        h("div", {}, h("p", { class: "t13" }, h("b", {}, event.who), " ", event.what), event.reason && h("p", { class: "quote" }, event.reason), h("span", { class: "t12 quiet" }, event.when)),
      ),
    );
    replace(place, h("ul", { class: "hist" }, rows));
  } catch (refusal) {
    replace(place, h("p", { class: "err" }, icon("exclamation-circle"), h("span", {}, refusal.message)));
  }
}
