// On every signed-in page: menus, keys of the rail, messages left by the page before, small updates by htmx.

import { t } from "newsroom/ui/words.js";
import { wireMenus } from "newsroom/ui/menu.js";
import { openPalette } from "newsroom/ui/palette.js";
import { openKeys } from "newsroom/ui/keys.js";
import { toastFromBefore } from "newsroom/ui/toast.js";
import { csrfToken } from "newsroom/ui/api.js";
import { wireNotices } from "newsroom/ui/notices.js";
import { wireLacks } from "newsroom/ui/lacks.js";
import { watchDates } from "newsroom/ui/own-dates.js";
import { wireDrops } from "newsroom/intake/take.js";
import { guardForms } from "newsroom/ui/guard.js";
import { leaveKeysToInputMethod } from "newsroom/ui/composing.js";
import htmx from "htmx.org";

leaveKeysToInputMethod();
watchDates();
wireLacks();
guardForms();
wireMenus();
wireNotices();
toastFromBefore();
showPlace(document.querySelector(".rail"));
document.querySelector(".tabs-line [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
if (!document.getElementById("manuscript-drop") && !document.getElementById("library")) wireDrops();
document.body.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-TOKEN"] = csrfToken();
});
document.body.addEventListener("htmx:afterSettle", (event) => wireMenus(event.detail.target));
document.body.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 401) location.assign("/newsroom/sign-in");
});
htmx.process(document.body);

for (const input of document.querySelectorAll("input[data-file]")) {
  const name = input.parentElement.querySelector("[data-file-name]");
  const none = name.textContent;
  input.addEventListener("change", () => { name.textContent = [...input.files].map((file) => file.name).join(", ") || none; });
}

// Who opens a small form in a list goes on typing where something is still to be said.
for (const small of document.querySelectorAll("details.help-term")) {
  small.addEventListener("toggle", () => {
    if (small.open) [...small.querySelectorAll("input.input")].find((field) => !field.value)?.focus();
  });
}

for (const button of document.querySelectorAll("[data-palette]")) button.addEventListener("click", () => openPalette());

for (const button of document.querySelectorAll("[data-keys]")) button.addEventListener("click", () => openKeys());

/** Scrolls the rail alone; scrollIntoView would move the window too, which has no bar to bring it back. */
function showPlace(rail) {
  const place = rail?.querySelector(".nav-item[aria-current]");
  if (!place) return;
  const foot = rail.querySelector(".rail-foot")?.offsetHeight ?? 0;
  const over = place.getBoundingClientRect().bottom - rail.getBoundingClientRect().bottom + foot + 16;
  if (over > 0) rail.scrollTop += over;
}

const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && !event.defaultPrevented) {
    event.preventDefault();
    openPalette();
  } else if (event.key === "?" && !typing(event.target) && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    openKeys();
  } else if (event.key === "n" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target) && !document.querySelector("dialog[open]")) {
    const link = document.querySelector('[data-key="n"]');
    if (link) link.click();
  }
});

export { t };
