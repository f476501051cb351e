const { wireNotices } = await use("newsroom/ui/notices.js");
await use("newsroom/ui/stream.js");
const drawer = () => document.querySelector(".drawer-rail");

function house(notices, unread = notices.filter((one) => one.fresh).length) {
  answer((path, request) => {
    if (path.endsWith("/notices/count")) return { unread };
    if (path.endsWith("/notices/read")) return { unread: 0 };
    return path.endsWith("/notices") ? { body: notices } : undefined;
  });
}

function bell() {
  const at = place('<button data-notices>Thông báo<span class="count" hidden></span></button>');
  document.querySelectorAll("[data-notices]").forEach((one) => at.contains(one) || one.removeAttribute("data-notices"));
  wireNotices();
  return at.querySelector("button");
}

const notice = (title, fresh) => ({ who: "Hà", what: "trả lại", title, text: "<b>Thiếu ảnh</b>", when: "hôm nay", item: "1", initials: "H", tint: 1, fresh });

test("the bell counts what is new, and what was seen is not new any more", async () => {
  house([notice("Lễ ký kết", true), notice("Hội nghị", false)]);
  const one = bell();
  await until(() => one.querySelector(".count").textContent === "1" && !one.querySelector(".count").hidden);
  one.click();
  await until(() => drawer()?.querySelectorAll("a.notice").length === 2);
  equal(drawer().querySelectorAll(".is-new").length, 1);
  equal(drawer().querySelectorAll(".quote b").length, 0, "what people wrote is text");
  await until(() => one.querySelector(".count").hidden);
  press("Escape", { on: drawer() });
  equal([drawer(), document.activeElement === one], [null, true]);
});

test("no notices say what would stand there", async () => {
  house([]);
  const one = bell();
  one.click();
  await until(() => drawer()?.querySelector(".empty")?.textContent.trim());
  press("Escape", { on: drawer() });
});
