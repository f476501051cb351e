// The screen where manuscripts are handed in: choose or drop, see what became of each, go on to the draft.

import "newsroom/shell.js";
import { manuscriptRows } from "newsroom/intake/take.js";

const drop = document.getElementById("manuscript-drop");
const input = document.getElementById("manuscripts");
const rows = manuscriptRows(document.getElementById("taken"));

/** A single manuscript is looked at right away. */
async function take(files) {
  const taken = await rows.take(files);
  if (taken.length === 1 && taken[0].state === "done") location.assign(`/newsroom/intake/${taken[0].item.id}`);
}

input.addEventListener("change", () => {
  take([...input.files]);
  input.value = "";
});
document.addEventListener("dragover", (event) => {
  event.preventDefault();
  drop.classList.add("is-over");
});
document.addEventListener("dragleave", (event) => !event.relatedTarget && drop.classList.remove("is-over"));
document.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("is-over");
  take([...event.dataTransfer.files]);
});
document.documentElement.dataset.ready = "1";
