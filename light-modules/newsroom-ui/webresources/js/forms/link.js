// A link to a page, a file, an item of an app: shown by its title, chosen in a picker, written by hand where that is allowed.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";
import { pick } from "newsroom/forms/picker.js";

/** What is stored for something that was picked. */
export function storedLink(field, link) {
  const kind = field.more.stores;
  return kind === "path" ? link.path : kind === "asset" ? `jcr:${link.id}` : link.id || link.path;
}

export function linkField(field, context) {
  const box = h("div", { class: "attachments", role: "group" });
  const { element, complain } = frame(field, box, { group: true });
  const free = Boolean(field.more.textInput);
  let value = "";

  const say = (next) => {
    value = next;
    complain("");
    context.changed(value);
    draw();
  };
  const choose = async () => {
    const link = await pick(field);
    if (!link) return;
    const stored = storedLink(field, link);
    context.links[stored] = link;
    say(stored);
    box.querySelector("button")?.focus();
  };
  const chooser = (label) => !context.readOnly && h("button", { class: "btn btn-s end", type: "button", onclick: choose }, label);
  const full = () => {
    const link = context.links[value];
    return h(
      "div",
      { class: "attach attach-full" },
      link?.src ? h("img", { class: "thumb thumb-s", src: link.src, alt: "" }) : icon(link?.icon ?? (value.startsWith("http") ? "link-45deg" : "question-circle")),
      h("span", { class: "form-link" }, h("span", { class: "clip" }, link?.title ?? value), link ? h("span", { class: "t12 quiet clip" }, link.sub) : !free && h("span", { class: "t12 ink-warn" }, t("form.link.gone"))),
      chooser(t("form.link.other")),
      !context.readOnly && h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": t("drop", link?.title ?? value), onclick: () => { say(""); box.querySelector("button, input")?.focus(); } }, icon("x")),
    );
  };
  const empty = () => {
    if (!free) return h("div", { class: "attach" }, icon("link-45deg", "quiet"), h("span", { class: "quiet" }, t("form.link.none")), chooser(t("form.link.choose")));
    const input = h("input", { class: "input", type: "text", autocomplete: "off", "aria-label": field.label, placeholder: field.more.placeholder || t("form.link.free"), readonly: context.readOnly });
    input.addEventListener("change", async () => {
      const text = input.value.trim();
      if (!text) return;
      Object.assign(context.links, await get(`/newsroom/api/forms/links?workspace=${encodeURIComponent(field.more.workspace)}&value=${encodeURIComponent(text)}`).catch(() => ({})));
      say(text);
    });
    return h("div", { class: "row form-free" }, input, chooser(t("form.link.choose")));
  };
  const draw = () => replace(box, value ? full() : empty());
  return {
    element,
    complain,
    set: (given) => {
      value = given ?? "";
      draw();
    },
    focus: () => box.querySelector("button, input")?.focus(),
  };
}
