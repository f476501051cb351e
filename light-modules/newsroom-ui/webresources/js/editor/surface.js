// The page one writes on: kicker, title, lead as plain growing lines, the body as rich text; counts words at its foot.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { grow } from "newsroom/fields/text.js";
import { pickFiles } from "newsroom/editor/upload.js";
import { Prose } from "newsroom/editor/prose.js";
import { Steps } from "newsroom/editor/steps.js";
import { FindBar } from "newsroom/editor/find.js";
import { textTools } from "newsroom/editor/bubble.js";
import { anchorOf } from "newsroom/editor/pins.js";
import { insertChoices } from "newsroom/editor/insert.js";
import { tidied, tidyProse } from "newsroom/editor/tidy.js";
import { schema } from "newsroom/editor/schema.js";

const LINES = ["kicker", "title", "lead"];

/** Another text in a line; the caret stays at its words, and a blank just typed at the end, which the server does not keep. */
function show(area, value) {
  const { value: before, selectionStart: at } = area;
  if (value === before || value === before.trimEnd()) return;
  const behind = value.endsWith(before.slice(at)) && !value.startsWith(before.slice(0, at));
  area.value = value;
  if (document.activeElement === area) area.setSelectionRange(...Array(2).fill(behind ? value.length - before.length + at : Math.min(at, value.length)));
  grow(area);
}

export class Surface {
  constructor(place, { form, draft, context, counts, note }) {
    Object.assign(this, { place, form, draft, context, counts, note });
    this.lines = {};
    for (const name of LINES) {
      const field = form.surface[name];
      if (field) place.append(this.line(name, field));
    }
    if (form.surface.body) this.body(form.surface.body);
    this.count();
  }

