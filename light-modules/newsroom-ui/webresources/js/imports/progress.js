// How far an import is: told through the line of events, asked for now and then where no line is. Shows the page anew when it has ended.

import { get } from "newsroom/ui/api.js";
import { listen } from "newsroom/ui/stream.js";
import { language, t } from "newsroom/ui/words.js";

const EVERY = 3000;

export function followImport(here, place) {
  const bar = document.getElementById("import-bar");
  const far = document.getElementById("import-far");
  const { id, stage } = here.dataset;
  let asking = false;
  const look = async () => {
    if (asking) return;
    asking = true;
    try {
      const now = await get(`${place}/${id}/state`);
      if (now.stage !== stage) return location.reload();
      bar.value = now.percent;
      far.textContent = t(`import.far.${now.step || "none"}`, ...[now.percent, now.items, now.media, now.skipped].map((number) => number.toLocaleString(language)));
    } catch (refusal) {
      far.textContent = refusal.signedOut ? t("import.signed-out") : t("import.waits");
    } finally {
      asking = false;
    }
  };
  listen("import", (moved) => moved.id === id && look());
  setInterval(look, EVERY);
  look();
}
