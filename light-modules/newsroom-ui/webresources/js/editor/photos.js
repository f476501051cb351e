// The pictures of a story: taken in by drop or choice with progress, captioned, credited, described, ordered.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { toast } from "newsroom/ui/toast.js";
import { grow } from "newsroom/fields/text.js";
import { pickPictures } from "newsroom/editor/library.js";
import { upload } from "newsroom/editor/upload.js";
import { bareId } from "newsroom/editor/schema.js";

const TEXTS = ["caption", "credit", "alt"];

/** Works on the fields photos and hero of a draft. Events: "changed". */
export class Photos extends EventTarget {
  constructor(place, { draft, assets, editable, prose }) {
    super();
    Object.assign(this, { place, draft, assets, editable, prose });
    this.running = [];
    this.list = h("ul", { class: "shots" });
    const input = h("input", { type: "file", multiple: true, accept: "image/*", class: "sr", id: "photo-files", onchange: () => this.take([...input.files]).then(() => { input.value = ""; }) });
    this.drop = h("div", { class: "drop" }, icon("upload"), input, h("span", {}, t("photos.drop"), " ", h("label", { class: "as-link", for: "photo-files" }, t("photos.choose")), " ", t("photos.or"), " ", h("button", { class: "as-link", type: "button", onclick: () => this.choose() }, t("photos.from-library"))));
    replace(place, this.list, editable && this.drop);
    if (editable) this.wireDrop();
    addEventListener("online", () => this.running.filter((entry) => entry.offline).forEach((entry) => this.again(entry)));
    addEventListener("beforeunload", (event) => this.running.some((entry) => !entry.error) && event.preventDefault());
    this.draw();
  }

  get photos() {
    return this.draft.values.photos ?? [];
  }

  wireDrop() {
    this.place.addEventListener("dragover", (event) => {
      event.preventDefault();
      this.drop.classList.add("is-over");
    });
    this.place.addEventListener("dragleave", () => this.drop.classList.remove("is-over"));
    this.place.addEventListener("drop", (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.drop.classList.remove("is-over");
      this.take([...event.dataTransfer.files]);
    });
  }

  /**
   * Uploads files three at a time; they join the story in the order in which they were chosen. Answers their ids. `texts` are captions and
   * the like that came with them; `arrivals` is told of each: here(n, id), failed(n, again), gone(n).
   */
  async take(files, { texts = [], arrivals = null } = {}) {
    const entries = files.map((file, number) => ({ file, number, texts: texts[number], arrivals, done: 0, error: "", asset: null }));
    this.running.push(...entries);
    this.draw();
    const queue = [...entries];
    const worker = async () => {
      for (let entry = queue.shift(); entry; entry = queue.shift()) {
        await this.send(entry);
        this.join(entries);
      }
    };
    await Promise.all([worker(), worker(), worker()]);
    return entries.filter((entry) => entry.asset).map((entry) => bareId(entry.asset.ref));
  }

  /** Takes pictures that the library has already. Answers their ids. */
  async choose() {
    const chosen = await pickPictures();
    for (const asset of chosen) {
      this.assets[asset.ref] = asset;
      this.add(asset);
    }
    return chosen.map((asset) => bareId(asset.ref));
  }

  async send(entry) {
    entry.error = "";
    entry.offline = false;
    try {
      entry.asset = await upload(entry.file, (part) => {
        entry.done = part;
        if (entry.bar) entry.bar.value = part;
      });
      this.assets[entry.asset.ref] = entry.asset;
    } catch (refusal) {
      entry.error = refusal.message;
      entry.offline = !refusal.status;
      entry.arrivals?.failed(entry.number, () => this.again(entry));
      this.draw();
    }
  }

  async again(entry) {
    entry.error = "";
    this.draw();
    await this.send(entry);
    this.join([entry]);
  }

  /** Takes over what has arrived, as far as nothing before it is still on its way. */
  join(entries) {
    for (const entry of entries) {
      if (!entry.asset && !entry.error) break;
      if (!entry.asset || !this.running.includes(entry)) continue;
      this.running = this.running.filter((one) => one !== entry);
      this.add(entry.asset, entry.texts);
      entry.arrivals?.here(entry.number, bareId(entry.asset.ref));
      if (entry.asset.duplicate) toast(t("photos.duplicate"));
    }
  }

