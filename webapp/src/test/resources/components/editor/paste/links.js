const { address, straightLinks } = await use("newsroom/editor/paste/links.js");

test("detours end and counters go, what leads somewhere stays", () => {
  equal(address("https://bantin.vn/a?id=7&utm_source=zalo&fbclid=x#cuoi"), "https://bantin.vn/a?id=7#cuoi");
  const meant = "https://bantin.vn/tin?id=7";
  for (const detour of ["https://eur01.safelinks.protection.outlook.com/?url=", "https://l.facebook.com/l.php?u=", "https://www.google.com/url?q="]) equal(address(detour + encodeURIComponent(meant)), meant, detour);
});

test("what is dangerous or leads nowhere is no link", () => {
  for (const raw of ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "file:///C:/a.doc", "#_Toc1", "", "//evil.example/x"]) equal(address(raw), "", raw);
  equal(address(`https://l.facebook.com/l.php?u=${encodeURIComponent("hỏng")}`).startsWith("https://l.facebook.com/"), true);
});

test("our own stories and pages keep their short names", () => {
  const id = "0b9595d0-0000-4000-8000-00000000000a";
  equal(address(`${location.origin}/newsroom/items/${id}?from=desk`), `item:${id}`);
  equal(address(`${location.origin}/tin/moi?trang=2`), "/tin/moi?trang=2");
  for (const raw of ["mailto:toa-soan@bantin.vn", "tel:+842412345678", `item:${id}`]) equal(address(raw), raw);
});

test("words stay where a link goes", () => {
  const body = place('<p>Xem <a href="javascript:alert(1)">tin <b>này</b></a> và <a href="https://bantin.vn/">kia</a><a href="https://bantin.vn/"> </a></p>');
  straightLinks(body);
  equal(body.textContent.trim(), "Xem tin này và kia");
  equal([...body.querySelectorAll("a")].map((link) => link.textContent), ["kia"]);
  ok(body.querySelector("b"));
});
