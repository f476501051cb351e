// Pictures and files of the media library in a field: shown with name and size, uploaded by drop or choice.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { pickFiles, upload } from "newsroom/editor/upload.js";
import { frame } from "newsroom/fields/frame.js";

export function assetField(field, context) {
  const box = h("div", { class: "attachments", role: "group" });
  const { element, complain } = frame(field, box, { group: true });
  let values = [];

  const say = () => context.changed(field.multiple ? [...values] : (values[0] ?? ""));
  const draw = () =>
    replace(
      box,
      values.map(row),
      !context.readOnly &&
        (field.multiple || values.length === 0) &&
        h("div", { class: "attach" }, icon("paperclip", "quiet"), h("span", { class: "quiet" }, t("attach.none")), h("button", { class: "btn btn-s end", type: "button", onclick: choose }, t("attach"))),
    );
  const row = (id) => {
    const asset = context.assets[id] ?? {};
    return h(
      "div",
      { class: "attach attach-full" },
      asset.src ? h("img", { class: "thumb thumb-s", src: asset.src, alt: "" }) : icon("file-earmark-text"),
      h("span", { class: "clip" }, asset.title || asset.fileName || t("reference.gone")),
      !context.readOnly && h("button", { class: "btn btn-plain btn-s btn-icon end", type: "button", "aria-label": t("drop", asset.title ?? ""), onclick: () => { values = values.filter((value) => value !== id); say(); draw(); } }, icon("x")),
    );
  };
  const take = async (files) => {
    for (const file of field.multiple ? files : files.slice(0, 1)) {
      try {
        const asset = await upload(file);
        context.assets[asset.ref] = asset;
        values = field.multiple ? [...values.filter((value) => value !== asset.ref), asset.ref] : [asset.ref];
        complain("");
        say();
      } catch (refusal) {
        complain(refusal.message);
      }
      draw();
    }
  };
  const choose = async () => take(await pickFiles(field.multiple));
  if (!context.readOnly) {
    element.addEventListener("dragover", (event) => event.preventDefault());
    element.addEventListener("drop", (event) => {
      event.preventDefault();
      event.stopPropagation();
      take([...event.dataTransfer.files]);
    });
  }
  return {
    element,
    complain,
    set: (value) => {
      values = Array.isArray(value) ? [...value] : value ? [value] : [];
      draw();
    },
    focus: () => box.querySelector("button")?.focus(),
  };
}
