// Who writes in this story: claimed by the first change, kept by signs of life, taken over in the open. Soft: nobody is shut out,
// since what two people write at once is merged; but both know.

import { h, icon, replace } from "newsroom/ui/dom.js";
import { csrfToken, post } from "newsroom/ui/api.js";
import { toast } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";

const BEAT = 25000;

/** `back()` returns to the text once the writing is taken over. Answers a function that looks again at once, for when others are seen to write. */
export function watchLock(place, draft, me, back) {
  let mine = false;
  const call = async (deed) => {
    if (!draft.id || ["offline", "signed-out"].includes(draft.state)) return;
    try {
      show(await post(`/newsroom/api/items/${draft.id}/lock`, { deed }));
    } catch {
      // told by the save line when it matters
    }
  };
  const show = (lock) => {
    const other = lock.by && lock.by !== me;
    const lost = mine && other;
    mine = lock.by === me;
    place.hidden = !other;
    if (!other) return;
    const take = h("button", { class: "btn btn-s end", type: "button", onclick: async () => { await call("take"); if (!mine) return; toast(t("lock.taken", lock.name)); back(); } }, icon("pen"), t("lock.take"));
    replace(place, icon("lock"), h("span", {}, t(lost ? "lock.lost" : "lock.other", lock.name, lock.since), " ", h("span", { class: "mute" }, t("lock.soft"))), take);
  };
  draft.addEventListener("changed", () => !mine && call("claim"));
  draft.addEventListener("created", () => call("claim"));
  setInterval(() => document.visibilityState === "visible" && call("beat"), BEAT);
  addEventListener("pagehide", () => {
    if (!draft.id || !mine) return;
    const headers = { "Content-Type": "application/json", "X-CSRF-TOKEN": csrfToken() };
    fetch(`/newsroom/api/items/${draft.id}/lock`, { method: "POST", keepalive: true, headers, body: JSON.stringify({ deed: "leave" }) }).catch(() => {});
  });
  call("beat");
  return () => call("beat");
}
