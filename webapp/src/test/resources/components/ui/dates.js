const { readDate, readTime, splitMoment, showDate, showTime, instant } = await use("newsroom/ui/dates.js");
const friday = new Date(2026, 10, 20);
const day = (text) => readDate(text, friday).value;

test("days are read as people write them", () => {
  for (const text of ["20/11", "20-11-2026", "20.11.26", "2026-11-20", "20 tháng 11", "ngày 20 tháng 11 năm 2026", "2011", "201126", "hôm nay", "HOM NAY", "today"]) equal(day(text), "2026-11-20", text);
  equal(day("mai"), "2026-11-21");
  equal(day("hôm qua"), "2026-11-19");
  equal(day("thứ hai"), "2026-11-23");
  equal(day("thứ sáu"), "2026-11-27", "today's weekday is that of next week");
  equal(day("chủ nhật"), "2026-11-22");
  equal(day(""), "");
});

test("letters in two parts are read as in one", () => equal(day("thứ hai".normalize("NFD")), "2026-11-23"));

test("days that do not exist are refused in words", () => {
  ok(readDate("31/11", friday).error.includes("30"));
  ok(readDate("29/02/2027", friday).error.includes("28"));
  equal(day("29/02/2028"), "2028-02-29");
  ok(readDate("20/13", friday).error);
  ok(readDate("bao giờ rảnh", friday).error);
});

test("times are read as people write them", () => {
  for (const text of ["8:30", "08h30", "8 giờ 30", "8 giờ 30 phút", "830", "0830", "8g30"]) equal(readTime(text).value, "08:30", text);
  equal(readTime("14h").value, "14:00");
  ok(readTime("25:00").error);
  ok(readTime("8:75").error);
});

test("a moment pasted in one go is taken apart", () => {
  for (const text of ["06/04/2021 08:30", "2021-04-06T08:30", "2021-04-06T08:30:00.000"]) {
    const { day: d, time } = splitMoment(text);
    equal([readDate(d, friday).value, readTime(time).value], ["2021-04-06", "08:30"], text);
  }
  const spoken = splitMoment("8h30 ngày 6/4/2021");
  equal([day(spoken.day), readTime(spoken.time).value], ["2021-04-06", "08:30"]);
  equal(splitMoment("20/11"), { day: "20/11", time: "" });
});

test("values are shown in our order", () => {
  equal(showDate("2026-11-20T08:00"), "20/11/2026");
  equal(showTime("2026-11-20T08:00"), "08:00");
  equal([showDate(""), showDate(undefined), showTime("2026-11-20")], ["", "", ""]);
});

test("local time is that of the newsroom, whatever the machine says", () => equal(instant("2026-11-20T08:00").toISOString(), "2026-11-20T01:00:00.000Z"));
