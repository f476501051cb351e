// The copy of unsaved changes in this browser: written at every change, read when a story is opened again.

// Where the database of the browser refuses (full, private, switched off), its plain storage is tried.

const OPENED = new Promise((resolve) => {
  try {
    const request = indexedDB.open("bantin", 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore("drafts"));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => resolve(null));
    request.addEventListener("blocked", () => resolve(null));
  } catch {
    resolve(null);
  }
});

/** Resolves to { value } when it worked, to null when the database refused. */
async function run(mode, work) {
  const database = await OPENED;
  if (!database) return null;
  return new Promise((resolve) => {
    try {
      const transaction = database.transaction("drafts", mode);
      const request = work(transaction.objectStore("drafts"));
      transaction.addEventListener("complete", () => resolve({ value: request.result }));
      for (const trouble of ["error", "abort"]) transaction.addEventListener(trouble, () => resolve(null));
    } catch {
      resolve(null);
    }
  });
}

const plain = (key) => `draft:${key}`;

/** Plain storage, which may refuse like the database. */
function spare(work) {
  try {
    return { value: work(localStorage) };
  } catch {
    return null;
  }
}

/** What is kept: { base, changes, revision, at, requestKey }; the newer one where both stores have some. */
export async function readCopy(key) {
  const kept = (await run("readonly", (store) => store.get(key)))?.value;
  const other = spare((store) => JSON.parse(store.getItem(plain(key)) ?? "null"))?.value;
  return other && other.revision >= (kept?.revision ?? 0) && other.at > (kept?.at ?? 0) ? other : kept;
}

/** Answers whether the copy is kept on this machine now. */
export async function writeCopy(key, copy) {
  if (await run("readwrite", (store) => store.put(copy, key))) return true;
  return Boolean(spare((store) => store.setItem(plain(key), JSON.stringify(copy))));
}

export async function dropCopy(key) {
  await run("readwrite", (store) => store.delete(key));
  spare((store) => store.removeItem(plain(key)));
}
