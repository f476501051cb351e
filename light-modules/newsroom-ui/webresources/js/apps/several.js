// Several rows of an app at once: chosen by box, Shift takes all between; what cannot be done to one is named and stays chosen.

import { h } from "newsroom/ui/dom.js";
import { ask, askReason } from "newsroom/ui/dialog.js";
import { toastLater } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";
import { send } from "newsroom/apps/deeds.js";
import { pick } from "newsroom/forms/picker.js";

export function wireSeveral() {
  const bar = document.querySelector("#app-bulk");
  if (!bar) return;
  const boxes = [...document.querySelectorAll("[data-pick]")];
  const all = document.querySelector("[data-pick-all]");
  const chosen = () => boxes.filter((box) => box.checked);
  let last;
  const draw = () => {
    const count = chosen().length;
    bar.hidden = !count;
    bar.querySelector("[data-count]").textContent = t("apps.several.count", count);
    all.checked = count === boxes.length;
    all.indeterminate = count > 0 && count < boxes.length;
    for (const box of boxes) box.closest("tr").classList.toggle("is-selected", box.checked);
  };
  const mark = (on) => {
    for (const box of boxes) box.checked = on;
    draw();
  };
  for (const box of boxes) {
    box.addEventListener("click", (event) => {
      if (event.shiftKey && last) {
        const [from, to] = [boxes.indexOf(last), boxes.indexOf(box)].sort((a, b) => a - b);
        for (const one of boxes.slice(from, to + 1)) one.checked = box.checked;
      }
      last = box;
      draw();
    });
  }
  all.addEventListener("change", () => mark(all.checked));
  bar.querySelector("[data-pick-none]").addEventListener("click", () => { mark(false); all.focus(); });
  for (const button of bar.querySelectorAll("[data-several]")) button.addEventListener("click", () => act(button.dataset.several, button.textContent.trim(), chosen()));
  draw();
}

/** One after another, so that a refusal of one leaves the others done. */
async function each(verb, rows, text) {
  const failed = [];
  for (const { dataset } of rows) {
    try {
      await send(verb, dataset.path, text);
    } catch (refusal) {
      failed.push(`${dataset.title}: ${refusal.message}`);
    }
  }
  if (failed.length) {
    await ask({ title: t("apps.several.failed", rows.length - failed.length, failed.length), content: [h("ul", {}, failed.map((line) => h("li", {}, line)))], doer: t("close") });
  } else {
    toastLater(t("apps.several.done", rows.length));
  }
  location.reload();
}

async function act(verb, label, boxes) {
  const rows = boxes.filter((box) => box.dataset.verbs.split(" ").includes(verb));
  if (!rows.length) return ask({ title: label, content: [h("p", {}, t("apps.several.unfit"))], doer: t("close") });
  const count = rows.length;
  if (verb === "delete") return (await ask({ title: t("apps.several.delete", count), content: [h("p", {}, t("apps.delete.hint"))], doer: t("apps.delete.do"), danger: true })) && each(verb, rows);
  if (verb === "unpublish") return askReason({ title: t("apps.several.unpublish", count), hint: t("apps.unpublish.hint"), doer: t("apps.unpublish.do"), danger: true, missing: t("apps.unpublish.missing"), send: (reason) => each(verb, rows, reason) });
  if (verb === "move") {
    const target = await pick({ label: t("apps.several.move", count), more: { workspace: document.querySelector("[data-app]").dataset.workspace, types: ["mgnl:folder", "bt:folder", "mgnl:content"], here: true } });
    return target && each(verb, rows, target.path);
  }
  return each(verb, rows);
}
