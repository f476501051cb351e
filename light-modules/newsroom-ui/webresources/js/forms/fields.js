// A list of fields bound to a map of values: each field says its change into the map. Nested forms are made of the same.

import { h } from "newsroom/ui/dom.js";
import { component } from "newsroom/forms/kinds.js";

const PATH = /^([^.[\]]+)(?:\[(\d+)\])?\.?(.*)$/;

export class Fields {
  constructor(fields, values, context, changed) {
    this.values = values;
    this.changed = changed;
    this.all = fields.map((field) => this.make(field, context));
    this.elements = this.all.map((one) => one.element);
    this.fill();
  }

  make(field, context) {
    const translated = field.i18n && context.languages.length > 1;
    const versions = translated ? context.languages : [{ suffix: "" }];
    const parts = versions.map(({ suffix, label, tag }) => {
      const name = suffix ? `${field.name}_${suffix}` : field.name;
      const shown = translated ? { ...field, name, label: `${field.label} (${label})`, plain: field.label, required: field.required && !suffix } : field;
      const part = component(shown, {
        ...context,
        changed: (value) => {
          if (value === "" || value === undefined || value === null || (Array.isArray(value) && !value.length)) delete this.values[name];
          else this.values[name] = value;
          this.follow();
          this.changed();
        },
      });
      if (tag) part.element.lang = tag;
      return { name, suffix, ...part };
    });
    const element = translated ? h("div", { class: "form-versions" }, parts.map((part) => part.element)) : parts[0].element;
    const speak = (suffix) => parts.forEach((part) => (part.element.hidden = translated && part.suffix !== suffix));
    if (translated) {
      context.onLanguage(speak);
      speak(context.language ?? "");
    }
    return { field, parts, element, context };
  }

  fill() {
    for (const { parts } of this.all) for (const part of parts) part.set?.(this.values[part.name]);
  }

  /** Fields that follow others hear of each change. */
  follow() {
    for (const { parts } of this.all ?? []) for (const part of parts) part.follow?.(this.values);
  }

  find(path) {
    const [, name, index, rest] = PATH.exec(path) ?? [];
    for (const one of this.all) {
      const part = one.parts.find((candidate) => candidate.name === name);
      if (part) return { part, context: one.context, index: index === undefined ? undefined : +index, rest };
    }
    return undefined;
  }

  knows(path) {
    return Boolean(this.find(path));
  }

  complain(path, message) {
    const found = this.find(path);
    if (!found) return;
    if ((found.index !== undefined || found.rest) && found.part.inner) found.part.inner(found.index, found.rest, message);
    else found.part.complain?.(message);
  }

  focus(path) {
    const found = this.find(path);
    if (!found) return;
    if (found.part.element.hidden) found.context.speak(found.part.suffix);
    found.part.focus?.(found.index, found.rest);
  }

  /** The first field that can be written into. */
  first() {
    for (const { parts } of this.all) {
      const part = parts.find((one) => !one.element.hidden && one.focus);
      if (part) return part.focus();
    }
    return undefined;
  }

  clear() {
    for (const { parts } of this.all) {
      for (const part of parts) {
        part.complain?.("");
        part.clear?.();
      }
    }
  }
}
