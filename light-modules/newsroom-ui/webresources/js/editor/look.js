// How the story will look where people meet it first, in a search result and shared, and whether its title is taken already.

import { h, icon, replace, settle } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { lettersOf } from "newsroom/editor/letters.js";

const TITLE = 65;
const LEAD = 160;
const STORIES = "article,photo-story,conference,signing";
const plain = (text) => lettersOf(text.replace(/[“”"'‘’.,:;!?–-]/g, " ").replace(/\s+/g, " ").trim()).map((letter) => letter.plain).join("");
const cut = (text, length) => ([...text].length > length ? `${[...text].slice(0, length - 1).join("").replace(/\s+\S*$/, "")}…` : text);

/** A closed part at the end of the panel; `asks` says when a title has come to rest. */
export function shareLook(place, draft, form, assets) {
  const { title: titleField, lead: leadField } = form.surface;
  if (!titleField || !leadField) return;
  const taken = h("p", { class: "note note-warn", role: "status", hidden: true });
  const body = h("div", { class: "stack" });
  const part = h("details", { class: "look" }, h("summary", { class: "group-title" }, t("look.title")), body);
  place.append(taken, part);
  const text = (field) => (draft.values[field] ?? "").trim();

  const draw = () => {
    if (!part.open) return;
    const title = text(titleField);
    const lead = text(leadField);
    const hero = assets[draft.values.hero]?.src;
    const advice = [
      [...title].length > TITLE && t("look.title.long", [...title].length, TITLE),
      lead && [...lead].length < 60 && t("look.lead.short"),
      [...lead].length > LEAD && t("look.lead.long", LEAD),
      !hero && "hero" in form.labels && t("look.hero"),
    ].filter(Boolean);
    replace(
      body,
      h("div", { class: "look-found" }, h("span", { class: "t12 quiet" }, location.host), h("b", {}, cut(title || t("untitled"), TITLE)), h("span", { class: "t13 mute" }, cut(lead, LEAD))),
      h("div", { class: "look-shared" }, hero ? h("img", { src: hero, alt: "" }) : h("span", { class: "thumb-none" }, icon("image", "i-l")), h("div", {}, h("span", { class: "t12 quiet" }, location.host), h("b", { class: "lines-2" }, title || t("untitled")), h("span", { class: "t12 mute lines-2" }, lead))),
      advice.length ? h("ul", { class: "stack t13" }, advice.map((line) => h("li", { class: "row" }, icon("exclamation-triangle", "ink-warn"), h("span", {}, line)))) : h("p", { class: "row t13" }, icon("check-lg", "ink-ok"), t("look.good")),
    );
  };
  let asked = "";
  const ask = settle(1500, async () => {
    const title = text(titleField);
    if (plain(title).length < 12 || title === asked) return;
    asked = title;
    const hits = await get(`/newsroom/api/find?q=${encodeURIComponent(title)}&types=${STORIES}&size=5`).catch(() => []);
    const same = hits.find((hit) => hit.id !== draft.id && plain(hit.title) === plain(title));
    taken.hidden = !same;
    if (same) replace(taken, icon("exclamation-triangle"), h("span", {}, t("look.taken"), " ", h("a", { href: `/newsroom/items/${same.id}`, target: "_blank" }, same.title), same.sub && ` (${same.sub})`));
  });
  part.addEventListener("toggle", draw);
  draft.addEventListener("changed", ({ detail }) => {
    settled();
    if (detail.name === titleField) ask();
  });
  const settled = settle(300, draw);
  ask();
}
