// Menus that a button opens: data-menu names the menu. Arrows move, Esc closes, focus returns. Placed through the CSSOM.

let open;

export function wireMenus(root = document) {
  for (const button of root.querySelectorAll("[data-menu]")) {
    if (button.dataset.wired) continue;
    button.dataset.wired = "1";
    button.addEventListener("click", (event) => {
      event.preventDefault();
      const menu = document.getElementById(button.dataset.menu);
      if (open?.menu === menu) close();
      else openMenu(button, menu);
    });
  }
}

export function openMenu(button, menu) {
  close();
  menu.hidden = false;
  menu.style.position = "fixed";
  place(button, menu);
  button.setAttribute("aria-expanded", "true");
  open = { button, menu };
  items(menu)[0]?.focus();
}

export function closeMenu() {
  close();
}

function close(focus = false) {
  if (!open) return;
  open.menu.hidden = true;
  open.button.setAttribute("aria-expanded", "false");
  if (focus) open.button.focus();
  open = undefined;
}

function place(button, menu) {
  const at = button.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const below = at.bottom + 4 + size.height <= innerHeight;
  const left = Math.max(8, Math.min(at.left, innerWidth - size.width - 8));
  const right = Math.max(8, at.right - size.width);
  menu.style.left = `${at.left + size.width > innerWidth - 8 ? Math.min(right, left) : left}px`;
  menu.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - size.height - 4)}px`;
}

const items = (menu) => [...menu.querySelectorAll(".menu-item")].filter((item) => item.checkVisibility());

document.addEventListener("keydown", (event) => {
  if (open && (open.menu.hidden || !open.menu.isConnected)) close(); // whoever chose from it may have put it away
  if (!open) return;
  const all = items(open.menu);
  const at = all.indexOf(document.activeElement);
  if (event.key === "Escape") close(true);
  else if (event.key === "ArrowDown") all[(at + 1) % all.length]?.focus();
  else if (event.key === "ArrowUp") all[(at + all.length - 1) % all.length]?.focus();
  else if (event.key === "Home") all[0]?.focus();
  else if (event.key === "End") all.at(-1)?.focus();
  else if (event.key === "Tab") return close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);

document.addEventListener("click", (event) => {
  if (open && !open.menu.contains(event.target) && !open.button.contains(event.target)) close();
});
addEventListener("resize", () => close());
