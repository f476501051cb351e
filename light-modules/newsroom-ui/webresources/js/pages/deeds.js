// The deeds of pages and their parts, as the server knows them. Each one done is added to a history with its opposite.

import { post } from "newsroom/ui/api.js";

const send = (verb, wish) =>
  post(`/newsroom/api/pages/${verb}`, { deep: false, ...wish }).catch((refusal) => {
    if (refusal.problems?.length) refusal.message = refusal.problems.map((problem) => problem.message).join(" ");
    throw refusal;
  });

export const parentOf = (path) => path.slice(0, path.lastIndexOf("/")) || "/";
export const nameOf = (path) => path.slice(path.lastIndexOf("/") + 1);

/** Moves a node and remembers how to bring it back; paths change as names must be free. */
export async function move(history, words, path, place, quiet) {
  let now = path;
  let back;
  const go = async (to) => {
    const answer = await send("move", { path: now, ...to });
    now = answer.path;
    back = answer.from;
    return answer;
  };
  const answer = await go(place);
  const undo = async () => {
    const home = back;
    await go(home);
  };
  history.add(words, undo, () => go(place), quiet);
  return answer;
}

/** Deletes into the bin; undoing restores, and puts a page that was on the site back there. */
export async function remove(history, words, path, live = false) {
  let now = path;
  let id;
  const go = async () => {
    id = (await send("delete", { path: now })).id;
  };
  await go();
  history.add(words, async () => {
    now = (await send("restore", { id })).path;
    if (live) await send("publish", { path: now, deep: true });
  }, go);
}

/** What was made is deleted by undoing, and comes out of the bin again. */
export function made(history, words, answer, quiet) {
  let { path, id } = answer;
  history.add(words, async () => {
    id = (await send("delete", { path })).id;
  }, async () => {
    path = (await send("restore", { id })).path;
  }, quiet);
  return answer;
}

export async function copy(history, words, path, place) {
  return made(history, words, await send("copy", { path, ...place }));
}

export async function rename(history, words, path, name) {
  let now = path;
  const go = async (to) => {
    now = (await send("rename", { path: now, name: to })).path;
  };
  const old = nameOf(path);
  await go(name);
  history.add(words, () => go(old), () => go(name));
}

export const create = (wish) => send("create", wish);
export const component = (wish) => send("component", wish);
export const area = (owner, name) => send("area", { path: owner, name });
export const publish = (path, deep = false) => send("publish", { path, deep });
export const unpublish = (path) => send("unpublish", { path });
