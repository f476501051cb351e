const { plainBlocks, plainHtml } = await use("newsroom/editor/paste/plain.js");
const html = (text, asItIs) => plainHtml(plainBlocks(text, asItIs));
const broken = ["Sáng nay tại Hà Nội, hội nghị toàn quốc đã khai mạc với", "sự tham dự của đông đảo đại biểu đến từ các tỉnh, thành", "phố trong cả nước cùng nhiều khách mời quốc tế và các", "cơ quan báo chí trung ương và địa phương đến đưa tin."];

test("lines are paragraphs, whatever ends them", () => equal(html("Một\r\nHai\n\nBa"), "<p>Một</p><p>Hai</p><p>Ba</p>"));

test("lines broken by the width of a page are one paragraph, unless asked otherwise", () => {
  equal(html(broken.join("\n")), `<p>${broken.join(" ")}</p>`);
  equal(plainBlocks(broken.join("\n")).joined, 3);
  equal(plainBlocks(broken.join("\n"), true).blocks.map((block) => block.lines[0]), broken);
});

test("signs and numbers make lists, one number alone does not", () => {
  equal(html("• Một\n• Hai"), "<ul><li><p>Một</p></li><li><p>Hai</p></li></ul>");
  equal(html("3. Ba\n4. Bốn"), '<ol start="3"><li><p>Ba</p></li><li><p>Bốn</p></li></ol>');
  equal(html("8. Tám"), "<p>8. Tám</p>");
});

test("text is never markup; addresses are links without the stop behind", () => {
  equal(html("<img src=x onerror=alert(1)> & co"), "<p>&lt;img src=x onerror=alert(1)&gt; &amp; co</p>");
  equal(html("Xem https://bantin.vn/a."), '<p>Xem <a href="https://bantin.vn/a">https://bantin.vn/a</a>.</p>');
});

test("nothing is nothing, much is read in a moment", () => {
  equal(html(" \n\n"), "");
  const begun = performance.now();
  equal(plainBlocks("Một câu ngắn.\n".repeat(20000)).blocks.length, 20000);
  ok(performance.now() - begun < 3000, "took too long");
});
