const { plainLetters, oldLetters, tidyLetters } = await use("newsroom/editor/paste/letters.js");

test("letters come in one form, without signs that cannot be seen", () => {
  equal(plainLetters("Hội\u200b ngh\u00adị\u00a0mới".normalize("NFD")), "Hội nghị mới");
  equal(plainLetters("👩\u200d💻"), "👩\u200d💻", "a joined picture stays whole");
});

test("fonts from before Unicode are turned into letters", () => {
  const body = place('<font face=".VnTime">TiÕng ViÖt</font><font face=".VnTimeH">viÖt</font><font face="VNI-Times">Vieät Nam</font>');
  ok(oldLetters(body));
  equal([...body.children].map((one) => one.textContent), ["Tiếng Việt", "VIỆT", "Việt Nam"]);
});

test("the same signs in a font of today are left alone", () => {
  const body = place('<font face="Arial">TiÕng</font> ViÖt');
  ok(!oldLetters(body));
  equal(body.textContent, "TiÕng ViÖt");
});

test("rows of blanks are one blank", () => {
  const body = place("<p>Bản \n\t tin</p>");
  tidyLetters(body);
  equal(body.textContent, "Bản tin");
});
