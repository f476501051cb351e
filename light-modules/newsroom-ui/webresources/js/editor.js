// The editor screen: puts the writing surface, the inspector, the checklist and the decisions around one draft.

import "newsroom/shell.js";
import { freshKey, icon, replace, settle } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { addCommands } from "newsroom/ui/palette.js";
import { toast } from "newsroom/ui/toast.js";
import { wireMenus } from "newsroom/ui/menu.js";
import { t } from "newsroom/ui/words.js";
import { Draft } from "newsroom/editor/draft.js";
import { saveLine } from "newsroom/editor/save-line.js";
import { conflictPanel, goTo } from "newsroom/editor/conflict.js";
import { readyPanel } from "newsroom/editor/ready.js";
import { Photos } from "newsroom/editor/photos.js";
import { showHistory } from "newsroom/editor/history.js";
import { drawVerbs } from "newsroom/editor/verbs.js";
import { Comments } from "newsroom/editor/comments.js";
import { joinStory } from "newsroom/editor/together.js";
import { anchorOf } from "newsroom/editor/pins.js";
import { Surface } from "newsroom/editor/surface.js";
import { Hints } from "newsroom/editor/hints.js";
import { Inspector } from "newsroom/editor/inspector.js";
import { signInAgain } from "newsroom/editor/sign-in-again.js";
import { watchLock } from "newsroom/editor/lock.js";
import { storyTasks } from "newsroom/editor/story-tasks.js";
import { watchLooks } from "newsroom/editor/looks.js";
import { shareLook } from "newsroom/editor/look.js";
import { mentioned } from "newsroom/editor/mentioned.js";
import { showReport } from "newsroom/intake/report.js";

const part = (id) => document.getElementById(id);
/** Who writes beside somebody for long is not told again and again that it is brought together. */
const QUIET = 60000;
const REST = 1500;
const view = JSON.parse(part("item").textContent);
const { form } = view;
const editable = view.editable;
const draft = new Draft(view, freshKey());
draft.published = Boolean(view.publicAddress);
const context = { refs: view.refs, assets: view.assets, readOnly: !editable };

saveLine(part("save"), draft, view.lastModified, () => goTo(part("conflict")));
conflictPanel(part("conflict"), draft, {
  labels: (name) => form.labels[name] ?? name,
  refs: view.refs,
  done: () => surface.focus(form.surface.body ?? form.surface.title),
});

const surface = new Surface(part("surface"), { form, draft, context, counts: part("counts"), note: part("paste-note") });
const inspector = new Inspector(part("insp"), { form, draft, context, history: (place) => showHistory(place, draft.id) });
const photos = form.photos && new Photos(inspector.panel("photos-list"), { draft, assets: view.assets, editable, prose: surface.prose });
if (photos) {
  photos.hasHero = form.hero;
  photos.draw();
  photos.addEventListener("show", () => inspector.show("photos"));
  photos.addEventListener("count", ({ detail }) => inspector.count("photos", detail));
  photos.addEventListener("changed", () => surface.photosChanged());
  inspector.count("photos", photos.photos.length);
  surface.connect(photos);
}

const comments = new Comments(inspector.panel("comments"), draft, surface.prose);
comments.addEventListener("count", ({ detail }) => inspector.count("comments", detail));
surface.connectComments(comments, () => {
  inspector.show("comments");
  document.body.classList.remove("insp-away");
});
const ready = readyPanel(part("ready"), go);
const again = async () => {
  if (draft.id) ready.show((await get(`/newsroom/api/items/${draft.id}`)).ready);
};
comments.addEventListener("settled", again);
const tasks = storyTasks(inspector.panel("tasks"), draft, () => surface.title() || t("untitled"));
comments.addEventListener("task", ({ detail }) => tasks.give(detail));
tasks.load();
ready.show(view.ready);

