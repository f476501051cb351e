// The sign-in page: shows the password on demand, warns of Caps Lock, tells that something is going on.

import { wireLacks } from "newsroom/ui/lacks.js";

wireLacks();

for (const button of document.querySelectorAll("[data-reveal]")) {
  const input = document.getElementById(button.dataset.reveal);
  button.addEventListener("click", () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
    input.focus();
  });
}

const hint = document.querySelector("[data-capslock]");
if (hint) {
  document.getElementById("password").addEventListener("keyup", (event) => {
    hint.hidden = !event.getModifierState?.("CapsLock");
  });
}

for (const form of document.querySelectorAll("form[data-busy]")) {
  form.addEventListener("submit", () => {
    form.querySelector(".btn-primary").textContent = form.dataset.busy;
  });
}
