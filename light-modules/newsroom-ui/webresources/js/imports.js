// Imports of whole sites: files are sent in pieces and go on where a cut left them; what is decided is sent; what goes on is shown.

import "newsroom/shell.js";
import { followImport } from "newsroom/imports/progress.js";
import { sendFiles } from "newsroom/imports/send.js";
import { ask } from "newsroom/ui/dialog.js";
import { post } from "newsroom/ui/api.js";
import { h, icon, replace } from "newsroom/ui/dom.js";

const PLACE = "/newsroom/admin/imports";
const form = document.getElementById("import-send");
const plan = document.getElementById("import-plan");
const here = document.getElementById("import");

if (form) sendFiles(form, PLACE);
if (here?.querySelector("[aria-busy]")) followImport(here, PLACE);

plan?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = plan.querySelector(".btn-primary");
  const error = document.getElementById("plan-error");
  if (button.classList.contains("btn-busy")) return;
  button.classList.add("btn-busy");
  error.hidden = true;
  const pairs = (key) => Object.fromEntries([...plan.querySelectorAll(`[data-${key}]`)].map((one) => [one.dataset[key], one.value]));
  const chosen = (name) => [...plan.querySelectorAll(`[name=${name}]:checked`)].map((one) => one.value);
  try {
    await post(`${PLACE}/${plan.dataset.id}/begin`, {
      sections: pairs("category"),
      otherwise: document.getElementById("otherwise")?.value ?? "",
      bylines: pairs("author"),
      drafts: chosen("state")[0] === "drafts",
      types: ["post", ...chosen("type")],
      hosts: chosen("host"),
    });
    location.reload();
  } catch (refusal) {
    button.classList.remove("btn-busy");
    error.hidden = false;
    replace(error, icon("exclamation-circle"), h("span", {}, refusal.problems?.[0]?.message ?? refusal.message));
  }
});

for (const deed of document.querySelectorAll("form[data-ask]")) {
  deed.addEventListener("submit", async (event) => {
    event.preventDefault();
    const sure = await ask({ title: deed.dataset.ask, content: h("p", {}, deed.dataset.why), doer: deed.dataset.do, danger: true });
    if (sure) deed.submit();
  });
}
document.documentElement.dataset.ready = "1";
