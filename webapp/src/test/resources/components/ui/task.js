const { giveTask } = await use("newsroom/ui/task.js");
const { t } = await use("newsroom/ui/words.js");
const shown = () => document.querySelector("dialog[open]");
const STORY = "0b54ad5c-1e1c-4b9a-9a77-000000000001";

function house(how = () => [{ title: "Gọi lại" }]) {
  const sent = [];
  answer((path, request) => {
    if (path.endsWith("/people")) return [{ id: "thuha", name: "Lê Thu Hà" }, { id: "minh", name: "Trần Minh" }];
    if (!path.endsWith(`/items/${STORY}/tasks`)) return undefined;
    sent.push(JSON.parse(request.body));
    return how();
  });
  return sent;
}

test("what, to whom, until when, as people write it", async () => {
  const sent = house();
  const done = giveTask(STORY, "Lễ ký kết", "Xin ảnh ký");
  await until(shown);
  equal(shown().querySelector("textarea").value, "Xin ảnh ký");
  shown().querySelector("select").value = "minh";
  type(shown().querySelector("input"), "20/11/2030");
  shown().querySelector("[type=submit]").click();
  equal(await done, [{ title: "Gọi lại" }]);
  equal(sent, [{ title: "Xin ảnh ký", assignee: "minh", due: "2030-11-20" }]);
});

test("a day that does not exist is said and nothing is sent", async () => {
  const sent = house();
  const done = giveTask(STORY, "Lễ ký kết", "Xin ảnh");
  await until(shown);
  type(shown().querySelector("input"), "31/11");
  shown().querySelector("[type=submit]").click();
  await until(() => !shown().querySelector("[role=alert]").hidden);
  equal(sent, []);
  shown().close();
  equal(await done, undefined);
});

test("what the server refuses is said in its words", async () => {
  house(() => ({ status: 422, body: { title: "Chưa giao được.", problems: [{ field: "assignee", message: "Chọn người làm." }] } }));
  const done = giveTask(STORY, "Lễ ký kết", "Xin ảnh");
  await until(shown);
  shown().querySelector("[type=submit]").click();
  await until(() => shown().textContent.includes("Chọn người làm."));
  shown().close();
  await done;
});

test("a day is one press away", async () => {
  house();
  const done = giveTask(STORY, "Lễ ký kết");
  await until(shown);
  shown().querySelector(".chip").click();
  equal(shown().querySelector("input").value, t("date.today"));
  shown().close();
  await done;
});
