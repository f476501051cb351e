// What the text speaks of and the archive knows: documents by their numbers, organisations, people, programmes by their names. One press ties them.

import { h, icon, replace, settle } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { toast } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";

const NUMBER = /\b\d{1,5}\/[\p{Lu}\d][\p{L}\d]*(?:[-–/&.][\p{L}\d]+)*/gu;
const NAME = /(?:\p{Lu}[\p{L}]+)(?: (?:\p{Lu}[\p{L}]+|và|của)){1,6}(?= |[,.;:)]|$)/gu;
const FIELDS = { document: "documents", organisation: "organisations", person: "authors", programme: "programme", topic: "topics" };
const MOST = 12;
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().replace(/\s+/g, " ").trim();

/** Shows suggestions in `place` when the person rests; each name is asked for once. `refs` learns what was found. */
export function mentioned(place, draft, form, refs, inspector) {
  const body = form.surface.body;
  const types = Object.keys(FIELDS).filter((type) => FIELDS[type] in form.labels && type !== "person");
  if (!body || !types.length) return;
  const known = new Map();
  const left = new Set();
  const list = h("div", { class: "mentioned", hidden: true });
  place.prepend(list);

  const words = () => {
    const page = new DOMParser().parseFromString((draft.values[body] ?? "").replace(/<\/(p|h\d|li|td)>/g, ". </$1>"), "text/html");
    return `${draft.values[form.surface.title] ?? ""}. ${draft.values[form.surface.lead] ?? ""}. ${page.body.textContent}`;
  };
  const tied = (hit) => [draft.values[FIELDS[hit.type]] ?? []].flat().includes(hit.id);

  const look = settle(2500, async () => {
    const text = words();
    const asks = [...new Set([...(text.match(NUMBER) ?? []), ...(text.match(NAME) ?? []).filter((name) => name.length > 8)])].filter((name) => !known.has(name)).slice(0, MOST);
    for (const name of asks) {
      known.set(name, null);
      const hits = await get(`/newsroom/api/find?q=${encodeURIComponent(name)}&types=${types.join(",")}&size=3`).catch(() => []);
      const wanted = fold(name);
      known.set(name, hits.find((hit) => fold(hit.title) === wanted || (hit.type === "document" && fold(`${hit.title} ${hit.sub}`).includes(wanted))) ?? null);
    }
    draw(text);
  });

  const draw = (text = words()) => {
    const hits = [...known].filter(([name, hit]) => hit && text.includes(name) && !tied(hit) && !left.has(hit.id)).map(([, hit]) => hit);
    const once = [...new Map(hits.map((hit) => [hit.id, hit])).values()].slice(0, 5);
    list.hidden = once.length === 0;
    replace(list, h("p", { class: "t13 mute" }, t("mentioned")), once.map((hit) => h("span", { class: "chip" }, h("button", { type: "button", class: "row", title: t("mentioned.tie", form.labels[FIELDS[hit.type]]), onclick: () => tie(hit) }, icon("plus-lg"), h("span", { class: "clip" }, hit.title)), h("button", { type: "button", "aria-label": t("mentioned.leave", hit.title), onclick: () => { left.add(hit.id); draw(); } }, icon("x")))));
  };

  const tie = (hit) => {
    const name = FIELDS[hit.type];
    const before = draft.values[name];
    refs[hit.id] = hit;
    draft.set(name, Array.isArray(before) || name !== "programme" ? [...[before ?? []].flat(), hit.id] : hit.id);
    inspector.load([name]);
    draw();
    toast(t("mentioned.tied", hit.title), { label: t("undo"), run: () => { draft.set(name, before ?? ""); inspector.load([name]); draw(); } });
  };

  draft.addEventListener("changed", look);
  look();
}
