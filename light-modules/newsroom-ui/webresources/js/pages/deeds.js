// The deeds of pages and their parts, as the server knows them. Each one done is added to a history with its opposite.

import { get, post } from "newsroom/ui/api.js";

const send = (verb, wish) =>
  post(`/newsroom/api/pages/${verb}`, { deep: false, ...wish }).catch((refusal) => {
    if (refusal.problems?.length) refusal.message = refusal.problems.map((problem) => problem.message).join(" ");
    throw refusal;
  });

export const parentOf = (path) => path.slice(0, path.lastIndexOf("/")) || "/";
export const nameOf = (path) => path.slice(path.lastIndexOf("/") + 1);

const moved = async (deed, to) => {
  const answer = await send("move", { path: deed.path, ...to });
  return Object.assign(deed, { path: answer.path, back: answer.from });
};
const removed = async (deed) => Object.assign(deed, { id: (await send("delete", { path: deed.path })).id });
const restored = async (deed) => {
  deed.path = (await send("restore", { id: deed.id })).path;
  if (deed.live) await send("publish", { path: deed.path, deep: true });
};
const filled = (deed, values) => post("/newsroom/api/forms", { dialog: deed.dialog, workspace: "website", path: deed.path, base: {}, values });
const named = async (deed, name) => Object.assign(deed, { path: (await send("rename", { path: deed.path, name })).path });
const versioned = async (deed, version) => send("restore-version", { path: deed.path, name: version });

/** How each kind of deed is undone and done again; paths change with it, as names must be free. */
export const kinds = {
  move: { undo: (deed) => moved(deed, { ...deed.back }), redo: (deed) => moved(deed, deed.place) },
  remove: { undo: restored, redo: removed },
  made: { undo: removed, redo: restored },
  rename: { undo: (deed) => named(deed, deed.old), redo: (deed) => named(deed, deed.name) },
  form: { undo: (deed) => filled(deed, deed.before), redo: (deed) => filled(deed, deed.after) },
  version: { undo: (deed) => versioned(deed, deed.before), redo: (deed) => versioned(deed, deed.version) },
};

/** Moves a node and remembers how to bring it back. */
export async function move(history, words, path, place, quiet) {
  const answer = await send("move", { path, ...place });
  history.add({ kind: "move", words, path: answer.path, back: answer.from, place }, quiet);
  return answer;
}

/** Deletes into the bin; undoing restores, and puts a page that was on the site back there. */
export async function remove(history, words, path, live = false) {
  const { id } = await send("delete", { path });
  history.add({ kind: "remove", words, path, id, live });
}

/** What was made is deleted by undoing, and comes out of the bin again. */
export function made(history, words, answer, quiet) {
  history.add({ kind: "made", words, path: answer.path, id: answer.id }, quiet);
  return answer;
}

export async function copy(history, words, path, place) {
  return made(history, words, await send("copy", { path, ...place }));
}

export async function rename(history, words, path, name) {
  const answer = await send("rename", { path, name });
  history.add({ kind: "rename", words, path: answer.path, old: nameOf(path), name });
}

/** Brings a kept version back; what stood before was kept by the server and is the way back. */
export async function restoreVersion(history, words, path, version) {
  await send("restore-version", { path, name: version });
  const kept = await versions(path);
  history.add({ kind: "version", words, path, version, before: kept.find((one) => one.occasion === "before-restore").name });
}

export const versions = (path) => get(`/newsroom/api/pages/versions?path=${encodeURIComponent(path)}`);
export const create = (wish) => send("create", wish);
export const component = (wish) => send("component", wish);
export const area = (owner, name) => send("area", { path: owner, name });
export const publish = (path, deep = false) => send("publish", { path, deep });
export const unpublish = (path) => send("unpublish", { path });
