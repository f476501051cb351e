// Settings with an order: drag by the grip, or the buttons. The buttons work without this file, too.

import "newsroom/shell.js";
import Sortable from "sortablejs";
import htmx from "htmx.org";

function wire(root) {
  for (const list of root.querySelectorAll("[data-sortable]")) {
    Sortable.create(list, {
      handle: "[data-grip]",
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
      onEnd() {
        const form = list.closest("form[data-sort]");
        if (form) htmx.ajax("POST", form.getAttribute("hx-post"), { source: form, target: "#sections", select: "#sections", swap: "outerHTML", values: htmx.values(form) });
      },
    });
  }
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-line-up]");
  const line = button?.closest("li");
  if (line?.previousElementSibling) {
    line.parentElement.insertBefore(line, line.previousElementSibling);
    button.focus();
  }
});

wire(document);
document.body.addEventListener("htmx:afterSettle", () => wire(document));
document.documentElement.dataset.ready = "1";
