// A picker for nodes: folders and pages to walk through, a search over all of them, uploads where files are chosen.

import { freshId, h, icon, replace, settle } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { pickFiles, upload } from "newsroom/editor/upload.js";

const KNOWN = ["website", "dam", "resources"];
const placeName = (workspace) => (KNOWN.includes(workspace) ? t(`form.place.${workspace}`) : workspace);

/** Resolves to the link that was chosen, or to nothing. */
export function pick(field) {
  const before = document.activeElement;
  const { workspace = "website", root = "/", types = [], titleProperty = "", pictures = false } = field.more;
  const titleId = freshId("picker");
  const list = h("ul", { class: "picker-list" });
  const trail = h("nav", { class: "row picker-trail", "aria-label": t("form.picker.where") });
  const input = h("input", { class: "input input-s", type: "search", "aria-label": t("form.picker.search"), placeholder: t("form.picker.search") });
  const status = h("p", { class: "sr", role: "status" });
  const address = (path, q, from = 0) => `/newsroom/api/forms/choices?workspace=${workspace}&root=${encodeURIComponent(root)}&types=${types.map(encodeURIComponent).join(",")}&titleProperty=${encodeURIComponent(titleProperty)}&path=${encodeURIComponent(path)}&q=${encodeURIComponent(q)}&from=${from}`;

  return new Promise((resolve) => {
    let chosen;
    let here = root;
    const take = (link) => {
      chosen = link;
      dialog.close();
    };
    const row = ({ fits, folder, link }) =>
      h(
        "li",
        { class: "picker-row" },
        h(fits || folder ? "button" : "span", { class: "picker-what", ...(fits || folder ? { type: "button", "data-fits": String(fits), onclick: () => (fits ? take(link) : walk(link.path)) } : {}) },
          link.src ? h("img", { class: "thumb thumb-s", src: link.src, alt: "", loading: "lazy" }) : icon(folder && !fits ? "folder" : link.icon, "i-l quiet"),
          h("span", { class: "form-link" }, h("span", { class: "clip" }, link.title), h("span", { class: "t12 quiet clip" }, link.sub || link.path)), !fits && folder && icon("chevron-right", "end quiet")),
        folder && fits && h("button", { class: "btn btn-plain btn-s btn-icon end", type: "button", "aria-label": t("form.picker.open", link.title), onclick: () => walk(link.path) }, icon("chevron-right")),
      );
    const fill = (found, more) => {
      const rows = found.filter(({ fits, folder, link }) => !pictures || folder || (fits && link.src)).map(row);
      if (found.length === 50 && more) rows.push(h("li", {}, h("button", { class: "btn btn-s", type: "button", onclick: async (event) => { event.target.parentElement.remove(); const next = await more(); list.append(...next.map(row)); } }, t("form.picker.more"))));
      replace(list, rows.length ? rows : h("li", { class: "empty" }, t(input.value ? "form.picker.none" : "form.picker.empty", input.value)));
      status.textContent = t("form.picker.count", found.length);
    };
    const walk = async (path) => {
      input.value = "";
      const parts = path.split("/").filter(Boolean);
      const base = root === "/" ? 0 : root.split("/").filter(Boolean).length;
      here = path;
      replace(trail, [h("button", { class: "btn btn-link btn-s", type: "button", onclick: () => walk(root) }, placeName(workspace)), ...parts.slice(base).map((part, n) => h("button", { class: "btn btn-link btn-s", type: "button", onclick: () => walk(`/${parts.slice(0, base + n + 1).join("/")}`) }, `/ ${part}`))]);
      fill(await get(address(path, "")), () => get(address(path, "", list.childElementCount)));
    };
    const look = settle(180, async () => {
      const text = input.value.trim();
      if (!text) return walk(root);
      const found = await get(address(root, text));
      if (input.value.trim() === text) fill(found);
    });
    input.addEventListener("input", look);
    const uploader = workspace === "dam" && h("button", { class: "btn", type: "button", onclick: async () => {
      const [file] = await pickFiles(false);
      if (!file) return;
      try {
        const asset = await upload(file);
        take({ id: asset.id, title: asset.title || asset.fileName, sub: asset.fileName, src: asset.src, icon: "image", path: "" });
      } catch (refusal) {
        replace(list, h("li", { class: "err" }, refusal.message));
      }
    } }, icon("upload"), t("form.picker.upload"));
    const dialog = h(
      "dialog",
      { class: "dialog picker", "aria-labelledby": titleId },
      h("div", { class: "dialog-head" }, h("h2", { id: titleId }, t("form.picker.title", field.label))),
      h("div", { class: "dialog-body" }, input, trail, list, status),
      h("div", { class: "dialog-foot" }, uploader, field.more.here && h("button", { class: "btn btn-primary", type: "button", onclick: () => take({ path: here }) }, t("form.picker.here")), h("button", { class: "btn end", type: "button", onclick: () => dialog.close() }, t("cancel"))),
    );
    dialog.addEventListener("close", (event) => {
      event.stopPropagation();
      dialog.remove();
      before?.focus?.();
      resolve(chosen);
    });
    document.body.append(dialog);
    dialog.showModal();
    walk(root);
    input.focus();
  });
}
