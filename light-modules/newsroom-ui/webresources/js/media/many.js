// Work on many files, a piece at a time: progress, what stayed as it was by name, and the way back.

import { h, icon } from "newsroom/ui/dom.js";
import { post } from "newsroom/ui/api.js";
import { ask } from "newsroom/ui/dialog.js";
import { toast } from "newsroom/ui/toast.js";
import { t } from "newsroom/ui/words.js";

const PIECE = 20;
const NAMED = 40;
const KEPT_TOGETHER = 4000;

/** What is done to files piece by piece. A piece that does not reach the server is thrown; run again, the rest goes on from there. */
export class Work {
  constructor(todo, send) {
    this.todo = [...todo];
    this.all = this.todo.length;
    this.send = send;
    this.done = [];
    this.left = [];
    this.same = 0;
    this.bar = h("progress", { class: "bar-meter", max: this.all, value: 0, hidden: true, "aria-label": t("bulk.running") });
    this.count = h("p", { class: "t13 mute", role: "status", hidden: true });
  }

  async run() {
    this.bar.hidden = this.count.hidden = this.all <= PIECE;
    while (this.todo.length) {
      this.count.textContent = t("bulk.of", this.all - this.todo.length, this.all);
      const answer = await this.send(this.todo.slice(0, PIECE));
      this.todo.splice(0, PIECE);
      this.done.push(...(answer.changed ?? answer.ids));
      this.left.push(...answer.left);
      this.same += answer.same ?? 0;
      this.bar.value = this.all - this.todo.length;
    }
  }
}

/** Those that stayed as they were, by name, each with its reason. `names` helps out for those that are no longer there. */
export function tellLeft(left, names) {
  const line = (one) => h("li", {}, h("b", {}, names.get(one.id) || one.title || t("bulk.nameless")), h("br"), one.message);
  const more = left.length > NAMED && h("li", { class: "quiet" }, t("tray.more", left.length - NAMED));
  return ask({ title: t("bulk.kept", left.length), doer: t("bulk.understood"), content: [h("ul", { class: "lines lines-scroll" }, left.slice(0, NAMED).map(line), more)] });
}

/** Writes a wish to files within a dialog or without; what was written can be taken back, also after breaking off in the middle. */
export function writing(ids, wish) {
  return new Work(ids, (some) => post("/newsroom/api/assets/changes", { ids: some, wish: typeof wish === "function" ? wish() : wish }));
}

/** Says what a work of writing came to and offers the way back. */
export async function tellWritten(work, text, names, again) {
  if (work.left.length) await tellLeft(work.left, names);
  const said = [work.done.length && text(work.done.length), work.same && t("bulk.same", work.same)].filter(Boolean).join(" ");
  if (!said) return;
  toast(said, work.done.length && work.done.length <= KEPT_TOGETHER && {
    label: t("undo"),
    run: () => backwards(new Work(work.done, (some) => post("/newsroom/api/assets/reversals", some)), names, again),
  });
}

/** Into the trash; asked before when it is many. */
export async function putAway(ids, names, again) {
  const work = new Work(ids, (some) => post("/newsroom/api/assets/removals", { ids: some }));
  const run = () => work.run();
  if (ids.length > PIECE) {
    await ask({ title: t("bulk.remove.title", ids.length), doer: t("bulk.remove.do"), danger: true, content: [h("p", {}, t("bulk.remove.hint")), work.bar, work.count], run });
  } else {
    await run().catch((refusal) => ask({ title: t("bulk.stuck"), doer: t("close"), content: [h("p", {}, refusal.message)] }));
  }
  if (work.left.length) await tellLeft(work.left, names);
  if (work.done.length) {
    toast(t("bulk.gone", work.done.length), {
      label: t("undo"),
      run: () => backwards(new Work(work.done, (some) => post("/newsroom/api/assets/restorations", { ids: some })), names, again),
    });
  }
  return work.done;
}

/** The way back, asked again for what the network kept from arriving. */
async function backwards(work, names, again) {
  try {
    if (work.all > PIECE) toast(t("bulk.undoing", work.all));
    await work.run();
  } catch (refusal) {
    await ask({ title: t("bulk.undo-stuck", work.todo.length), doer: t("bulk.undo-again"), content: [h("p", { class: "row" }, icon("exclamation-circle"), refusal.message), work.bar, work.count], run: () => work.run() });
  }
  again();
  if (work.left.length) await tellLeft(work.left, names);
  toast(t("bulk.undone", work.done.length));
}
