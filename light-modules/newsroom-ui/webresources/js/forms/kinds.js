// Which component shows which kind of field of a dialog. Each answers { element, set, complain, focus } and calls context.changed.

import { h, freshId } from "newsroom/ui/dom.js";
import { numberField } from "newsroom/fields/text.js";
import { dateField } from "newsroom/fields/date.js";
import { frame } from "newsroom/fields/frame.js";
import { textField, slugField, codeField, passwordField } from "newsroom/forms/text.js";
import { checkField, checksField, radioField, selectField } from "newsroom/forms/choice.js";
import { tokensField, twinField } from "newsroom/forms/several.js";
import { linkField } from "newsroom/forms/link.js";
import { richField } from "newsroom/forms/rich.js";
import { colorField, sliderField, uploadField } from "newsroom/forms/other.js";
import { blocksField } from "newsroom/forms/blocks.js";
import { compositeField, multiField, switchField } from "newsroom/forms/nested.js";

const number = (field, context) => numberField({ ...field, whole: field.more?.whole }, context);

function staticField(field) {
  const id = freshId("static");
  return { element: h("div", { class: "field form-static" }, field.label && h("span", { class: "label", id }, field.label), h("p", { class: "t13" }, field.more?.text ?? "")), set() {} };
}

/** Not shown; its value travels with the form. */
function hiddenField(field) {
  return { element: h("div", { hidden: true, "data-field": field.name }), set() {} };
}

const KINDS = {
  text: textField,
  slug: slugField,
  number,
  slider: sliderField,
  color: colorField,
  date: dateField,
  datetime: dateField,
  check: checkField,
  checks: checksField,
  radio: radioField,
  select: selectField,
  twin: twinField,
  tokens: tokensField,
  link: linkField,
  rich: richField,
  code: codeField,
  password: passwordField,
  hidden: hiddenField,
  static: staticField,
  upload: uploadField,
  multi: multiField,
  composite: compositeField,
  switch: switchField,
  blocks: blocksField,
};

export function component(field, context) {
  const whole = { more: {}, options: [], fields: [], forms: [], ...field };
  return (KINDS[field.kind] ?? textField)(whole, { ...context, readOnly: context.readOnly || field.readOnly });
}

export { frame };
