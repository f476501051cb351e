const { dates, numbers } = await use("newsroom/hints/figures.js");
const today = new Date(2026, 10, 23);
const put = (found) => found.map(({ text, fixes }) => [text, ...fixes]);

test("a weekday that is not that of its day is named with the right one", () => {
  equal(put(dates("Thứ hai, 20/11/2026", today)), [["Thứ hai, 20/11/2026", "Thứ sáu, 20/11/2026"]]);
  equal(dates("thứ sáu 20/11/2026 và thứ 6 (20/11)", today), []);
  equal(put(dates("Chủ Nhật ngày 23/11", today)), [["Chủ Nhật ngày 23/11", "Thứ Hai ngày 23/11"]]);
});

test("a day that does not exist is named without a guess", () => equal(put(dates("thứ hai, 31/11/2026", today)), [["thứ hai, 31/11/2026"]]));

test("without a year the nearest one counts", () => equal(dates("thứ sáu 1/1", new Date(2026, 11, 30)), []));

test("numbers get our separators", () => {
  equal(put(numbers("12,000 người, tăng 3.5%, chi 250000 đồng")).sort(), [["12,000", "12.000"], ["250000", "250.000"], ["3.5", "3,5"]]);
});

test("years, phones and numbers that are right are left alone", () => {
  for (const text of ["năm 2026", "0912345678", "12.000 người", "3,5%", "Nghị định 12345/2026", ""]) equal(numbers(text), [], text);
});
