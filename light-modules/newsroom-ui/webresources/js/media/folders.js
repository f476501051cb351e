// Folders of the library: made, renamed, moved and put away; files are moved into them by drag, by key or by the bar.

import { freshId, h, icon } from "newsroom/ui/dom.js";
import { get, post, put, remove } from "newsroom/ui/api.js";
import { ask } from "newsroom/ui/dialog.js";
import { closeMenu } from "newsroom/ui/menu.js";
import { t } from "newsroom/ui/words.js";
import { tellWritten, writing } from "newsroom/media/many.js";

const KIND = "application/x-bantin-files";
const SHELF = "application/x-bantin-folder";

const why = (refusal) => new Error(refusal.problems?.map((one) => one.message).join(" ") || refusal.message);
const trying = async (deed) => {
  try {
    return await deed();
  } catch (refusal) {
    throw why(refusal);
  }
};

/** A tree of radio buttons; `without` leaves out a folder and what lies in it. */
async function tree(chosen, without = "") {
  const all = await get("/newsroom/api/folders");
  const name = freshId("folder");
  const left = new Set([without]);
  const line = (id, title, depth, sign) => {
    const box = h("input", { type: "radio", name, value: id, checked: id === chosen });
    const label = h("label", { class: "pick-line" }, box, icon(sign, "quiet"), h("span", {}, title));
    label.style.setProperty("--depth", depth);
    return label;
  };
  const lines = [line("", t("folder.top"), 0, "images")];
  for (const folder of all) {
    if (left.has(folder.id) || (folder.parent && left.has(folder.parent))) left.add(folder.id);
    else lines.push(line(folder.id, folder.title, folder.depth + 1, "folder"));
  }
  const list = h("div", { class: "pick-tree", role: "radiogroup", "aria-label": t("folder.where") }, lines);
  return { list, value: () => list.querySelector("input:checked")?.value ?? "" };
}

/** Asks where, moves, and offers the way back; resolves to those that were moved. */
export async function moveTo(ids, names, again) {
  const where = await tree(document.getElementById("library").dataset.folder);
  const id = freshId("new-folder");
  const fresh = h("input", { class: "input", id, type: "text", maxlength: 120 });
  const progress = h("div", {});
  let work;
  await ask({
    title: t("folder.move.title", ids.length),
    doer: t("folder.move"),
    content: [where.list, h("div", { class: "field" }, h("label", { for: id }, t("folder.or-new")), fresh), progress],
    run: () =>
      trying(async () => {
        if (!work) {
          let folder = where.value();
          if (fresh.value.trim()) folder = (await post("/newsroom/api/folders", { title: fresh.value, parent: folder })).id;
          work = moving(ids, folder);
          progress.append(work.bar, work.count);
        }
        await work.run();
      }),
  });
  return work ? told(work, names, again) : [];
}

const moving = (ids, folder) => writing(ids, { fields: { folder } });

function told(work, names, again) {
  tellWritten(work, (count) => t("folder.moved", count), names, again);
  return work.done.map((one) => one.id);
}

const DEEDS = {
  new: async ({ folder, again }) => {
    const { field, input } = nameField("");
    const done = await ask({ title: t("folder.new"), doer: t("folder.create"), content: [field], run: () => trying(() => post("/newsroom/api/folders", { title: input.value, parent: folder === "none" ? "" : folder })) });
    if (done) again();
  },
  rename: async ({ menu, again }) => {
    const { field, input } = nameField(menu.dataset.title);
    const done = await ask({ title: t("folder.rename", menu.dataset.title), doer: t("folder.rename.do"), content: [field], run: () => trying(() => put(`/newsroom/api/folders/${menu.dataset.id}`, { title: input.value })) });
    if (done) again();
  },
  move: async ({ menu, again }) => {
    const where = await tree(menu.dataset.parent, menu.dataset.id);
    const done = await ask({ title: t("folder.move.folder", menu.dataset.title), doer: t("folder.move"), content: [where.list], run: () => trying(() => put(`/newsroom/api/folders/${menu.dataset.id}`, { parent: where.value() })) });
    if (done) again();
  },
  remove: async ({ menu, go }) => {
    const done = await ask({ title: t("folder.remove", menu.dataset.title), doer: t("folder.remove.do"), danger: true, content: [h("p", {}, t("folder.remove.hint"))], run: () => trying(() => remove(`/newsroom/api/folders/${menu.dataset.id}`)) });
    if (done) go(`/newsroom/media${menu.dataset.parent ? `?folder=${menu.dataset.parent}` : ""}`);
  },
};

function nameField(value) {
  const id = freshId("name");
  const input = h("input", { class: "input", id, type: "text", value, maxlength: 120 });
  return { input, field: h("div", { class: "field" }, h("label", { for: id }, t("folder.name")), input) };
}

/** Wires what lies in the page now; called again whenever it is replaced. */
export function wireFolders(library, { again, go, selection }) {
  const menu = document.getElementById("folder-menu");
  for (const button of library.querySelectorAll("[data-folder-deed]")) {
    button.addEventListener("click", () => {
      closeMenu();
      DEEDS[button.dataset.folderDeed]({ menu, folder: library.dataset.folder, again, go });
    });
  }
  library.querySelector("#main").addEventListener("dragstart", (event) => {
    const tile = event.target.closest("[data-asset]");
    const shelf = event.target.closest(".folder-card[data-folder]");
    if (tile) {
      const ids = selection.with(tile.dataset.asset);
      event.dataTransfer.setData(KIND, JSON.stringify(ids));
      event.dataTransfer.effectAllowed = "move";
      const ghost = h("span", { class: "drag-ghost" }, t("folder.drag", ids.length));
      document.body.append(ghost);
      event.dataTransfer.setDragImage(ghost, 12, 12);
      setTimeout(() => ghost.remove());
    } else if (shelf) {
      event.dataTransfer.setData(SHELF, shelf.dataset.folder);
      event.dataTransfer.effectAllowed = "move";
    }
  });
  for (const target of library.querySelectorAll(".folders [data-folder]")) {
    const takes = (event) => [KIND, SHELF].some((kind) => event.dataTransfer.types.includes(kind));
    target.addEventListener("dragover", (event) => {
      if (!takes(event)) return;
      event.preventDefault();
      target.classList.add("is-over");
    });
    target.addEventListener("dragleave", () => target.classList.remove("is-over"));
    target.addEventListener("drop", async (event) => {
      if (!takes(event)) return;
      event.preventDefault();
      target.classList.remove("is-over");
      const shelf = event.dataTransfer.getData(SHELF);
      try {
        if (shelf && shelf !== target.dataset.folder) {
          await put(`/newsroom/api/folders/${shelf}`, { parent: target.dataset.folder });
          again();
        } else if (!shelf) {
          const work = moving(JSON.parse(event.dataTransfer.getData(KIND)), target.dataset.folder === "none" ? "" : target.dataset.folder);
          await work.run().finally(() => selection.forget(told(work, selection.names, again)));
          again();
        }
      } catch (refusal) {
        await ask({ title: t("folder.stuck"), doer: t("close"), content: [h("p", {}, why(refusal).message)] });
      }
    });
  }
}
