// Asks for title, address and template of a new page.

import { freshId, h, icon, replace } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { ask } from "newsroom/ui/dialog.js";
import { create } from "newsroom/pages/deeds.js";

const slug = (title) => title.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

/** Resolves to { id, path, title } of the page, or undefined when left. */
export async function newPage(parent) {
  const templates = await get(`/newsroom/api/pages/templates?path=${encodeURIComponent(parent)}`);
  if (!templates.length) {
    await ask({ title: t("pages.no-templates"), content: [h("p", {}, t("pages.no-templates.hint"))], doer: t("close") });
    return undefined;
  }
  const id = freshId("page");
  const title = h("input", { class: "input", id: `${id}-title`, autocomplete: "off" });
  const name = h("input", { class: "input", id: `${id}-name`, autocomplete: "off", spellcheck: "false", "aria-describedby": `${id}-hint` });
  let chosen = false;
  title.addEventListener("input", () => { if (!chosen) name.value = slug(title.value); });
  name.addEventListener("input", () => { chosen = name.value !== ""; });
  const radios = templates.map((template, n) =>
    h("label", { class: "pe-choice" }, h("input", { type: "radio", name: `${id}-template`, value: template.id, checked: n === 0 }), icon("file-text", "i-l"), h("span", {}, h("b", {}, template.title), h("span", { class: "t12 quiet" }, template.description || template.group))),
  );
  const choices = h("fieldset", { class: "field pe-choices" }, h("legend", {}, t("pages.template")), radios);
  const wrong = h("span", { class: "err", hidden: true });
  const field = h("div", { class: "field" }, h("label", { for: `${id}-title` }, t("pages.title")), title, wrong);
  let answer;
  await ask({
    title: t(parent === "/" ? "pages.new" : "pages.new-below"),
    doer: t("form.create"),
    wide: true,
    content: [field, h("div", { class: "field" }, h("label", { for: `${id}-name` }, t("pages.name")), name, h("span", { class: "hint", id: `${id}-hint` }, t("pages.name.hint"))), choices],
    run: async () => {
      const missing = !title.value.trim();
      field.classList.toggle("bad", missing);
      replace(wrong, missing ? t("pages.title.missing") : "");
      wrong.hidden = !missing;
      if (missing) throw new Error(t("pages.title.missing"));
      const template = radios.find((label) => label.firstChild.checked).firstChild.value;
      answer = { ...(await create({ parent, before: null, title: title.value.trim(), name: name.value.trim(), template })), title: title.value.trim() };
    },
  });
  return answer;
}