  leave(entry) {
    this.running = this.running.filter((one) => one !== entry);
    entry.arrivals?.gone(entry.number);
    this.draw();
  }

  add(asset, texts = {}) {
    if (!this.photos.some((photo) => photo.asset === asset.ref)) {
      const photo = { asset: asset.ref };
      for (const name of TEXTS) if (asset[name] || texts[name]) photo[name] = asset[name] || texts[name];
      this.say([...this.photos, photo]);
    }
    if (this.hasHero && !this.draft.values.hero) this.draft.set("hero", asset.ref);
    this.draw();
  }

  of(id) {
    return this.photos.find((photo) => bareId(photo.asset) === id) ?? this.assets[`jcr:${id}`] ?? {};
  }

  change(id, name, value) {
    const known = this.photos.some((photo) => bareId(photo.asset) === id);
    const list = known ? this.photos : [...this.photos, { ...pick(this.of(id)), asset: `jcr:${id}` }];
    this.say(list.map((photo) => (bareId(photo.asset) === id ? { ...photo, [name]: value } : photo)));
    const area = this.list.querySelector(`[data-photo="${id}"] [data-name="${name}"]`);
    if (area && area !== document.activeElement) area.value = value;
    this.mark(id);
  }

  say(list) {
    this.draft.set("photos", list);
    this.dispatchEvent(new Event("changed"));
  }

  show(id) {
    this.dispatchEvent(new CustomEvent("show"));
    this.list.querySelector(`[data-photo="${id}"] textarea`)?.focus();
  }

  /** Draws anew; who was at a picture's tool or words stays there, or at what is next to it. */
  draw() {
    const at = this.list.contains(document.activeElement) ? document.activeElement : null;
    const [photo, n] = at ? [at.closest("[data-photo]")?.dataset.photo, [...this.list.children].indexOf(at.closest("li"))] : [];
    replace(this.list, this.photos.map((photo, n) => this.card(photo, n)), this.running.map((entry) => this.row(entry)));
    this.list.querySelectorAll("textarea").forEach((area) => requestAnimationFrame(() => grow(area)));
    for (const photo of this.photos) this.mark(bareId(photo.asset));
    this.dispatchEvent(new CustomEvent("count", { detail: this.photos.length }));
    if (!at) return;
    const name = at.dataset.name ? `[data-name="${at.dataset.name}"]` : `[data-deed="${at.dataset.deed}"]`;
    const card = this.list.querySelector(`[data-photo="${photo}"]`) ?? this.list.children[Math.min(n, this.list.children.length - 1)];
    (card?.querySelector(name) ?? card?.querySelector("[data-deed], textarea") ?? this.drop.querySelector("input")).focus();
  }

  card(photo, n) {
    const id = bareId(photo.asset);
    const hero = this.hasHero && this.draft.values.hero === photo.asset;
    const src = this.assets[photo.asset]?.src ?? `/newsroom/assets/${id}/320`;
    const head = h(
      "div",
      { class: "row" },
      h("b", { class: "t13" }, t("photos.number", n + 1)),
      hero && h("span", { class: "tag tag-flat tag-xs" }, icon("star-fill"), t("photos.hero")),
      h("span", { class: "shot-state t12 end" }),
    );
    return h(
      "li",
      { class: "shot", "data-photo": id },
      h("img", { class: "thumb", src, alt: "" }),
      h("div", {}, head, TEXTS.map((name) => this.line(id, photo, name, n)), this.editable && this.tools(photo, n, hero)),
    );
  }

