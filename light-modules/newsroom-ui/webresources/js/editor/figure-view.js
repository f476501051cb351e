// A figure in the text: the picture, caption and credit as fields under it, and whether all three texts are there.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { grow } from "newsroom/fields/text.js";

/** `photos` answers of(id), change(id, name, value), show(id); null shows the picture alone. */
export class FigureView {
  constructor(node, view, position, photos) {
    this.node = node;
    this.photos = photos;
    const id = node.attrs.asset;
    const picture = h("img", { src: `/newsroom/assets/${id}/1080`, alt: "", loading: "lazy" });
    picture.addEventListener("error", () => this.dom.classList.add("fig-gone"), { once: true });
    const remove = h("button", { class: "btn btn-s btn-icon", type: "button", "aria-label": t("figure.remove"), title: t("figure.remove") }, icon("x-lg"));
    remove.addEventListener("click", () => view.dispatch(view.state.tr.delete(position(), position() + this.node.nodeSize)));
    const details = photos && h("button", { class: "btn btn-s", type: "button", onclick: () => photos.show(id) }, icon("images"), t("figure.details"));
    this.status = h("span", { class: "fig-state" });
    this.caption = this.line("caption", t("figure.caption"), "cap");
    this.credit = this.line("credit", t("figure.credit"), "credit");
    this.dom = h(
      "figure",
      { class: "fig", "data-asset": id, contenteditable: "false" },
      picture,
      view.editable && h("span", { class: "fig-tools" }, details, remove),
      photos && h("figcaption", {}, this.caption, this.credit),
      photos && this.status,
    );
    this.dom.figureView = this;
    this.refresh();
  }

  /** The words of the story's photo, else those that came with the text. */
  words() {
    const photo = this.photos.of(this.node.attrs.asset);
    const { attrs } = this.node;
    return { caption: photo.caption || attrs.caption, credit: photo.credit || attrs.credit, alt: photo.alt || attrs.alt };
  }

  line(name, label, style) {
    const area = h("textarea", { class: `fig-${style}`, rows: 1, "aria-label": label, placeholder: label, spellcheck: "false", readonly: !this.photos?.editable });
    area.addEventListener("input", () => {
      grow(area);
      this.photos?.change(this.node.attrs.asset, name, area.value);
      this.tell();
    });
    return area;
  }

  refresh() {
    if (!this.photos) return;
    const photo = this.words();
    for (const [area, value] of [[this.caption, photo.caption], [this.credit, photo.credit]]) {
      if (area.value !== (value ?? "")) area.value = value ?? "";
      requestAnimationFrame(() => grow(area));
    }
    this.tell();
  }

  tell() {
    const photo = this.words();
    const missing = ["caption", "credit", "alt"].filter((name) => !photo[name]?.trim());
    const words = missing.map((name) => t(`figure.${name}`).toLowerCase()).join(", ");
    replace(this.status, missing.length ? [icon("exclamation-triangle", "ink-warn"), t("figure.missing", words)] : [icon("check-lg", "ink-ok"), t("figure.complete")]);
  }

  update(node) {
    if (node.type !== this.node.type || node.attrs.asset !== this.node.attrs.asset) return false;
    this.node = node;
    return true;
  }

  selectNode() {
    this.dom.classList.add("is-on");
  }

  deselectNode() {
    this.dom.classList.remove("is-on");
  }

  stopEvent(event) {
    return /^(key|input|mouse|click|focus|paste|cut|copy|compos|before|pointer|touch)/.test(event.type) && Boolean(event.target.closest?.("textarea, button"));
  }

  ignoreMutation() {
    return true;
  }
}
