// Who else has this story open, and what they just saved: shown at once; fresh values come in where nothing of one's own stands.

import { h, replace } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";

/** `me` is the own user name. Calls `moved(view)` when the story came into another state elsewhere. */
export function joinStory(place, draft, me, { moved, commented }) {
  let stream;

  const join = () => {
    if (!draft.id || stream) return;
    stream = new EventSource(`/newsroom/api/items/${draft.id}/events`);
    stream.addEventListener("open", () => draft.nudge());
    stream.addEventListener("people", ({ data }) => show(JSON.parse(data)));
    stream.addEventListener("changed", ({ data }) => changed(JSON.parse(data)));
    stream.addEventListener("notice", () => commented());
    stream.addEventListener("error", () => {
      if (stream.readyState === EventSource.CLOSED) stream = undefined;
    });
  };
  const show = (people) => {
    const others = people.filter((person) => person.id !== me);
    replace(place, others.map((person) => h("span", { class: `av av-${person.tint} is-live`, role: "img", "aria-label": t("together.here", person.name), title: t("together.here", person.name) }, person.initials)));
  };
  const changed = async ({ revision, state, by }) => {
    const other = by !== me || state !== draft.storedState;
    if (!other || revision < draft.revision) return;
    if (revision === draft.revision && state === draft.storedState) return;
    const view = await get(`/newsroom/api/items/${draft.id}`);
    if (draft.state === "saving" || draft.state === "conflict") return;
    draft.takeOver(view);
    moved(view);
  };
  draft.addEventListener("created", join);
  addEventListener("pagehide", () => stream?.close());
  join();
}
