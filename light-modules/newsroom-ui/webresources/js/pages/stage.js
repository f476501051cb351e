// The page in its frame: loaded anew behind the one that is seen, as wide as asked for, as small as the screen needs.

import { h } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";
import { makeRoom, readMarks } from "newsroom/pages/marks.js";

const NOTHING = { areas: [], parts: [] };
const WIDE = 1200;
const id = (name) => document.getElementById(name);

export class Stage {
  /** `address(mode)` is where the page is shown, `settled(marks)` draws what lies over it, `moved()` when only its size changed. */
  constructor({ address, title, settled, moved }) {
    Object.assign(this, { address, title, settled, moved });
    this.preview = false;
    this.width = matchMedia("(max-width: 56.25rem)").matches ? 390 : WIDE;
    this.scale = 1;
    const again = () => {
      this.fit();
      this.moved();
    };
    this.watcher = new ResizeObserver(again);
    new ResizeObserver(again).observe(id("stage"));
  }

  /** Resolves when the page as it is now stands in front. */
  load() {
    const fresh = h("iframe", { class: "pe-frame", sandbox: "allow-same-origin", title: t("pages.frame", this.title()), tabindex: "-1", src: this.address(this.preview ? "preview" : "edit") });
    if (this.frame) Object.assign(fresh.style, { position: "absolute", insetInlineStart: "0", top: "0", visibility: "hidden" });
    return new Promise((resolve) => {
      fresh.addEventListener("load", async () => {
        this.frame?.remove();
        this.frame = fresh;
        Object.assign(fresh.style, { position: "", visibility: "" });
        await this.settle();
        resolve();
      }, { once: true });
      id("paper").prepend(fresh);
    });
  }

  async settle() {
    const body = this.frame.contentDocument?.body;
    const marks = this.preview || !body ? NOTHING : readMarks(this.frame.contentDocument);
    makeRoom(marks);
    await this.settled(marks, () => this.fit());
    this.watcher.disconnect();
    if (body) this.watcher.observe(body);
  }

  fit() {
    const room = id("stage").clientWidth - 32;
    const wide = this.width === WIDE ? Math.max(WIDE, room) : this.width;
    this.scale = Math.min(1, room / wide);
    const paper = id("paper");
    paper.style.width = `${wide}px`;
    paper.style.transform = this.scale === 1 ? "" : `scale(${this.scale})`;
    paper.style.setProperty("--enlarge", 1 / this.scale); // what is pressed on the paper keeps its size
    paper.style.transformOrigin = "left top";
    const inside = this.frame?.contentDocument?.documentElement;
    if (inside) {
      const high = Math.max(480, this.frame.contentDocument.body?.scrollHeight ?? 0, inside.offsetHeight);
      if (Math.abs(high - this.frame.offsetHeight) > 1) this.frame.style.height = `${high}px`;
      id("fit").style.height = `${high * this.scale}px`;
      paper.style.marginInline = this.scale === 1 ? "auto" : "0";
    }
  }
}
