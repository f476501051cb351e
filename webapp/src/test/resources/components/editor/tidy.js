const { tidied } = await use("newsroom/editor/tidy.js");

test("typing habits are made right for print", () => {
  equal(tidied("Hội nghị ,  hôm nay :  tốt..."), "Hội nghị, hôm nay: tốt…");
  equal(tidied('gọi là "Mái ấm", rồi'), "gọi là “Mái ấm”, rồi");
  equal(tidied("Hà Nội - Huế, 2020-2025"), "Hà Nội – Huế, 2020–2025");
  equal(tidied("công nhân,viên chức"), "công nhân, viên chức");
});

test("the tone moves to where the press writes it, in capitals too", () => equal(tidied("hoà bình, HOÀ BÌNH, thuý, quý, hoàn"), "hòa bình, HÒA BÌNH, thúy, quý, hoàn"));

test("numbers, documents and addresses stay", () => {
  for (const text of ["3,5 triệu", "12.000 đồng", "số 15-KH/TU", "8:30", "https://a.example/x--y...z", "toasoan@congdoan.example"]) equal(tidied(text), text);
});

test("letters in two parts become one", () => equal(tidied("Đoàn".normalize("NFD")), "Đoàn"));

test("a tidy text stays as it is", () => {
  const text = "Sáng 20/11, ông nói: “Chúng tôi đã làm được”. (Ảnh: Thu Hà)";
  equal(tidied(text), text);
  equal(tidied(tidied('"a" ,b')), tidied('"a" ,b'));
});
