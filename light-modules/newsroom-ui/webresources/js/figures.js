// Figures: the table of the page as a chart. Whoever does not see it has the table.

import "newsroom/shell.js";
import "chart.js";

const rows = [...document.querySelectorAll("[data-chart] tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent));
const canvas = document.getElementById("chart");
let chart;

function draw() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  globalThis.Chart.defaults.font.family = colour("--font");
  chart?.destroy();
  chart = new globalThis.Chart(canvas, {
    type: "bar",
    data: { labels: rows.map((row) => row[0]), datasets: [{ data: rows.map((row) => Number(row[1])), backgroundColor: colour("--accent-solid"), borderRadius: 3, maxBarThickness: 36 }] },
    options: {
      maintainAspectRatio: false,
      animation: false,
      plugins: { legend: { display: false } },
      scales: {
        x: { grid: { display: false }, ticks: { color: colour("--ink-2"), maxRotation: 0, autoSkipPadding: 8 } },
        y: { beginAtZero: true, grid: { color: colour("--line") }, ticks: { color: colour("--ink-2"), precision: 0 } },
      },
    },
  });
}
draw();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

document.querySelector("[data-span]").addEventListener("change", (event) => {
  const [from, to] = event.target.value.split("/");
  if (from) location.assign(`/newsroom/figures?from=${from}&to=${to}`);
});
document.documentElement.dataset.ready = "1";
document.querySelector("[data-at-once]")?.addEventListener("change", (event) => event.target.form.requestSubmit());
