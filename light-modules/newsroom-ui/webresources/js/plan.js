// The plan of the week: the button prints it, [ and ] turn the weeks as in the calendar.

import "newsroom/shell.js";

document.querySelector("[data-print]").addEventListener("click", () => window.print());
