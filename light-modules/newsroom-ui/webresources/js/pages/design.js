// Which component to add: arrows, Enter, or typing its name.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { ask } from "newsroom/ui/dialog.js";

/** Resolves to the one that was chosen, to undefined when left. */
export async function chooseDesign(title, offered) {
  let chosen;
  const list = h("div", { class: "pe-choices" });
  const field = h("input", { class: "input", type: "search", "aria-label": t("pages.find-part"), placeholder: t("pages.find-part"), autocomplete: "off" });
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase();
  const fill = () => {
    const shown = offered.filter((one) => plain(`${one.title} ${one.description ?? ""}`).includes(plain(field.value)));
    replace(list, shown.map((one, n) => h("label", { class: "pe-choice" }, h("input", { type: "radio", name: "design", value: one.id, checked: n === 0, ondblclick: () => list.closest("form").requestSubmit() }), icon("puzzle", "i-l quiet"), h("span", {}, h("b", {}, one.title), h("span", { class: "t12 quiet" }, one.description || one.group)))));
    if (!shown.length) replace(list, h("p", { class: "quiet" }, t("pages.no-part")));
  };
  field.addEventListener("input", fill);
  fill();
  await ask({
    title: title,
    doer: t("pages.next"),
    wide: true,
    content: [offered.length > 7 && field, list],
    run: () => {
      const value = list.querySelector("input:checked")?.value;
      chosen = offered.find((one) => one.id === value);
      if (!chosen) throw new Error(t("pages.no-part"));
    },
  });
  return chosen;
}
