// What happened to a story: who saved, sent, returned and why, approved, published.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";

/** Decisions that kept the same text are one version: the newest of them leads, the words name them all in their order. */
function together(versions) {
  const groups = [];
  for (const version of versions) {
    const [name, ...occasion] = version.label.split(", ");
    const last = groups.at(-1);
    if (last?.number === name && last.who === version.who) last.occasions.unshift(occasion.join(", "));
    else groups.push({ ...version, number: name, occasions: [occasion.join(", ")] });
  }
  return groups.map((group) => ({ ...group, label: `${group.number}: ${group.occasions.filter(Boolean).join(", ")}` }));
}

/** Kept versions with a link to what changed since. */
async function versionList(id) {
  const versions = await get(`/newsroom/api/items/${id}/versions`);
  if (!versions.length) return null;
  const rows = together(versions).map((version) => h("li", {}, icon("layout-split"), h("div", {}, h("p", { class: "t13" }, h("a", { href: `/newsroom/items/${id}/diff?from=${encodeURIComponent(version.name)}` }, version.label)), h("span", { class: "t12 quiet" }, `${version.who}, ${version.when}`))));
  return [h("h3", { class: "group-title" }, t("versions")), h("ul", { class: "hist" }, rows), h("h3", { class: "group-title" }, t("history.events"))];
}

export async function showHistory(place, id) {
  if (!id) return replace(place, h("p", { class: "quiet" }, t("history.none")));
  replace(place, h("p", { class: "quiet", role: "status" }, t("history.loading")));
  try {
    const [events, versions] = await Promise.all([get(`/newsroom/api/items/${id}/history`), versionList(id)]);
    if (!events.length) return replace(place, h("p", { class: "quiet" }, t("history.none")));
    const rows = events.map((event) =>
      h(
        "li",
        {},
        icon(event.icon),
        h("div", {}, h("p", { class: "t13" }, h("b", {}, event.who), " ", event.what), event.reason && h("p", { class: "quote" }, event.reason), h("span", { class: "t12 quiet" }, event.when)),
      ),
    );
    replace(place, versions, h("ul", { class: "hist" }, rows));
  } catch (refusal) {
    replace(place, h("p", { class: "err" }, icon("exclamation-circle"), h("span", {}, refusal.message)));
  }
}
