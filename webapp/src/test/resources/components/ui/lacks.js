await use("newsroom/ui/lacks.js"); // every screen has wired it already

function form(fields) {
  const at = place(`<form>${fields}<button>Lưu</button></form>`);
  at.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  return at;
}

test("what is missing is said below its field, and the first has the focus", () => {
  const at = form('<div class="field"><input id="a" required></div><div class="field"><input id="b" required></div>');
  at.querySelector("button").click();
  equal(at.querySelectorAll(".field.bad .err").length, 2);
  equal(document.activeElement.id, "a");
  equal(at.querySelector("#a").getAttribute("aria-invalid"), "true");
  ok(document.getElementById(at.querySelector("#a").getAttribute("aria-describedby").split(" ")[0]).textContent.trim());
});

test("said once, however often it is sent", () => {
  const at = form('<div class="field"><input id="a" required></div>');
  for (let n = 0; n < 3; n++) at.querySelector("button").click();
  equal(at.querySelectorAll(".err").length, 1);
});

test("withdrawn when it is mended, and the hint stays", () => {
  const at = form('<div class="field"><input id="a" required aria-describedby="hint"><span id="hint">Gợi ý</span></div>');
  at.querySelector("button").click();
  type(at.querySelector("#a"), "Đủ");
  equal([at.querySelectorAll(".err").length, at.querySelector(".field").className, at.querySelector("#a").getAttribute("aria-describedby")], [0, "field", "hint"]);
  ok(!at.querySelector("#a").hasAttribute("aria-invalid"));
});

test("an address that is none is said in our words", () => {
  const at = form('<div class="field"><input id="a" type="email"></div>');
  at.querySelector("#a").value = "khong-phai-thu";
  at.querySelector("button").click();
  equal(at.querySelector(".err").textContent, document.body.dataset.noMail);
});
