// What one picture needs: its focal point with the crops it makes, caption, credit, alternative text, and where it is used.

import { freshId, freshKey, h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { toast } from "newsroom/ui/toast.js";
import { get, post, remove } from "newsroom/ui/api.js";
import { askReason } from "newsroom/ui/dialog.js";
import { grow } from "newsroom/fields/text.js";
import { fieldFor } from "newsroom/fields/index.js";
import { upload } from "newsroom/editor/upload.js";
import { conflictPanel, goTo } from "newsroom/editor/conflict.js";
import { Draft } from "newsroom/editor/draft.js";
import { saveLine } from "newsroom/editor/save-line.js";
import { Cropper } from "newsroom/media/cropper.js";

const HIDDEN = new Set(["focalX", "focalY", "folder", "crops"]);

export class AssetPanel {
  constructor(library, view, { step, saved, closed, reopen }) {
    this.closed = closed;
    this.reopen = reopen;
    this.stamp = Date.now();
    this.draft = new Draft(view, freshKey());
    this.asset = view.asset;
    const context = { refs: view.refs, assets: view.assets, readOnly: !view.editable };
    const save = h("span", { class: "save", role: "status" });
    this.met = h("div", { class: "asset-met" });
    this.site = h("div", { class: "asset-site" });
    this.drawSite(view);
    saveLine(save, this.draft, view.lastModified, () => goTo(this.met));
    const button = (sign, label, act) => h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": label, title: label, onclick: act }, icon(sign));
    const components = new Map(this.fieldsOf(view).map((field) => [field.name, fieldFor(field, { ...context, changed: (value) => this.draft.set(field.name, value) })]));
    const show = (name) => components.get(name)?.set(this.draft.values[name]);
    [...components.keys()].forEach(show);
    const fields = [...components.values()].map((component) => component.element);
    this.uses = h("div", {});
    this.element = h(
      "aside",
      { class: "insp asset", "aria-label": t("asset") },
      h("div", { class: "drawer-head asset-head" }, save, h("span", { class: "end row" }, button("chevron-left", t("asset.before"), () => step(-1)), button("chevron-right", t("asset.after"), () => step(1)), button("x-lg", t("close"), () => this.close()))),
      h("div", { class: "insp-body", tabindex: "0" }, this.met, this.rights(), this.asset.cover && h("img", { class: "cover", src: this.asset.cover, alt: "" }), this.asset.src && this.picture(view.editable), view.editable && this.tools(), this.site, fields, h("hr"), this.uses, this.file()),
    );
    library.append(this.element);
    this.element.querySelectorAll("textarea").forEach(grow);
    conflictPanel(this.met, this.draft, { labels: (name) => view.form.labels[name] ?? name, refs: view.refs, done: () => this.element.querySelector("textarea, input")?.focus() });
    this.draft.addEventListener("values", ({ detail }) => detail.names.filter((name) => !components.get(name)?.element.contains(document.activeElement)).forEach(show));
    this.draft.addEventListener("saved", ({ detail }) => {
      saved(detail.answer.fields);
      if (!this.site.contains(document.activeElement)) this.drawSite(detail.answer);
    });
    this.showUses();
  }

  fieldsOf(view) {
    const all = view.form.tabs.flatMap((tab) => tab.fields).filter((field) => !HIDDEN.has(field.name));
    const title = { name: view.form.surface.title, kind: "text", label: view.form.labels[view.form.surface.title], options: [], fields: [] };
    const first = ["caption", "alt", "credit"].map((name) => all.find((field) => field.name === name)).filter(Boolean);
    return [...first.map((field) => ({ ...field, rows: field.name === "credit" ? 1 : 2 })), title, ...all.filter((field) => !first.includes(field))];
  }

  /** The picture with its focal point: click, drag or arrow keys; the crops below follow at once. */
  picture(editable) {
    const { values } = this.draft;
    this.x = Number(values.focalX ?? 0.5) * 100;
    this.y = Number(values.focalY ?? 0.5) * 100;
    const dot = h("button", { class: "focal-dot", type: "button", disabled: !editable });
    const frame = h("div", { class: "focal" }, h("img", { src: `/newsroom/assets/${this.asset.id}/720?v=${this.stamp}`, alt: values.alt ?? "", width: this.asset.width, height: this.asset.height }), h("span", { class: "focal-v" }), h("span", { class: "focal-h" }), dot);
    this.crops = new Cropper({ frame, src: `/newsroom/assets/${this.asset.id}/720?v=${this.stamp}`, pixels: this.asset, crops: values.crops, editable, changed: (texts) => this.draft.set("crops", texts), chosen: () => {} });
    const place = (save) => {
      frame.style.setProperty("--x", this.x);
      frame.style.setProperty("--y", this.y);
      this.crops.setFocal(this.x / 100, this.y / 100);
      dot.setAttribute("aria-label", t("asset.focal", Math.round(this.x), Math.round(this.y)));
      if (save) {
        this.draft.set("focalX", Math.round(this.x) / 100);
        this.draft.set("focalY", Math.round(this.y) / 100);
      }
    };
    const move = (event) => {
      const box = frame.getBoundingClientRect();
      this.x = Math.max(0, Math.min(100, ((event.clientX - box.left) / box.width) * 100));
      this.y = Math.max(0, Math.min(100, ((event.clientY - box.top) / box.height) * 100));
      place(true);
    };
    if (editable) {
      frame.addEventListener("pointerdown", (event) => {
        if (this.crops.on) return;
        frame.setPointerCapture(event.pointerId);
        move(event);
        frame.addEventListener("pointermove", move);
      });
      frame.addEventListener("pointerup", () => frame.removeEventListener("pointermove", move));
      dot.addEventListener("keydown", (event) => {
        const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
        if (!by) return;
        event.preventDefault();
        this.x = Math.max(0, Math.min(100, this.x + by[0]));
        this.y = Math.max(0, Math.min(100, this.y + by[1]));
        place(true);
      });
    }
    place(false);
    return [frame, h("p", { class: "t13 mute row" }, icon("bullseye", "ink-accent"), t("asset.focal.hint")), this.crops.element];
  }

  /** That the rights have ended or will within a month; the same sentence keeps stories that show it from going out. */
  rights() {
    const until = this.draft.values.validTo && new Date(this.draft.values.validTo);
    if (!until || Number.isNaN(until.getTime())) return null;
    const zone = { timeZone: document.documentElement.dataset.zone };
    const day = (date) => date.toLocaleDateString("en-CA", zone);
    const shown = until.toLocaleDateString("vi-VN", zone);
    if (day(until) < day(new Date())) return h("p", { class: "note note-bad" }, icon("calendar-x"), h("span", {}, t("asset.rights.ended", shown)));
    return until - Date.now() < 30 * 86400000 && h("p", { class: "note note-warn" }, icon("calendar-x"), h("span", {}, t("asset.rights.ending", shown)));
  }

  /** A picture on the site changes there, and leaves it, only when somebody says so. */
  drawSite(view) {
    const may = (verb) => (view.verbs ?? []).some((one) => one.id === verb);
    if (!view.publishedAt || !(may("publish") || may("unpublish"))) return replace(this.site);
    const error = h("p", { class: "err", role: "alert", hidden: true });
    const button = h("button", { class: "btn btn-s", type: "button", onclick: async () => {
      error.hidden = true;
      button.classList.add("btn-busy");
      try {
        await this.draft.save();
        this.drawSite(await post(`/newsroom/api/items/${this.asset.id}/publication`, {}));
        toast(t("asset.published"));
      } catch (refusal) {
        replace(error, icon("exclamation-circle"), h("span", {}, refusal.problems?.map((one) => one.message).join(" ") || refusal.message));
        error.hidden = false;
      } finally {
        button.classList.remove("btn-busy");
      }
    } }, icon("broadcast"), t("asset.publish"));
    const off = h("button", { class: "btn btn-s", type: "button", onclick: () => this.takeOff() }, icon("eye-slash"), t("asset.take-off"));
    replace(this.site, h("div", { class: "stack" }, h("p", { class: "t13 mute" }, t(may("publish") ? "asset.publish.hint" : "asset.on-site")), h("div", { class: "row row-wrap" }, may("publish") && button, may("unpublish") && off), error));
  }

  takeOff() {
    return askReason({
      title: t("asset.take-off.title"),
      hint: t("asset.take-off.hint"),
      doer: t("asset.take-off.do"),
      danger: true,
      missing: t("asset.take-off.missing"),
      send: async (reason) => this.drawSite(await remove(`/newsroom/api/items/${this.asset.id}/publication`, { reason })),
    });
  }

  /** Turning and another file: the address, the texts and whoever shows the picture stay. */
  tools() {
    const error = h("p", { class: "err", role: "alert", hidden: true });
    const id = freshId("replace");
    const act = async (button, deed) => {
      if (button.classList.contains("btn-busy")) return;
      button.classList.add("btn-busy");
      error.hidden = true;
      try {
        await this.draft.save();
        const asset = await deed();
        if (asset.duplicate) throw new Error(t("photos.duplicate"));
        this.reopen(this.asset.id);
      } catch (refusal) {
        replace(error, icon("exclamation-circle"), h("span", {}, refusal.message));
        error.hidden = false;
      } finally {
        button.classList.remove("btn-busy");
      }
    };
    const turn = (label, quarters, sign) => h("button", { class: "btn btn-s btn-icon", type: "button", "aria-label": label, title: label, onclick: (event) => act(event.currentTarget, () => post(`/newsroom/api/assets/${this.asset.id}/turn`, { quarters })) }, icon(sign));
    const other = h("label", { class: "btn btn-s", for: id }, icon("arrow-left-right"), t("asset.replace"));
    const input = h("input", { class: "sr", type: "file", id, "aria-label": t("asset.replace"), onchange: () => input.files.length && act(other, () => upload(input.files[0], () => {}, { address: `/newsroom/api/assets/${this.asset.id}/file` })) });
    return h("div", { class: "stack" }, h("div", { class: "row row-wrap" }, this.asset.src && [turn(t("asset.turn-left"), 3, "arrow-counterclockwise"), turn(t("asset.turn-right"), 1, "arrow-clockwise")], input, other), error);
  }

  file() {
    const { asset } = this;
    const size = asset.size ? `${(asset.size / 1048576).toFixed(1).replace(".", ",")} MB` : "";
    const pixels = asset.width ? `${asset.width} × ${asset.height}` : "";
    return h("p", { class: "t13 quiet row row-wrap" }, icon("camera"), [asset.fileName, size, pixels].filter(Boolean).join(", "), h("a", { class: "end", href: `/newsroom/dam/jcr:${asset.id}/${encodeURIComponent(asset.fileName ?? "file")}`, download: asset.fileName ?? "" }, t("asset.download")));
  }

  async showUses() {
    const { count, shown } = await get(`/newsroom/api/items/${this.draft.id}/uses`);
    const list = shown.map((use) => h("li", {}, h("span", { class: `state state-${use.look}` }, icon(use.icon), use.word), h("a", { class: "clip", href: `/newsroom/items/${use.id}` }, use.title)));
    replace(this.uses, h("h2", { class: "group-title" }, t("asset.uses"), h("span", { class: "count" }, count)), count ? h("ul", { class: "mini" }, list, count > shown.length && h("li", { class: "quiet t13" }, t("asset.uses.more", count - shown.length))) : h("p", { class: "t13 quiet" }, t("asset.unused")));
  }

  /** Answers whether it is closed: where two versions meet, the person chooses first, else what was written would be gone. */
  async close() {
    await this.draft.save();
    if (this.draft.state === "conflict") {
      goTo(this.met);
      return false;
    }
    this.element.remove();
    this.closed();
    return true;
  }
}
