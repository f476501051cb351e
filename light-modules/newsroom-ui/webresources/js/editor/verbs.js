// Decisions in the bar: send, withdraw, return with a reason, approve, publish now or at a time, unpublish.

import { freshId, h, icon, replace } from "newsroom/ui/dom.js";
import { get, post, remove } from "newsroom/ui/api.js";
import { correct, publishAgain } from "newsroom/ui/correction.js";
import { ask, askReason } from "newsroom/ui/dialog.js";
import { closeMenu, openMenu } from "newsroom/ui/menu.js";
import { instant, readDate, readTime, showMoment } from "newsroom/ui/dates.js";
import { SendLater } from "newsroom/editor/send-later.js";
import { toast } from "newsroom/ui/toast.js";
import { language, t } from "newsroom/ui/words.js";

/** Deeds that stand in the menu where there are more than two and none leads on. */
const RARE = ["expire", "stay"];
const SEEN_AFTER = 300;
/** The second half of a double click must not meet the verb that has taken the place of the first: "Duyệt" becomes "Đăng". */
const TWICE = 350;

/** `verbs` come from the server: { id, label, icon, primary, danger }. `context`: draft, ready, refresh(view), title(). */
export function drawVerbs(place, verbs, context) {
  const later = (context.later ??= laterOf(context));
  later.draw = () => drawVerbs(place, verbs, context);
  later.shownAway = later.away;
  const main = verbs.find((verb) => verb.primary);
  const beside = verbs.filter((verb) => !verb.primary && verb.beside);
  const more = verbs.filter((verb) => !verb.primary && !verb.beside);
  const button = (verb, look) => h("button", { class: `btn ${look}`, type: "button", "data-verb": verb.id, onclick: (event) => act(verb, context, event.currentTarget) }, ...(verb.id === "submit" && (later.waits || later.away) ? [icon(later.waits ? "hourglass-split" : "wifi-off"), t(later.waits ? "later.waiting" : "later.send")] : [icon(verb.icon), verb.label]));
  const menuId = "verb-menu";
  document.getElementById(menuId)?.remove();
  const opener = (look, all, narrow) => {
    const button = h("button", { class: `btn ${look}`, type: "button", "aria-label": t("verbs.more"), title: t("verbs.more"), "aria-haspopup": "menu", "aria-expanded": "false" }, icon("chevron-down"));
    const menu = h(
      "div",
      { class: "menu menu-float", id: menuId, role: "menu", "aria-label": t("verbs.more"), hidden: true },
      all.map((verb) => h("button", { class: `menu-item${verb.danger ? " menu-danger" : ""}${narrow.includes(verb) ? " only-narrow" : ""}`, role: "menuitem", type: "button", "data-verb": verb.id, onclick: () => { closeMenu(); button.focus(); act(verb, context, button); } }, icon(verb.icon), h("span", {}, verb.label))),
    );
    document.body.append(menu);
    button.addEventListener("click", () => (menu.hidden ? openMenu(button, menu) : closeMenu()));
    return button;
  };
  const parts = beside.map((verb) => button(verb, "only-wide"));
  if (main && (more.length || beside.length)) {
    parts.push(h("span", { class: "split" }, button(main, "btn-primary"), opener(`btn-primary${more.length ? "" : " only-narrow"}`, [...more.filter((verb) => !verb.danger), ...beside, ...more.filter((verb) => verb.danger)], beside)));
  } else if (main) parts.push(button(main, "btn-primary"));
  else {
    const seen = more.filter((verb) => !RARE.includes(verb.id) && !verb.danger).slice(0, 2);
    parts.push(...seen.map((verb) => button(verb, "only-wide")));
    if (more.length) parts.push(opener(`btn-icon${seen.length < more.length ? "" : " only-narrow"}`, more, seen)); // what throws away never stands where the main verb just stood
  }
  const inside = place.contains(document.activeElement);
  replace(place, parts);
  if (inside) [...place.querySelectorAll("button")].find((one) => one.checkVisibility())?.focus();
}

let acted = -TWICE;

async function act(verb, context, button) {
  if (button.classList.contains("btn-busy") || performance.now() - acted < TWICE) return;
  acted = performance.now();
  if (context.later.waits) return context.later.stop();
  let done = busy(button, verb.id);
  try {
    if (!(await context.draft.save())) return await unsaved(context, verb);
    const deed = (DEEDS[verb.id] ?? decide)(context, verb);
    if (document.querySelector("dialog[open]")) done = done(); // from here on the dialog says what goes on
    await deed;
  } finally {
    done?.();
  }
}

