// Which component shows which kind of field. A kind that nobody knows is shown as text, never hidden.

import { textField, numberField } from "newsroom/fields/text.js";
import { dateField } from "newsroom/fields/date.js";
import { checkField, selectField } from "newsroom/fields/choice.js";
import { listField } from "newsroom/fields/list.js";
import { referenceField } from "newsroom/fields/reference.js";
import { groupField } from "newsroom/fields/group.js";
import { assetField } from "newsroom/fields/asset.js";
import { richField } from "newsroom/fields/rich.js";

const KINDS = {
  text: textField,
  number: numberField,
  date: dateField,
  datetime: dateField,
  select: selectField,
  check: checkField,
  list: listField,
  reference: referenceField,
  group: groupField,
  asset: assetField,
  rich: richField,
};

/** Makes the component of a field: { element, set(value), complain(message), focus() }. It calls context.changed(value). */
export function fieldFor(field, context) {
  return (KINDS[field.kind] ?? textField)(field, context);
}
