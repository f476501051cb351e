const { t, fill, language } = await use("newsroom/ui/words.js");

test("places are filled in, also twice and with nothing", () => {
  equal(fill("{0} gửi {1} cho {0}", ["Hà", "bài"]), "Hà gửi bài cho Hà");
  equal(fill("còn {0}", []), "còn ");
});

test("what is filled in is not filled again", () => equal(fill("“{0}”", ["{1} và {0}"]), "“{1} và {0}”"));

test("numbers choose among cases as on the server", () => {
  const files = "{0,choice,0#no files|1#1 file|1<{0} files} in “{1}”";
  equal([0, 1, 2, "4.200"].map((n) => fill(files, [n, "tết"])), ["no files in “tết”", "1 file in “tết”", "2 files in “tết”", "4.200 files in “tết”"]);
});

test("a doubled apostrophe is one", () => equal(fill("it''s {0}", ["so"]), "it's so"));

test("a key without words shows itself", () => equal(t("there.is.no.such.key"), "there.is.no.such.key"));

test("the newsroom speaks Vietnamese first", () => equal(language, "vi"));
