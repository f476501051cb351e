// Deeds of apps: asks what is needed, does it, says what happened. Errors stay in the question.

import { freshId, h } from "newsroom/ui/dom.js";
import { post } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { ask, askReason } from "newsroom/ui/dialog.js";
import { closeMenu } from "newsroom/ui/menu.js";
import { toastLater } from "newsroom/ui/toast.js";
import { pick } from "newsroom/forms/picker.js";

const place = document.querySelector("[data-app]");
const app = place?.dataset.app;

export const send = (verb, path, text) =>
  post(`/newsroom/api/apps/${encodeURIComponent(app)}/deeds/${verb}`, { path, text }).catch((refusal) => {
    if (refusal.problems?.length) refusal.message = refusal.problems.map((problem) => problem.message).join(" ");
    throw refusal;
  });

function askName(title, doer, value, run) {
  const id = freshId("name");
  const input = h("input", { class: "input", id, value, autocomplete: "off" });
  return ask({ title, doer, content: [h("div", { class: "field" }, h("label", { for: id }, t("apps.name")), input)], run: () => run(input.value.trim()) });
}

const DEEDS = {
  "add-folder": (path) => askName(t("apps.folder"), t("form.create"), "", (name) => send("add-folder", path, name)),
  rename: (path, title) => askName(t("apps.rename", title), t("apps.rename.do"), path.slice(path.lastIndexOf("/") + 1), (name) => send("rename", path, name)),
  duplicate: async (path) => { await send("duplicate", path); return true; },
  delete: (path, title) => ask({ title: t("apps.delete", title), content: [h("p", {}, t("apps.delete.hint"))], doer: t("apps.delete.do"), danger: true, run: () => send("delete", path) }),
  publish: async (path) => { await send("publish", path); return true; },
  unpublish: (path, title) => askReason({ title: t("apps.unpublish", title), hint: t("apps.unpublish.hint"), doer: t("apps.unpublish.do"), danger: true, missing: t("apps.unpublish.missing"), send: (reason) => send("unpublish", path, reason) }),
  move: async (path, title) => {
    const target = await pick({ label: t("apps.move", title), more: { workspace: place.dataset.workspace, types: ["mgnl:folder", "bt:folder", "mgnl:content"], here: true } });
    if (!target) return false;
    await send("move", path, target.path);
    return true;
  },
};

export function wireDeeds(after) {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-deed]");
    if (!button) return;
    closeMenu();
    const { deed, path, title = "" } = button.dataset;
    try {
      if (await DEEDS[deed]?.(path, title)) {
        toastLater(t(`apps.done.${deed}`, title));
        after(deed);
      }
    } catch (refusal) {
      await ask({ title: t("apps.refused", title), content: [h("p", {}, refusal.message)], doer: t("close") });
    }
  });
}

