// Lists with filters: a choice is taken at once, the search field with Enter.

import "newsroom/shell.js";

for (const form of document.querySelectorAll("form[data-auto]")) {
  form.addEventListener("change", () => form.requestSubmit());
}