  line(name, field) {
    const label = this.form.labels[field];
    const area = h("textarea", { class: name, id: `s-${field}`, rows: 1, "aria-label": label, placeholder: t(`surface.${name}`, label), spellcheck: "false", readonly: this.context.readOnly, value: this.draft.values[field] ?? "" });
    area.addEventListener("input", () => {
      if (area.value.includes("\n")) area.value = area.value.replace(/\n+/g, " ");
      grow(area);
      this.draft.set(field, area.value);
      this.count();
    });
    area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        this.next(area);
      }
    });
    this.lines[field] = area;
    requestAnimationFrame(() => grow(area));
    new ResizeObserver(() => grow(area)).observe(this.place);
    return area;
  }

  next(area) {
    const all = Object.values(this.lines);
    const after = all[all.indexOf(area) + 1];
    if (after) after.focus();
    else this.prose?.focus();
  }

  body(field) {
    const holder = h("div", { class: "body" });
    this.place.append(holder);
    const { context } = this;
    this.figures = { editable: !context.readOnly, of: () => ({}), change: () => {}, show: () => {} };
    this.prose = new Prose(holder, {
      id: `s-${field}`,
      label: this.form.labels[field],
      hint: context.readOnly ? "" : t("surface.body"),
      readOnly: context.readOnly,
      refs: context.refs,
      find: true,
      figures: this.form.photos ? this.figures : false,
      insert: context.readOnly ? null : this.choices(),
      changed: (html) => {
        this.draft.set(field, html);
        this.count();
      },
      files: this.form.photos && !context.readOnly ? (files, places) => this.takeFiles(files, places) : null,
      odd: (files) => this.tellPaste(t("paste.odd", files.map((file) => file.name).join(", "))),
      comment: context.readOnly ? null : (view) => this.beginComment(anchorOf(view, field)),
      openComment: (id) => this.openComment(id),
      pasted: (message, lost) => this.tellPaste(message, lost),
    });
    this.bodyField = field;
    this.finder = new FindBar(this.place, this.prose.view, context);
    this.prose.set(this.draft.values[field] ?? "");
  }

  /** Lets undo go back behind the last reload; to be called when the text is the one to go on with. */
  remember() {
    if (!this.context.readOnly) this.prose?.remember(new Steps(() => this.draft.id && `steps:${document.body.dataset.me}:${this.draft.id}:${this.bodyField}`));
  }

  /** From now on words can be commented on. */
  connectComments(comments, showTab) {
    this.beginComment = (anchor) => {
      showTab();
      comments.begin(anchor);
    };
    this.openComment = (id) => {
      showTab();
      comments.show(id);
    };
    comments.addEventListener("anchors", ({ detail }) => this.prose?.pin(detail.filter((thread) => thread.anchor.field === this.bodyField)));
  }

  beginComment() {}

  openComment() {}

  /** From now on figures know the captions of the story's photos. */
  connect(photos) {
    this.photos = photos;
    if (!this.figures) return;
    this.figures.of = (id) => photos.of(id);
    this.figures.change = (id, name, value) => photos.change(id, name, value);
    this.figures.show = (id) => photos.show(id);
    this.refreshFigures();
  }

  refreshFigures() {
    this.prose?.refreshFigures();
  }

  /** Photos got other words: figures show them and the text carries them. */
  photosChanged() {
    this.refreshFigures();
    if (this.prose && /data-asset/.test(this.draft.values[this.bodyField] ?? "")) this.prose.say();
  }

  async insertPhotos(multiple) {
    const files = await pickFiles(multiple, "image/*");
    if (files.length) await this.takeFiles(files);
  }

  choices() {
    const { photos } = this.form;
    const { refs } = this.context;
    if (!photos) return insertChoices({ refs });
    return insertChoices({ photos: (multiple) => this.insertPhotos(multiple), gallery: (view) => this.insertGallery(view), library: (view) => this.insertFromLibrary(view), refs });
  }

  async insertFromLibrary(view) {
    const ids = await this.photos.choose();
    if (ids.length) this.prose.insertFigures(ids);
    view.focus();
  }

  async insertGallery(view) {
    const files = await pickFiles(true, "image/*");
    const ids = files.length ? await this.photos.take(files) : [];
    if (ids.length) view.dispatch(view.state.tr.replaceSelectionWith(schema.nodes.gallery.create({ assets: ids.join(" ") })).scrollIntoView());
    view.focus();
  }

  /** Uploads pictures; each comes to its place in the text, `at` its number among them, else to the caret. */
  takeFiles(files, { at = [], texts = [] } = {}) {
    const caret = this.prose.caret();
    return this.photos.take(files, { texts, arrivals: this.prose.expect(files.map((file, n) => ({ at: at[n] ?? caret, name: file.name }))) });
  }

  tellPaste(message, lost = []) {
    const more = lost.length > 0 && h("details", { class: "lost-more" }, h("summary", {}, t("paste.show")), h("div", { class: "lost t13" }, lost.map((text) => h("p", { class: "breakable" }, text))));
    const close = h("button", { class: "btn btn-plain btn-s btn-icon end", type: "button", "aria-label": t("close"), onclick: () => { this.note.hidden = true; } }, icon("x"));
    replace(this.note, icon("clipboard-plus"), h("div", { class: "note-grow" }, h("p", {}, message), more), close);
    this.note.hidden = false;
  }

  load(names) {
    for (const name of names) {
      if (this.lines[name]) {
        show(this.lines[name], this.draft.values[name] ?? "");
      } else if (name === this.bodyField) this.prose.set(this.draft.values[name] ?? "");
    }
    if (names.includes("photos")) this.refreshFigures();
    this.count();
  }

  has(field) {
    return field in this.lines || field === this.bodyField;
  }

  focus(field) {
    if (field === this.bodyField) this.prose.focus();
    else this.lines[field]?.focus();
  }

  title() {
    return this.lines[this.form.surface.title]?.value.trim() ?? "";
  }

  count() {
    const words = this.prose?.words() ?? 0;
    const title = [...this.title()].length;
    const lead = (this.lines[this.form.surface.lead]?.value ?? "").split(/\s+/).filter(Boolean).length;
    replace(
      this.counts,
      this.prose && [h("span", {}, t("count.words", words)), h("span", {}, t("count.minutes", Math.max(1, Math.round(words / 220))))],
      h("span", { class: title > 90 ? "ink-warn" : "" }, t("count.title", title)),
      this.form.surface.lead && h("span", {}, t("count.lead", lead)),
    );
  }

  /** Puts slips of typing right everywhere. Answers { count, undo }. */
  tidy() {
    const before = {};
    for (const [name, area] of Object.entries(this.lines)) {
      const next = tidied(area.value).trim();
      if (next === area.value) continue;
      before[name] = area.value;
      area.value = next;
      area.dispatchEvent(new Event("input"));
    }
    const body = this.prose ? this.prose.html() : "";
    const count = Object.keys(before).length + (this.prose ? tidyProse(this.prose.view, schema) : 0);
    const undo = () => {
      for (const [name, value] of Object.entries(before)) {
        this.lines[name].value = value;
        this.lines[name].dispatchEvent(new Event("input"));
      }
      if (this.prose) {
        this.prose.set(body);
        this.draft.set(this.bodyField, body);
      }
    };
    return { count, undo };
  }

  /** The phone's "Chèn": the choices of the slash menu in a dialog. */
  openInsert() {
    if (!this.prose) return;
    const choices = this.choices();
    this.sheet(t("insert"), (close) =>
      choices.map((choice) => h("button", { class: "menu-item", type: "button", onclick: () => { close(); choice.run(this.prose.view); } }, icon(choice.icon, "i-l"), h("span", {}, choice.label))),
    );
  }

  /** The phone's "Chữ": the tools of the bubble. */
  openText() {
    if (!this.prose) return;
    this.sheet(t("text.tools"), () => h("div", { class: "bubble-row" }, textTools(this.prose.view)));
  }

  sheet(title, content) {
    const dialog = h("dialog", { class: "bottom-sheet", "aria-label": title });
    const close = () => dialog.close();
    replace(dialog, h("div", { class: "row" }, h("h2", { class: "t16 strong" }, title), h("button", { class: "btn btn-plain btn-icon end", type: "button", "aria-label": t("close"), onclick: close }, icon("x-lg"))), content(close));
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", (event) => event.target === dialog && close());
    document.body.append(dialog);
    dialog.showModal();
  }
}