/** Takes the person to a field, wherever it stands. */
function go(name) {
  const [field] = name.split(/[.[]/);
  if (field === "comments") return inspector.show("comments");
  if (surface.has(field)) return surface.focus(field);
  const tab = inspector.tabOf(field);
  inspector.show(tab);
  if (field === "photos" && photos) {
    const at = /photos\[(\d+)\]\.(\w+)/.exec(name);
    const target = at ? part(`photo-${at[1]}-${at[2]}`) : part("photo-files");
    return target?.focus();
  }
  inspector.focus(field);
}

/** Shows what a decision was refused for, at the fields and in the checklist. */
function complain(problems) {
  for (const problem of problems) inspector.complain(problem.field, problem.message);
  ready.open();
  if (problems[0]) go(problems[0].field);
}

function refresh(next) {
  draft.published = Boolean(next.publicAddress);
  draft.takeOver(next);
  const badge = part("state");
  badge.className = `state state-${next.stateLook}`;
  replace(badge, icon(next.stateIcon), next.stateWord);
  ready.show(next.ready);
  tellReturn();
  drawVerbs(part("verbs"), next.verbs, verbContext);
  const live = part("live-link");
  live.hidden = !next.publicAddress;
  if (next.publicAddress) live.href = next.publicAddress;
  if (inspector.current === "history") inspector.show("history");
  if (next.editable !== editable) location.reload();
}

/** Why the story lies with its writer again or was taken off, as the page says it now. */
async function tellReturn() {
  const page = await fetch(location.pathname, { cache: "no-store" }).then((answer) => answer.text()).catch(() => "");
  const note = new DOMParser().parseFromString(page, "text/html").getElementById("returned");
  part("returned")?.remove();
  if (!note) return;
  note.setAttribute("role", "status");
  part("conflict").before(document.adoptNode(note));
}

let asked = false;
let lastKey = 0;
addEventListener("keydown", () => { lastKey = Date.now(); }, true);
let toldMerge = 0;

/** Asked once, not before the fingers rest: what is being typed must not go into the password. Afterwards the note over the text leads here again. */
async function askToSignIn() {
  asked = true;
  while (Date.now() - lastKey < REST) await new Promise((resolve) => setTimeout(resolve, 200));
  if (draft.state !== "signed-out") return;
  if (await signInAgain(document.body.dataset.me)) draft.save();
}

part("session-note").querySelector("button").addEventListener("click", askToSignIn);

const verbContext = {
  draft,
  refresh,
  complain,
  title: () => surface.title() || t("untitled"),
  ownerName: () => view.ownerName,
};
drawVerbs(part("verbs"), view.verbs, verbContext);

draft.addEventListener("created", ({ detail }) => {
  history.replaceState(null, "", `/newsroom/items/${detail.id}`);
  part("preview-link").href = `/newsroom/items/${detail.id}/preview`;
});
draft.addEventListener("known", ({ detail }) => {
  Object.assign(view.refs, detail.refs ?? {});
  Object.assign(view.assets, detail.assets ?? {});
});
draft.addEventListener("saved", ({ detail }) => {
  const { answer } = detail;
  ready.show(answer.ready);
  inspector.gaps(answer.ready.gaps);
  drawVerbs(part("verbs"), answer.verbs, verbContext);
  if (answer.mergedBy && detail.fresh.length && Date.now() - toldMerge > QUIET) {
    toldMerge = Date.now();
    toast(t("merged", answer.mergedBy));
  }
});
draft.addEventListener("state", ({ detail }) => {
  if (detail.state === "saving") return;
  if (detail.state === "saved" && !part("offline-note").hidden) toast(t("save.back"));
  part("offline-note").hidden = detail.state !== "offline" || Boolean(draft.unkept);
  part("session-note").hidden = detail.state !== "signed-out";
  if (detail.state === "saved") asked = false;
  if (detail.state === "signed-out" && !asked) askToSignIn();
  if (detail.state === "refused") for (const problem of detail.detail.problems) inspector.complain(problem.field, problem.message) || toast(problem.message);
});
draft.addEventListener("kept", () => { part("offline-note").hidden = draft.state !== "offline" || Boolean(draft.unkept); });
draft.addEventListener("values", ({ detail }) => {
  surface.load(detail.names);
  inspector.load(detail.names);
  photos?.draw();
});
draft.addEventListener("changed", settle(150, ({ detail }) => inspector.complain(detail.name, "")));
inspector.gaps(view.ready.gaps);

part("preview-link").addEventListener("click", async (event) => {
  event.preventDefault();
  const tab = window.open("about:blank", "preview");
  if ((await draft.save()) || draft.id) tab.location = `/newsroom/items/${draft.id}/preview`;
  else tab.close();
});

document.addEventListener("keydown", async (event) => {
  const command = event.ctrlKey || event.metaKey;
  if (command && event.key.toLowerCase() === "s") {
    event.preventDefault();
    draft.save();
  } else if (command && !event.shiftKey && /^[fh]$/i.test(event.key) && surface.finder) {
    event.preventDefault();
    surface.finder.open(event.key.toLowerCase() === "h");
  } else if (command && event.key === ".") {
    event.preventDefault();
    toggleSide();
  } else if (command && event.shiftKey && event.key.toLowerCase() === "p") {
    event.preventDefault();
    part("preview-link").click();
  } else if (command && event.altKey && event.key.toLowerCase() === "m" && surface.prose) {
    event.preventDefault();
    surface.beginComment(anchorOf(surface.prose.view, form.surface.body));
  } else if (command && event.altKey && event.key.toLowerCase() === "g") {
    event.preventDefault();
    inspector.show("comments");
    tasks.give();
  } else if (command && event.altKey && event.key.toLowerCase() === "t" && editable) {
    event.preventDefault();
    tidy();
  } else if (command && event.altKey && event.key === "i") {
    inspector.focusTabs();
  }
});
addCommands([
  { label: t("command.preview"), icon: "eye", run: () => part("preview-link").click() },
  editable && surface.finder && { label: t("command.find"), icon: "search", run: () => surface.finder.open(true) },
  editable && { label: t("tidy"), icon: "magic", run: tidy },
  { label: t("comments.add"), icon: "chat-square-text", run: () => { inspector.show("comments"); comments.begin(null); } },
  { label: t("task.give"), icon: "person-plus", run: () => { inspector.show("comments"); tasks.give(); } },
  editable && surface.prose && { label: t("command.hints"), icon: "check2-square", run: () => { document.body.classList.remove("insp-away"); inspector.show("check"); } },
  { label: t("command.compare"), icon: "layout-split", run: () => draft.id && location.assign(`/newsroom/items/${draft.id}/diff`) },
  { label: t("command.side"), icon: "card-list", run: toggleSide },
].filter(Boolean));
addEventListener("pagehide", () => draft.keep());

for (const button of document.querySelectorAll("[data-sheet]")) {
  button.addEventListener("click", () => {
    if (button.dataset.sheet === "insert") surface.openInsert();
    else if (button.dataset.sheet === "text") surface.openText();
    else {
      document.body.classList.add("sheet-open");
      inspector.show(button.dataset.sheet);
      part("insp").querySelector("[data-close-sheet]").focus();
    }
  });
}
part("insp").querySelector("[data-close-sheet]").addEventListener("click", () => document.body.classList.remove("sheet-open"));

/** Hides or shows the side; who was in it goes on in the text. */
function toggleSide() {
  const inside = part("insp").contains(document.activeElement);
  if (document.body.classList.toggle("insp-away") && inside) surface.focus(form.surface.body ?? form.surface.title);
}

/** Puts slips of typing right and says how many. */
function tidy() {
  const { count, undo } = surface.tidy();
  toast(count ? t("tidy.done", count) : t("tidy.none"), count ? { label: t("undo"), run: undo } : undefined);
}

if (editable) mentioned(part("panel-info") ?? part("insp").querySelector("[role=tabpanel]"), draft, form, view.refs, inspector);
shareLook(part("panel-info") ?? part("insp").querySelector("[role=tabpanel]"), draft, form, view.assets);
showReport(part("intake-note"), draft.id, view.intake);
watchLooks(part("since-note"), draft, view.since);
const lookAgain = editable ? watchLock(part("lock-note"), draft, document.body.dataset.me, () => surface.focus(form.surface.body ?? form.surface.title)) : () => {};
comments.load();
joinStory(part("people"), draft, document.body.dataset.me, { moved: (next) => { refresh(next); lookAgain(); }, told: () => { comments.load(); lookAgain(); } });
if (editable && (await draft.restore())) toast(t("restored"));
surface.remember();
if (editable && surface.prose) new Hints(surface, inspector.panel("check"), draft, (number) => inspector.count("check", number));
if (!draft.id && document.activeElement === document.body) surface.focus(form.surface.title);
else if (location.hash.length > 1) go(decodeURIComponent(location.hash.slice(1)));
wireMenus();
document.documentElement.dataset.ready = "1";
