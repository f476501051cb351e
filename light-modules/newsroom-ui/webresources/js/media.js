// The media library: one page that changes in place, so that uploads go on while a person filters, opens folders and turns pages.

import "newsroom/shell.js";
import { wireMenus } from "newsroom/ui/menu.js";
import { backAgain, get, whenSignedOut } from "newsroom/ui/api.js";
import { replace } from "newsroom/ui/dom.js";
import { AssetPanel } from "newsroom/media/panel.js";
import { Selection } from "newsroom/media/bulk.js";
import { wireFolders } from "newsroom/media/folders.js";
import { droppedFiles, pastedFiles } from "newsroom/media/handed.js";
import { takeFiles } from "newsroom/media/tray.js";
import { signInAgain } from "newsroom/editor/sign-in-again.js";

whenSignedOut(() => signInAgain(document.body.dataset.me));

const PARTS = [".tools-media", "#main", "#media-total", ".head .seg"];
const library = document.getElementById("library");
let panel;

const tileOf = (id) => library.querySelector(`[data-asset="${id}"]`);

/** Shows another address of the library without leaving the page. */
export async function go(address, push = true) {
  let answer;
  let next;
  try {
    answer = await fetch(address, { headers: { Accept: "text/html" }, cache: "no-store" });
    next = answer.ok && !answer.redirected && new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return; // the network is away; what is shown stays
  }
  if (!next && new URL(answer.url).pathname.startsWith("/newsroom/sign-in")) return (await backAgain().catch(() => false)) && go(address, push);
  if (!next?.querySelector("#main")) return location.assign(address);
  const typed = document.activeElement?.closest(".tools-media") && document.activeElement.name;
  for (const part of PARTS) document.querySelector(part)?.replaceWith(next.querySelector(part));
  library.dataset.folder = next.getElementById("library").dataset.folder;
  if (push) history.pushState({}, "", address);
  if (shown !== narrowing()) selection.all(false);
  shown = narrowing();
  wire();
  const field = typed && document.querySelector(`.tools-media [name="${typed}"]`);
  field?.focus();
  if (field?.type === "search") field.setSelectionRange(field.value.length, field.value.length);
}

const again = () => go(location.href, false);
const selection = new Selection(library, again);

/** What narrows the library; other files may be meant when it changes, so that none stays chosen. Pages and views only show others of the same. */
function narrowing() {
  const asked = new URLSearchParams(location.search);
  for (const name of ["page", "view", "sort"]) asked.delete(name);
  asked.sort();
  return String(asked);
}
let shown = narrowing();

function wire() {
  wireMenus(library);
  const form = document.querySelector(".tools-media");
  const submit = (event) => {
    event.preventDefault();
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    go(`/newsroom/media?${asked}`);
  };
  form.addEventListener("submit", submit);
  form.addEventListener("change", submit);
  selection.show(document.getElementById("media-bulk"));
  const input = document.getElementById("media-files");
  input.addEventListener("change", () => {
    takeFiles([...input.files], library.dataset.folder, { done: again, open });
    input.value = "";
  });
  wireFolders(library, { again, go, selection });
}

library.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.button) return;
  const link = event.target.closest("a[href]");
  const tile = event.target.closest("[data-asset]");
  if (event.shiftKey) {
    if (!tile || !link) return;
    event.preventDefault();
    return selection.range(tile, true, true);
  }
  if (tile && link) {
    event.preventDefault();
    open(tile.dataset.asset);
  } else if (link?.closest(".folders, .media-pages, .empty, .note")) {
    event.preventDefault();
    go(link.href);
  }
});
document.querySelector(".head").addEventListener("click", (event) => {
  const link = event.target.closest(".seg a");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  go(link.href);
});
addEventListener("popstate", again);

const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
// anywhere on the page: a file dropped beside the grid would otherwise take the place of the newsroom
document.addEventListener("dragover", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  document.getElementById("media-drop").classList.add("is-over");
});
document.addEventListener("dragleave", (event) => event.relatedTarget ?? document.getElementById("media-drop").classList.remove("is-over"));
document.addEventListener("drop", async (event) => {
  if (!hasFiles(event) || event.defaultPrevented) return;
  event.preventDefault();
  document.getElementById("media-drop").classList.remove("is-over");
  const folder = event.target.closest?.("[data-folder]")?.dataset.folder ?? library.dataset.folder;
  takeFiles(await droppedFiles(event.dataTransfer), folder, { done: again, open });
});
document.addEventListener("paste", (event) => {
  if (typing(event.target) || document.querySelector("dialog[open]") || !event.clipboardData?.files.length) return;
  event.preventDefault();
  takeFiles(pastedFiles(event.clipboardData), library.dataset.folder, { done: again, open });
});

async function open(id) {
  const view = await get(`/newsroom/api/items/${id}`);
  if (panel && !(await panel.close())) return;
  for (const tile of library.querySelectorAll(".is-on")) tile.classList.remove("is-on");
  tileOf(id)?.classList.add("is-on");
  panel = new AssetPanel(library, view, {
    step: (by) => {
      const all = [...library.querySelectorAll("[data-asset]")];
      const next = all[all.indexOf(tileOf(id)) + by];
      if (next) open(next.dataset.asset);
    },
    reopen: async (same) => {
      const picture = tileOf(same)?.querySelector("img");
      if (picture) picture.src = `/newsroom/assets/${same}/360?v=${Date.now()}`;
      await open(same);
    },
    saved: (fields) => {
      const caption = tileOf(id)?.querySelector(".tile-cap");
      if (caption && fields.caption) replace(caption, fields.caption);
    },
    closed: () => {
      tileOf(id)?.classList.remove("is-on");
      tileOf(id)?.querySelector("a").focus();
      panel = undefined;
    },
  });
  panel.element.querySelector(".insp-body").focus({ preventScroll: true });
}

const typing = (target) => target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]") || event.defaultPrevented) return;
  if (event.key === "Escape" && panel) return panel.close();
  if (typing(event.target) || panel?.element.contains(event.target) || event.altKey) return;
  if (selection.key(event)) event.preventDefault();
});

wire();
document.documentElement.dataset.ready = "1";
