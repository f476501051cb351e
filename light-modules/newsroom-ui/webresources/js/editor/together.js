// Who else has this story open, and what they just saved: shown at once; fresh values come in where nothing of one's own stands.

import { h, replace } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { follow, listen } from "newsroom/ui/stream.js";
import { t } from "newsroom/ui/words.js";

/** `me` is the own user name. Calls `moved(view)` when the story came into another state elsewhere, `told()` when there is news for this person. */
export function joinStory(place, draft, me, { moved, told }) {
  let joined = false;
  let newest = 0;

  const join = () => {
    if (!draft.id || joined) return;
    joined = true;
    listen("open", () => {
      draft.nudge();
      missed();
    });
    listen("people", ({ people }) => show(people));
    listen("changed", changed);
    listen("notice", () => told());
    follow(draft.id);
  };
  const show = (people) => {
    const others = people.filter((person) => person.id !== me);
    replace(place, others.map((person) => h("span", { class: `av av-${person.tint} is-live`, role: "img", "aria-label": t("together.here", person.name), title: t("together.here", person.name) }, person.initials)));
  };
  /** Also one's own other tab is somebody else here; what this page is saving comes back with the answer. */
  const changed = async ({ revision, state }) => {
    if (revision < draft.revision) return;
    if (draft.state === "saving") {
      newest = Math.max(newest, revision);
      return;
    }
    if (revision === draft.revision && state === draft.storedState) return;
    const view = await get(`/newsroom/api/items/${draft.id}`).catch(() => null); // offline: the next look or save brings it
    if (view) take(view);
  };
  const take = (view) => {
    if (draft.state === "saving" || draft.state === "conflict") return;
    draft.takeOver(view);
    moved(view);
  };
  /** What others saved while this page saved. */
  draft.addEventListener("saved", () => newest > draft.revision && missed());
  /** What was saved elsewhere while nobody looked at this page. */
  const missed = async () => {
    const view = await get(`/newsroom/api/items/${draft.id}`).catch(() => null);
    if (view && (view.revision > draft.revision || view.state !== draft.storedState)) take(view);
  };
  draft.addEventListener("created", join);
  join();
}
