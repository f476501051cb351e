// The search screen: "/" goes to the field, J and K or the arrows walk the hits, Enter opens, Escape goes back to the field.

import "newsroom/lists.js";

const field = document.querySelector("[data-search]");
const rows = [...document.querySelectorAll("[data-rows] [data-row]")];
let at = -1;

function go(to) {
  if (!rows.length) return;
  rows[at]?.classList.remove("is-focus");
  at = Math.max(0, Math.min(rows.length - 1, to));
  rows[at].classList.add("is-focus");
  const link = rows[at].querySelector("a");
  link.focus({ preventScroll: true });
  rows[at].scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const typing = event.target.closest("input, select, textarea, dialog");
  if (typing === field && event.key === "ArrowDown" && rows.length) {
    event.preventDefault();
    go(0);
  }
  if (typing) return;
  if (event.key === "/") field.focus();
  else if (event.key === "j" || event.key === "ArrowDown") go(at + 1);
  else if (event.key === "k" || event.key === "ArrowUp") at <= 0 ? field.focus() : go(at - 1);
  else if (event.key === "Escape") field.focus();
  else return;
  event.preventDefault();
});
if (field && !field.value) field.focus();
document.documentElement.dataset.ready = "1";
