const { openKeys } = await use("newsroom/ui/keys.js");
const shown = () => document.querySelector("dialog.keys-help[open]");

test("says the keys of this screen and those of everywhere, and no others", () => {
  place('<div id="surface"></div>');
  openKeys();
  const groups = [...shown().querySelectorAll("h3")].map((one) => one.textContent);
  equal(groups.length, 2, groups.join());
  ok(shown().textContent.includes("Ctrl"));
});

test("every key has words", () => {
  place('<div id="surface"></div><div id="desk"></div><div class="diff"></div><div id="library"></div><div id="s-body"></div>');
  openKeys();
  const said = [...shown().querySelectorAll("dd, h3")].map((one) => one.textContent);
  ok(said.length > 30 && said.every((one) => one && !/^(js\.)?keys\./.test(one)), said.filter((one) => /keys\./.test(one)).join());
});

test("opens once, closes by Escape's event and gives the focus back", async () => {
  const at = place("<button>Ở đây</button>");
  at.querySelector("button").focus();
  openKeys();
  openKeys();
  equal(document.querySelectorAll("dialog.keys-help").length, 1);
  shown().close();
  await until(() => document.activeElement === at.querySelector("button"));
});
