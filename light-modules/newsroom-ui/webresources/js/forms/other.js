// A number on a scale, a colour, and a file that belongs to the node itself.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { frame } from "newsroom/fields/frame.js";
import { pickFiles } from "newsroom/editor/upload.js";

export function sliderField(field, context) {
  const { min = 0, max = 100, stepSize = 1, valueFormat } = field.more;
  const control = h("input", { class: "form-slider", type: "range", min, max, step: stepSize, disabled: context.readOnly });
  const shown = h("output", { class: "t13 medium" });
  control.holder = h("span", { class: "row" }, control, shown);
  const { element, complain } = frame(field, control);
  const show = () => {
    shown.textContent = valueFormat === "PERCENTAGE" ? `${control.value}%` : control.value;
    control.setAttribute("aria-valuetext", shown.textContent);
  };
  control.addEventListener("input", () => {
    show();
    context.changed(+control.value);
  });
  return {
    element,
    complain,
    set: (value) => {
      control.value = value ?? min;
      show();
    },
    focus: () => control.focus(),
  };
}

/** A colour by its code, with the picker of the browser beside it. */
export function colorField(field, context) {
  const control = h("input", { class: "input mono", type: "text", autocomplete: "off", spellcheck: "false", placeholder: "#1b5cbe", readonly: context.readOnly });
  const swatch = h("input", { class: "form-swatch", type: "color", disabled: context.readOnly, "aria-label": t("form.color", field.label) });
  control.holder = h("span", { class: "row" }, swatch, control);
  const { element, complain } = frame(field, control);
  const show = (text) => {
    const long = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
    swatch.value = long ? `#${long.slice(1).map((one) => one + one).join("")}` : /^#[0-9a-f]{6}$/i.test(text) ? text : "#000000";
    swatch.classList.toggle("is-none", !text);
  };
  control.addEventListener("input", () => {
    show(control.value);
    context.changed(control.value.trim());
  });
  swatch.addEventListener("input", () => {
    control.value = swatch.value;
    show(control.value);
    context.changed(control.value);
  });
  return {
    element,
    complain,
    set: (value) => {
      control.value = value ?? "";
      show(control.value);
    },
    focus: () => control.focus(),
  };
}

const LARGEST = 10 * 1024 * 1024;

function read(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}

export function uploadField(field, context) {
  const box = h("div", { class: "attachments", role: "group" });
  const { element, complain } = frame(field, box, { group: true });
  let value;
  const say = (next) => {
    value = next;
    context.changed(next);
    draw();
    box.querySelector("button")?.focus();
  };
  const take = async ([file]) => {
    if (!file) return;
    if (file.size > LARGEST) return complain(t("form.upload.large"));
    complain("");
    say({ fileName: file.name, mimeType: file.type, size: file.size, data: await read(file) });
  };
  const choose = async () => take(await pickFiles(false));
  const draw = () =>
    replace(
      box,
      value
        ? h("div", { class: "attach attach-full" }, icon("file-earmark-text"), h("span", { class: "form-link" }, h("span", { class: "clip" }, value.fileName), h("span", { class: "t12 quiet" }, `${Math.max(1, Math.round((value.size ?? 0) / 1024))} KB`)),
            !context.readOnly && h("button", { class: "btn btn-s end", type: "button", onclick: choose }, t("form.link.other")),
            !context.readOnly && h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": t("drop", value.fileName), onclick: () => say(undefined) }, icon("x")))
        : h("div", { class: "attach" }, icon("paperclip", "quiet"), h("span", { class: "quiet" }, t("attach.none")), !context.readOnly && h("button", { class: "btn btn-s end", type: "button", onclick: choose }, t("attach"))),
    );
  box.addEventListener("dragover", (event) => event.preventDefault());
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    if (!context.readOnly) take([...event.dataTransfer.files]);
  });
  return {
    element,
    complain,
    set: (given) => {
      value = given;
      draw();
    },
    focus: () => box.querySelector("button")?.focus(),
  };
}
