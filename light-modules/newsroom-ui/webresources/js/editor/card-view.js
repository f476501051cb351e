// Blocks that stand for something else: a gallery, a film, a document card, related stories. Shown as a quiet card.

import { h, icon } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";

const SIGNS = { gallery: "images", embed: "play-btn", document: "file-earmark-ruled", related: "link-45deg" };

export class CardView {
  constructor(node, view, position, refs) {
    this.node = node;
    const kind = node.type.name === "card" ? node.attrs.kind : node.type.name;
    const remove = h("button", { class: "btn btn-plain btn-s btn-icon end", type: "button", "aria-label": t("figure.remove") }, icon("x-lg"));
    remove.addEventListener("click", () => view.dispatch(view.state.tr.delete(position(), position() + this.node.nodeSize)));
    const ids = (node.attrs.items ?? node.attrs.assets ?? "").split(" ").filter(Boolean);
    const pictures = kind === "gallery" && h("span", { class: "row card-shots" }, ids.slice(0, 6).map((id) => h("img", { class: "thumb", src: `/newsroom/assets/${id}/320`, alt: "" })));
    const words = kind === "embed" ? node.attrs.address : ids.map((id) => refs[id]?.title).filter(Boolean).join(" · ");
    this.dom = h("div", { class: "card-block", contenteditable: "false" }, icon(SIGNS[kind] ?? "card-list", "i-l"), h("span", {}, h("b", { class: "t13" }, t(`card.${kind}`)), pictures, words && h("span", { class: "sub t13 quiet" }, words)), view.editable && remove);
  }

  stopEvent(event) {
    return Boolean(event.target.closest?.("button"));
  }

  ignoreMutation() {
    return true;
  }

  selectNode() {
    this.dom.classList.add("is-on");
  }

  deselectNode() {
    this.dom.classList.remove("is-on");
  }
}
