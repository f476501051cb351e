const { wireMenus, openMenu, closeMenu } = await use("newsroom/ui/menu.js");

function menu() {
  const at = place(`<button type="button" data-menu="m" aria-expanded="false">Việc khác</button>
    <div id="m" class="menu" hidden><button class="menu-item">Sao chép</button><button class="menu-item" hidden>Ẩn</button><button class="menu-item">Gỡ</button></div><p>ngoài</p>`);
  wireMenus(at);
  return { at, button: at.querySelector("[data-menu]"), list: at.querySelector("#m") };
}

test("opens at the button with the focus on the first item", () => {
  const { button, list } = menu();
  button.click();
  equal([list.hidden, button.getAttribute("aria-expanded"), document.activeElement.textContent], [false, "true", "Sao chép"]);
});

test("arrows go round and pass what is hidden", () => {
  const { button } = menu();
  button.click();
  press("ArrowDown");
  equal(document.activeElement.textContent, "Gỡ");
  press("ArrowDown");
  equal(document.activeElement.textContent, "Sao chép");
  press("End");
  equal(document.activeElement.textContent, "Gỡ");
  press("ArrowUp");
  equal(document.activeElement.textContent, "Sao chép");
});

test("Escape closes and gives the focus back", () => {
  const { button, list } = menu();
  button.click();
  ok(!press("Escape"), "the page behind must not hear it");
  equal([list.hidden, button.getAttribute("aria-expanded"), document.activeElement === button], [true, "false", true]);
});

test("a second press of the button, a click beside it and Tab close", () => {
  const { at, button, list } = menu();
  button.click();
  button.click();
  ok(list.hidden);
  button.click();
  at.querySelector("p").click();
  ok(list.hidden);
  button.click();
  press("Tab");
  ok(list.hidden);
});

test("wiring twice listens once", () => {
  const { at, button, list } = menu();
  wireMenus(at);
  button.click();
  ok(!list.hidden);
});

test("stays within the window", () => {
  const { button, list } = menu();
  Object.assign(button.style, { position: "fixed", right: 0, bottom: 0 });
  openMenu(button, list);
  const box = list.getBoundingClientRect();
  ok(box.right <= innerWidth && box.bottom <= innerHeight && box.left >= 0, JSON.stringify(box));
  closeMenu();
});
