// Forms that are sent as a whole (`data-guard`): who leaves the page with something changed and not saved is asked by the browser.

const written = new Map();
const state = (form) => JSON.stringify([...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : value.name]));

export function guardForms(root = document) {
  for (const form of root.querySelectorAll("form[data-guard]")) {
    written.set(form, form.querySelector("[aria-invalid], .note-bad, .bad") ? "" : state(form)); // refused, thus not saved
    form.addEventListener("submit", () => written.delete(form));
  }
}

addEventListener("beforeunload", (event) => {
  if ([...written].some(([form, before]) => form.isConnected && state(form) !== before)) event.preventDefault();
});