  line(id, photo, name, n) {
    const area = h("textarea", { class: "area area-s", rows: name === "credit" ? 1 : 2, id: `photo-${n}-${name}`, "data-name": name, readonly: !this.editable, spellcheck: "false", placeholder: name === "alt" ? t("photos.alt.hint") : null }, photo[name] ?? "");
    area.addEventListener("input", () => {
      grow(area);
      this.change(id, name, area.value);
    });
    const copy = name === "alt" && this.editable && h("button", { class: "btn btn-link btn-s", type: "button", hidden: Boolean(photo.alt) || !photo.caption, onclick: () => { area.value = this.of(id).caption ?? ""; this.change(id, "alt", area.value); area.focus(); } }, icon("magic"), t("photos.alt.copy"));
    const others = name === "credit" && n === 0 && this.editable && this.photos.length > 1;
    const all = others && h("button", { class: "btn btn-link btn-s credit-all", type: "button", hidden: !this.lacksCredit(photo), onclick: () => this.creditAll() }, icon("check-all"), t("photos.credit.all", this.photos.length));
    return h("div", { class: "field", "data-field": `photos[${n}].${name}` }, h("label", { for: area.id }, t(`figure.${name}`)), area, copy, all);
  }

  /** Whether the first photo has a credit that others could take over. */
  lacksCredit(first = this.photos[0]) {
    return Boolean(first?.credit?.trim()) && this.photos.some((photo) => !photo.credit?.trim());
  }

  /** One photographer took them all: those without a credit get the first one's. */
  creditAll() {
    const before = this.photos;
    const { credit } = before[0];
    this.say(before.map((photo) => (photo.credit?.trim() ? photo : { ...photo, credit })));
    this.draw();
    toast(t("photos.credit.done", before.filter((photo) => !photo.credit?.trim()).length), { label: t("undo"), run: () => { this.say(before); this.draw(); } });
  }

  tools(photo, n, hero) {
    const id = bareId(photo.asset);
    const button = (sign, label, act, extra = "") => h("button", { class: `btn btn-plain btn-s btn-icon ${extra}`, type: "button", "aria-label": label, title: label, "data-deed": sign, onclick: act }, icon(sign));
    return h(
      "div",
      { class: "row shot-tools" },
      this.hasHero && !hero && button("star-fill", t("photos.make-hero"), () => { this.draft.set("hero", photo.asset); this.draw(); }),
      this.prose && button("plus-square", t("photos.into-text"), () => this.prose.insertFigures([id])),
      n > 0 && button("arrow-up", t("photos.up"), () => this.move(n, n - 1)),
      button("trash", t("photos.remove", n + 1), () => this.removePhoto(n), "end"),
    );
  }

  move(from, to) {
    const list = [...this.photos];
    list.splice(to, 0, ...list.splice(from, 1));
    this.say(list);
    this.draw();
  }

  removePhoto(n) {
    const before = this.photos;
    const hero = this.draft.values.hero;
    this.say(before.filter((_, at) => at !== n));
    if (hero === before[n].asset) this.draft.set("hero", this.photos[0]?.asset ?? "");
    this.draw();
    toast(t("photos.removed", n + 1), { label: t("undo"), run: () => { this.say(before); this.draft.set("hero", hero ?? ""); this.draw(); } });
  }

  mark(id) {
    const card = this.list.querySelector(`[data-photo="${id}"]`);
    if (!card) return;
    const photo = this.of(id);
    const all = this.list.querySelector(".credit-all");
    if (all) all.hidden = !this.lacksCredit();
    const missing = TEXTS.filter((name) => !photo[name]?.trim());
    const state = card.querySelector(".shot-state");
    replace(state, missing.length ? [icon("exclamation-triangle", "ink-warn"), t("photos.missing", missing.length)] : [icon("check-lg", "ink-ok"), t("photos.complete")]);
  }

  row(entry) {
    entry.bar = h("progress", { class: "bar-meter", value: entry.done, max: 1, "aria-label": t("upload.progress", entry.file.name) });
    const again = h("button", { class: "btn btn-s", type: "button", onclick: () => this.again(entry) }, icon("arrow-clockwise"), t("upload.again"));
    const leave = h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": t("upload.leave", entry.file.name), onclick: () => this.leave(entry) }, icon("x-lg"));
    return h(
      "li",
      { class: "shot", role: "status" },
      h("span", { class: "thumb thumb-none" }, icon("image", "i-l")),
      h("div", {}, h("b", { class: "t13 clip" }, entry.file.name), entry.error ? [h("span", { class: "err" }, icon("exclamation-circle"), h("span", {}, entry.error)), h("div", { class: "row" }, again, leave)] : entry.bar),
    );
  }
}

const pick = (from) => Object.fromEntries(TEXTS.filter((name) => from[name]).map((name) => [name, from[name]]));
