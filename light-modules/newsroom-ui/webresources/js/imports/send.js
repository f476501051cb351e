// Sends files piece by piece. What is there already is not sent again: after a cut, a restart, or when the same file is chosen another day.

import { csrfToken, post, Refusal, renewSession } from "newsroom/ui/api.js";
import { h, icon, replace } from "newsroom/ui/dom.js";
import { t } from "newsroom/ui/words.js";

const PIECE = 4 * 1024 * 1024;
const LONGEST_WAIT = 15000;

/** Waits so long, or until the network is there again. */
const pause = (milliseconds) => new Promise((resolve) => {
  const timer = setTimeout(resolve, milliseconds);
  addEventListener("online", () => (clearTimeout(timer), resolve()), { once: true });
});

export function sendFiles(form, place) {
  const list = form.querySelector("#import-files");
  const error = form.querySelector("#import-error");
  const stop = form.querySelector("#import-pause");
  const go = form.querySelector(".btn-primary");
  let stopped = false;
  let busy = false;
  stop.addEventListener("click", () => (stopped = true));
  addEventListener("beforeunload", (event) => busy && event.preventDefault());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    error.hidden = true;
    const files = ["export", "pictures"].flatMap((id) => [...form.querySelector(`#${id}`).files].map((file) => ({ file, pictures: id === "pictures" })));
    if (!files.length) return say(error, t("import.no-file"));
    busy = true;
    stopped = false;
    stop.hidden = false;
    go.classList.add("btn-busy");
    let id = form.dataset.id;
    list.replaceChildren();
    try {
      for (const one of files) one.row = row(list, one.file);
      for (const one of files) id = await send(one, id, place, () => stopped);
      if (!stopped) await post(`${place}/${id}/reading`, {});
      busy = false;
      location.assign(`${place}/${id}`);
    } catch (refusal) {
      say(error, refusal.problems?.[0]?.message ?? refusal.message);
    } finally {
      busy = false;
      stop.hidden = true;
      go.classList.remove("btn-busy");
    }
  });
}

function say(error, words) {
  error.hidden = false;
  replace(error, icon("exclamation-circle"), h("span", {}, words));
}

function row(list, file) {
  const bar = h("progress", { max: file.size || 1, value: 0, "aria-label": file.name });
  const far = h("span", { class: "t13 quiet nowrap" }, "0 %");
  list.append(h("li", { class: "import-progress" }, h("span", { class: "clip" }, file.name), bar, far));
  return { bar, far };
}

function show({ bar, far }, here, size) {
  bar.value = here;
  far.textContent = `${Math.floor((100 * here) / Math.max(1, size))} %`;
}

async function send({ file, pictures, row: shown }, id, place, isStopped) {
  const to = await post(`${place}/files`, { id, name: file.name, size: file.size, modified: file.lastModified, pictures });
  let { here } = to;
  let wait = 1000;
  show(shown, here, file.size);
  while (here < file.size && !isStopped()) {
    try {
      here = await piece(`${place}/${to.id}/files/${to.file}`, file, here);
      show(shown, here, file.size);
      wait = 1000;
    } catch (refusal) {
      if (refusal.status && refusal.status < 500) throw refusal;
      shown.far.textContent = t("import.waits");
      await pause(wait);
      wait = Math.min(LONGEST_WAIT, wait * 2);
    }
  }
  return to.id;
}

async function piece(address, file, here, again) {
  let response;
  try {
    response = await fetch(`${address}?at=${here}`, { method: "POST", cache: "no-store", headers: { Accept: "application/json", "X-CSRF-TOKEN": csrfToken(), "Content-Type": "application/octet-stream" }, body: file.slice(here, here + PIECE) });
  } catch {
    throw new Refusal(0, { title: t("error.offline") });
  }
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer.here;
  if ((response.status === 401 || response.status === 403) && !again && (await renewSession())) return piece(address, file, here, true);
  const problem = answer.problems?.[0];
  if (response.status === 409 && Number.isInteger(Number(problem?.message))) return Number(problem.message);
  throw new Refusal(response.status, { ...answer, title: response.status === 401 || response.status === 403 ? t("import.signed-out") : (problem?.message ?? answer.title) });
}