/** Nothing is decided about a story that is not saved: says why, or sends it when the network is back. */
async function unsaved(context, verb) {
  const { later, draft } = context;
  if (later.away && verb.id === "submit") later.begin();
  else if (later.away) await ask({ title: t("error.offline"), doer: t("understood"), content: [] });
  else if (draft.state === "conflict") document.querySelector("#save button")?.click();
}

/** Sends as soon as there is a network; what refuses the story then is said as ever. */
const laterOf = (context) =>
  new SendLater(context.draft, {
    send: async () => {
      try {
        const view = await move(context, "submit");
        if (view) tellSent(context, view);
        return true;
      } catch (refusal) {
        if (refusal.status === 0) return false;
        context.later.stop();
        return plainly(context, () => Promise.reject(refusal));
      }
    },
    draw: () => {},
  });

/** Turns the sign, and says so in words once it takes longer than a moment. Answers what ends it. */
function busy(button, verb) {
  const parts = [...button.childNodes];
  button.classList.add("btn-busy");
  const timer = setTimeout(() => button.dataset.verb && replace(button, icon("arrow-repeat"), t(verb === "submit" ? "busy.submit" : "busy")), SEEN_AFTER);
  return () => {
    clearTimeout(timer);
    button.classList.remove("btn-busy");
    replace(button, parts);
  };
}

const address = (draft) => `/newsroom/api/items/${draft.id}`;

/** A decision that a workflow file names: with a reason where it asks for one, and a way back where one is open. */
function decide(context, { step, label }) {
  const from = context.draft.storedState;
  const title = context.title();
  const send = async (reason) => {
    const view = await move(context, step.id, reason);
    if (!view) return view;
    const back = view.deeds?.find((deed) => deed.to === from && !deed.reason);
    toast(t("deed.done", step.done || label, title), back && { label: t("undo"), run: () => plainly(context, () => move(context, back.id), () => toast(t("desk.undone", title))) });
    return view;
  };
  if (!step?.reason) return plainly(context, send);
  return askReason({ title: t("deed.title", label, title), hint: t("return.hint"), missing: t("return.missing"), doer: label, send });
}

/** Moves the item; when something is missing, opens the list of gaps instead of an error. */
async function move(context, transition, reason = "") {
  try {
    const view = await post(`${address(context.draft)}/moves`, { transition, reason });
    context.refresh(view);
    return view;
  } catch (refusal) {
    if (refusal.status === 422 && refusal.problems.some((problem) => problem.field)) {
      context.complain(refusal.problems);
      return null;
    }
    throw refusal;
  }
}

/** Runs a deed whose failure is said in a dialog of its own, since there is no field to say it at. */
async function plainly(context, deed, said) {
  try {
    const view = await deed();
    if (view) said?.(view);
  } catch (refusal) {
    await ask({ title: refusal.message, doer: t("understood"), content: refusal.problems.map((problem) => h("p", {}, problem.message)) });
  }
}

const tellSent = (context, view) => toast(t("sent"), view.deeds?.some((deed) => deed.id === "withdraw") && { label: t("withdraw"), run: () => DEEDS.withdraw(context) });

const DEEDS = {
  submit: (context) => plainly(context, () => move(context, "submit").catch((refusal) => (refusal.status === 0 ? context.later.begin() : Promise.reject(refusal))), (view) => tellSent(context, view)),
  withdraw: (context) => plainly(context, () => move(context, "withdraw"), () => toast(t("withdrawn"))),
  reopen: (context) => plainly(context, () => move(context, "reopen"), () => toast(t("reopened"))),
  unapprove: (context) => plainly(context, () => move(context, "unapprove"), () => toast(t("unapproved"))),
  approve: (context) => {
    const from = context.draft.storedState;
    return plainly(context, () => move(context, "approve"), (view) => {
      const back = view.deeds?.find((deed) => deed.to === from && !deed.reason);
      toast(t("approved", context.title()), back && { label: t("undo"), run: () => (DEEDS[back.id] ?? decide)(context, { id: back.id, label: back.label, step: back }) });
    });
  },
  return: (context) =>
    askReason({
      title: t("return.title", context.title()),
      hint: t("return.hint"),
      missing: t("return.missing"),
      doer: t("return.do"),
      send: async (reason) => {
        await move(context, "return", reason);
        toast(t("returned", context.ownerName()));
      },
    }),
  publish: (context) => plainly(context, () => publishChecked(context), said),
  correct: async (context) => {
    if (!(await correct(context.draft.id, context.title()))) return;
    await reread(context);
    toast(t("correction.done"));
  },
  schedule: (context) => schedule(context),
  unschedule: (context) => plainly(context, () => move(context, "reopen"), () => toast(t("unscheduled"))),
  expire: (context) => expire(context),
  stay: (context) => plainly(context, async () => {
    const view = await remove(`${address(context.draft)}/expiry`);
    context.refresh(view);
    return view;
  }, () => toast(t("expire.stay"))),
  unpublish: (context) =>
    askReason({
      title: t("unpublish.title", context.title()),
      hint: t("unpublish.hint"),
      missing: t("unpublish.missing"),
      doer: t("unpublish.do"),
      danger: true,
      send: async (reason) => {
        context.refresh(await remove(`${address(context.draft)}/publication`, { reason }));
        toast(t("unpublished"));
      },
    }),
  delete: (context) =>
    plainly(context, async () => {
      await remove(address(context.draft));
      location.assign(`/newsroom/trash?deleted=${context.draft.id}`);
    }),
};

