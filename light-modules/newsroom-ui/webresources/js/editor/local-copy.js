// The copy of unsaved changes in this browser: written at every change, read when a story is opened again.

const OPENED = new Promise((resolve) => {
  const request = indexedDB.open("bantin", 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore("drafts"));
  request.addEventListener("success", () => resolve(request.result));
  request.addEventListener("error", () => resolve(null));
});

async function run(mode, work) {
  const database = await OPENED;
  if (!database) return undefined;
  return new Promise((resolve) => {
    const request = work(database.transaction("drafts", mode).objectStore("drafts"));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => resolve(undefined));
  });
}

/** What is kept: { base, changes, revision, at, requestKey }. */
export const readCopy = (key) => run("readonly", (store) => store.get(key));
export const writeCopy = (key, copy) => run("readwrite", (store) => store.put(copy, key));
export const dropCopy = (key) => run("readwrite", (store) => store.delete(key));
