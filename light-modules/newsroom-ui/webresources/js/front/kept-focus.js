// Lists that are drawn anew keep the focus where it was: on the same control of the line at the same place, or on the line's first.

const CONTROLS = "button, a[href], input, select, [tabindex]";

export function keepFocus(draw) {
  const before = document.activeElement;
  const line = before?.closest?.("li");
  const list = line?.parentElement;
  const controls = line ? [...line.querySelectorAll(CONTROLS)] : [];
  const place = { line: line ? [...list.children].indexOf(line) : -1, control: controls.indexOf(before) };
  draw();
  if (!list?.isConnected || before.isConnected) return;
  const now = list.children[Math.min(place.line, list.children.length - 1)];
  const found = now ? [...now.querySelectorAll(CONTROLS)].filter((one) => one.offsetParent) : [];
  (found[place.control] ?? found[0])?.focus();
}