const reread = async (context) => {
  const view = await get(address(context.draft));
  context.draft.takeOver(view);
  context.refresh(view);
  return view;
};

/** A story that is out already may owe its readers a correction; drafts go straight on. */
async function publishChecked(context) {
  if (!context.draft.published) return publish(context, null);
  const done = await publishAgain(context.draft.id, () => post(`${address(context.draft)}/publication`, {}));
  if (done === "as-before") return publish(context, null);
  return done ? reread(context) : null;
}

async function publish(context, at) {
  try {
    const view = await post(`${address(context.draft)}/publication`, at ? { at } : {});
    context.refresh(view);
    return view;
  } catch (refusal) {
    if (refusal.status === 422 && refusal.problems.some((problem) => problem.field)) {
      context.complain(refusal.problems);
      return null;
    }
    throw refusal;
  }
}

function said(view) {
  if (view.state === "scheduled") toast(t("scheduled", showMoment(view.scheduledFor, language)));
  else toast(t("published", view.publishedAt ?? ""), view.publicAddress && { label: t("see-on-site"), href: view.publicAddress });
}

/** Publish at a time: typed day and time, chips for the usual ones, and what it means in a sentence. */
function schedule(context) {
  const ids = [freshId("day"), freshId("time")];
  const day = h("input", { class: "input", id: ids[0], type: "text", value: t("date.tomorrow"), inputmode: "numeric" });
  const time = h("input", { class: "input", id: ids[1], type: "text", value: "06:00", inputmode: "numeric" });
  const effect = h("p", { class: "hint", role: "status" });
  const moment = () => {
    const date = readDate(day.value);
    const hour = readTime(time.value);
    if (date.error || hour.error || !date.value || !hour.value) return { error: date.error ?? hour.error ?? t("date.unreadable") };
    return { value: `${date.value}T${hour.value}` };
  };
  const tell = () => {
    const asked = moment();
    effect.textContent = asked.error ?? t("schedule.effect", showMoment(instant(asked.value), language));
  };
  for (const input of [day, time]) input.addEventListener("input", tell);
  const chip = (label, dayText, timeText) => h("button", { class: "chip", type: "button", onclick: () => { day.value = dayText; time.value = timeText; tell(); } }, label);
  const chips = h("div", { class: "row row-wrap" }, chip(t("schedule.tonight"), t("date.today"), "19:00"), chip(t("schedule.morning"), t("date.tomorrow"), "06:00"), chip(t("schedule.noon"), t("date.tomorrow"), "11:30"));
  tell();
  return ask({
    title: t("schedule.title"),
    content: [
      h("div", { class: "pair pair-date" }, h("div", { class: "field" }, h("label", { for: ids[0] }, t("date")), day), h("div", { class: "field" }, h("label", { for: ids[1] }, t("time")), time)),
      chips,
      effect,
    ],
    doer: t("schedule.do"),
    run: async () => {
      const asked = moment();
      if (asked.error) throw new Error(asked.error);
      if (instant(asked.value) <= new Date()) throw new Error(t("schedule.past"));
      const view = await publish(context, asked.value);
      if (view) said(view);
    },
  });
}

/** The story leaves the site at a time; the field of the machine is turned into ours by the dialog. */
function expire(context) {
  const ids = [freshId("expire"), freshId("expire")];
  const when = h("input", { class: "input", id: ids[0], type: "datetime-local" });
  const reason = h("textarea", { class: "area", id: ids[1], rows: 2 });
  return ask({
    title: t("expire.title", context.title()),
    content: [
      h("div", { class: "field" }, h("label", { for: ids[0] }, t("expire.when")), when),
      h("div", { class: "field" }, h("label", { for: ids[1] }, t("expire.reason"), " ", h("span", { class: "opt" }, t("optional"))), reason),
      h("p", { class: "hint" }, t("expire.hint")),
    ],
    doer: t("expire.do"),
    run: async () => {
      if (!when.value) throw new Error(t("expire.missing"));
      context.refresh(await post(`${address(context.draft)}/expiry`, { at: when.value, reason: reason.value }));
      toast(t("expire.done", showMoment(instant(when.value), language)));
    },
  });
}
