// Sending without a network: the button says that the story goes out as soon as there is one, and takes it back.

import { t } from "newsroom/ui/words.js";
import { toast } from "newsroom/ui/toast.js";

const AGAIN = 4000;
const AWAY = ["offline", "away", "failed"];

export class SendLater {
  /** `send()` sends the saved story and throws what refuses it; `draw()` shows the verbs anew. */
  constructor(draft, { send, draw }) {
    Object.assign(this, { draft, send, draw, waits: false });
    draft.addEventListener("state", ({ detail }) => detail.state !== "saving" && this.seen());
    addEventListener("online", () => this.go());
  }

  get away() {
    return AWAY.includes(this.draft.state);
  }

  /** Draws the verbs when one of them now says something else. */
  seen() {
    if (this.away !== this.shownAway) this.draw();
  }

  begin() {
    this.waits = true;
    this.timer = setInterval(() => this.go(), AGAIN);
    this.draw();
    toast(t("later.waits"), { label: t("cancel"), run: () => this.stop() });
  }

  stop() {
    clearInterval(this.timer);
    this.waits = false;
    this.draw();
  }

  async go() {
    if (!this.waits || this.going || document.querySelector("dialog[open]")) return;
    this.going = true;
    try {
      if (!(await this.draft.save())) return;
      if (this.waits && (await this.send())) this.stop();
    } finally {
      this.going = false;
    }
  }
}
