// What others changed since the person last looked: a line over the text that leads to the difference; remembers this look.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { post } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";

const LOOK = 1500;

/** `since` comes from the server: { version, when, who }, or nothing when nobody else wrote. */
export function watchLooks(place, draft, since) {
  let told = 0;
  const tell = () => {
    if (!draft.id || !draft.revision || draft.revision <= told || document.visibilityState !== "visible") return;
    const { revision } = draft;
    post(`/newsroom/api/items/${draft.id}/seen`, { revision }).then(() => { told = Math.max(told, revision); }, () => {});
  };
  if (since) {
    const close = h("button", { class: "btn btn-plain btn-s btn-icon end", type: "button", "aria-label": t("close"), onclick: () => { place.hidden = true; } }, icon("x-lg"));
    replace(place, icon("layout-split"), h("span", {}, t("since", since.who, since.when), " ", h("a", { href: `/newsroom/items/${draft.id}/diff?from=${encodeURIComponent(since.version)}` }, t("since.show"))), close);
    place.hidden = false;
  }
  setTimeout(tell, LOOK);
  draft.addEventListener("saved", () => setTimeout(tell, LOOK));
  draft.addEventListener("values", () => setTimeout(tell, LOOK));
  document.addEventListener("visibilitychange", tell);
}
