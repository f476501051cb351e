// The bell: how many notices are new, told at once by the server; a drawer beside the rail lists them.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { get, post } from "newsroom/ui/api.js";
import { listen } from "newsroom/ui/stream.js";
import { t } from "newsroom/ui/words.js";

let drawer;

export function wireNotices() {
  const bells = [...document.querySelectorAll("[data-notices]")];
  if (!bells.length) return;
  for (const bell of bells) bell.addEventListener("click", () => (drawer ? close() : open(bell)));
  count();
  let first = true;
  listen("notice", count);
  listen("open", () => {
    if (!first) count();
    first = false;
  });
}

async function count() {
  try {
    const { unread } = await get("/newsroom/api/notices/count");
    show(unread);
  } catch {
    // signed out or offline: the page says so where it matters
  }
}

function show(unread) {
  for (const badge of document.querySelectorAll("[data-notices] .count")) {
    badge.textContent = unread;
    badge.hidden = unread === 0;
  }
  for (const pip of document.querySelectorAll("[data-notices] .pip")) pip.hidden = unread === 0;
}

async function open(bell) {
  const list = h("div", { class: "notice-list", tabindex: "0" });
  drawer = h(
    "aside",
    { class: "drawer drawer-rail", role: "dialog", "aria-label": t("notices") },
    h("div", { class: "drawer-head" }, h("h2", {}, t("notices")), h("button", { class: "btn btn-plain btn-s btn-icon end", type: "button", "aria-label": t("close"), onclick: () => close(bell) }, icon("x-lg"))),
    list,
  );
  drawer.addEventListener("keydown", (event) => event.key === "Escape" && close(bell));
  document.body.append(drawer);
  drawer.querySelector("button").focus();
  const notices = await get("/newsroom/api/notices");
  const row = (notice) =>
    h(
      "a",
      { class: `notice${notice.fresh ? " is-new" : ""}`, href: notice.item ? `/newsroom/items/${notice.item}` : "#" },
      h("span", { class: `av av-l av-${notice.tint}`, "aria-hidden": "true" }, notice.initials),
      h("span", {}, h("p", {}, h("b", {}, notice.who), ` ${notice.what} `, h("b", {}, notice.title)), notice.text && h("p", { class: "quote lines-2" }, notice.text), h("span", { class: "t12 quiet" }, notice.when)),
    );
  replace(list, notices.length ? notices.map(row) : h("p", { class: "empty" }, t("notices.none")));
  if (notices.some((notice) => notice.fresh)) show((await post("/newsroom/api/notices/read", {})).unread);
}

function close(bell) {
  drawer?.remove();
  drawer = undefined;
  bell?.focus?.();
}
