// What a form lacks is said below its field and in the language of the newsroom, not in a bubble of the browser's.

import { icon } from "newsroom/ui/dom.js";

const KINDS = "input:invalid, select:invalid, textarea:invalid";

/** Looks after every form of the page, those that come later too; the first field that lacks something gets the focus. */
export function wireLacks() {
  document.addEventListener("invalid", (event) => {
    const input = event.target;
    const field = input.closest(".field");
    if (!field || !input.form) return;
    event.preventDefault();
    say(input, field);
    if (input.form.querySelector(KINDS) === input) input.focus();
  }, true);
  for (const kind of ["input", "change"]) {
    document.addEventListener(kind, (event) => {
      if (event.target.dataset?.lacks && event.target.validity.valid) withdraw(event.target);
    });
  }
}

function say(input, field) {
  const id = `${input.id || input.name}-lacks`;
  const said = document.getElementById(id);
  if (said) {
    said.lastChild.data = reason(input);
    return;
  }
  const line = document.createElement("span");
  line.className = "err";
  line.id = id;
  line.append(icon("exclamation-circle"), reason(input));
  field.append(line);
  field.classList.add("bad");
  input.dataset.lacks = input.getAttribute("aria-describedby") ?? " ";
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", `${id} ${input.dataset.lacks}`.trim());
}

function reason(input) {
  const { missing, missingFile, noMail } = document.body.dataset;
  if (input.validity.valueMissing) return input.type === "file" ? missingFile : missing;
  return input.validity.typeMismatch && input.type === "email" ? noMail : input.validationMessage;
}

function withdraw(input) {
  document.getElementById(`${input.id || input.name}-lacks`)?.remove();
  const before = input.dataset.lacks.trim();
  delete input.dataset.lacks;
  input.removeAttribute("aria-invalid");
  if (before) input.setAttribute("aria-describedby", before);
  else input.removeAttribute("aria-describedby");
  const field = input.closest(".field");
  if (!field.querySelector(".err")) field.classList.remove("bad");
}
