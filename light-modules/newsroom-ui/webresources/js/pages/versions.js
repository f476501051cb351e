// The versions of a page that were kept, to look at and to bring back.

import { h, icon } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { ask } from "newsroom/ui/dialog.js";
import { closeMenu } from "newsroom/ui/menu.js";
import * as deeds from "newsroom/pages/deeds.js";

/** `desk` as for the parts; `address(mode)` shows the page. */
export async function openVersions(desk, path, address) {
  closeMenu();
  const kept = await desk.tried(() => deeds.versions(path));
  if (!kept) return;
  const published = kept.filter((one) => one.occasion !== "before-restore");
  if (!published.length) return ask({ title: t("pages.versions"), content: [h("p", {}, t("pages.versions.none"))], doer: t("close") });
  const row = (one, n) =>
    h("div", { class: "pe-version" }, h("label", { class: "pe-choice" }, h("input", { type: "radio", name: "version", value: one.name, checked: n === 0 }), h("span", {}, h("b", {}, one.when), h("span", { class: "t12 quiet" }, one.by))), h("a", { class: "btn btn-s", target: "_blank", rel: "noopener", href: `${address("preview")}&version=${encodeURIComponent(one.name)}` }, icon("eye"), t("pages.versions.look")));
  const list = h("div", { class: "pe-choices" }, published.map(row));
  await ask({
    title: t("pages.versions"),
    doer: t("pages.versions.restore"),
    wide: true,
    content: [h("p", { class: "quiet" }, t("pages.versions.hint")), list],
    run: async () => {
      const chosen = published.find((one) => one.name === list.querySelector("input:checked")?.value);
      await deeds.restoreVersion(desk.history, t("pages.versions.restored", chosen.when), path, chosen.name);
      await desk.refresh();
    },
  });
}
