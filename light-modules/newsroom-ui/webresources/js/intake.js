// The screen where Word files are handed in: choose or drop, see what became of each, go on to the draft.

import "newsroom/shell.js";
import { manuscriptRows } from "newsroom/intake/take.js";

const drop = document.getElementById("manuscript-drop");
const input = document.getElementById("manuscripts");
const rows = manuscriptRows(document.getElementById("taken"));

input.addEventListener("change", () => {
  rows.take([...input.files]);
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
  rows.take([...event.dataTransfer.files]);
});
document.documentElement.dataset.ready = "1";
