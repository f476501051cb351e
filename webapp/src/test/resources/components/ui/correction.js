const { correct, publishAgain } = await use("newsroom/ui/correction.js");
const shown = () => document.querySelector("dialog[open]");
const does = () => shown().querySelector("[type=submit]");

function house(state) {
  const sent = [];
  answer((path, request) => {
    if (!path.endsWith("/corrections")) return undefined;
    if (request.method === "POST") sent.push(JSON.parse(request.body).text);
    return state;
  });
  return sent;
}

test("a correction has words", async () => {
  const sent = house({});
  const done = correct("s", "Giá vé xe Tết");
  type(shown().querySelector("textarea"), "  ");
  does().click();
  await until(() => !shown().querySelector("[role=alert]").hidden);
  type(shown().querySelector("textarea"), " Giá đúng là 180.000 đồng. ");
  does().click();
  equal([await done, sent], [true, ["Giá đúng là 180.000 đồng."]]);
});

test("nothing is asked when readers see no other words, or were told already", async () => {
  for (const state of [{ fits: true, changed: false }, { fits: false, changed: true }, { fits: true, changed: true, corrected: true }]) {
    house(state);
    equal(await publishAgain("s", () => {}), "as-before");
  }
  ok(!shown());
});

test("what was wrong is told, or publishing goes quietly when nothing was", async () => {
  let quietly = 0;
  let sent = house({ fits: true, changed: true });
  let done = publishAgain("s", () => quietly++);
  await until(shown);
  type(shown().querySelector("textarea"), "Tên đơn vị đã sửa.");
  does().click();
  equal([await done, sent, quietly], [true, ["Tên đơn vị đã sửa."], 0]);
  sent = house({ fits: true, changed: true });
  done = publishAgain("s", () => quietly++);
  await until(shown);
  shown().querySelector("[type=checkbox]").click();
  ok(shown().querySelector("textarea").disabled);
  does().click();
  equal([await done, sent, quietly], [true, [], 1]);
});
