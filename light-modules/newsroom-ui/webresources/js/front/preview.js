// The real page in a frame beside the slots: what is running, what publishing makes of it, how it will stand at a time.

import { h } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";

export class Preview {
  constructor(page) {
    this.page = page;
    this.holder = document.getElementById("preview-page");
    this.what = "draft";
    this.at = "";
    this.width = 1280;
    new ResizeObserver(() => this.fit()).observe(this.holder);
  }

  /** Loads behind what is seen, then puts it in front; keeps the place one has scrolled to. */
  show({ what = this.what, at = this.at } = {}) {
    this.what = what;
    this.at = at;
    const query = new URLSearchParams({ page: this.page, what: this.what === "running" ? "running" : "", at: this.at });
    const fresh = h("iframe", { class: "front-frame is-coming", sandbox: "allow-same-origin", tabindex: "-1", title: t("front.preview"), src: `/newsroom/front/preview?${query}` });
    this.coming?.remove();
    this.coming = fresh;
    fresh.addEventListener("load", () => {
      if (this.coming !== fresh) return;
      this.coming = undefined;
      this.frame?.remove();
      this.frame = fresh;
      fresh.classList.remove("is-coming");
      this.fit();
      document.documentElement.dataset.previews = String(Number(document.documentElement.dataset.previews ?? 0) + 1);
    }, { once: true });
    this.holder.append(fresh);
    this.resize(fresh);
  }

  wide(width) {
    this.width = width;
    this.fit();
  }

  resize(frame) {
    frame.style.width = `${this.width}px`;
  }

  fit() {
    if (!this.frame) return;
    const room = this.holder.clientWidth;
    if (!room) return;
    const scale = Math.min(1, room / this.width);
    this.resize(this.frame);
    this.frame.style.transform = `scale(${scale})`;
    this.frame.style.marginInlineStart = `${Math.max(0, (room - this.width * scale) / 2)}px`;
    const inside = this.frame.contentDocument?.documentElement;
    this.frame.style.height = "600px";
    const high = Math.max(600, inside?.offsetHeight ?? 0, this.frame.contentDocument?.body?.scrollHeight ?? 0);
    this.frame.style.height = `${high}px`;
    this.holder.style.height = `${Math.ceil(high * scale)}px`;
  }
}
