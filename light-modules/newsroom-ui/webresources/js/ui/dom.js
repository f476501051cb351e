// Builds elements without markup in strings: h("p", { class: "t13" }, "text", child).

const SVG = "http://www.w3.org/2000/svg";
const UI = new URL("../..", import.meta.url).pathname.replace(/\/$/, "");

/** Attributes that start with "on" are listeners; true sets an empty attribute; null, undefined and false leave it out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" && "value" in element && tag !== "li") element.value = value;
    else if (name === "checked") element.checked = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

/** Draws a place anew. Half-written words, checks and the focus stay at what has the same `data-keep`; else the focus goes to its first button. */
export function redraw(place, ...children) {
  const kept = new Map([...place.querySelectorAll("[data-keep]")].map((one) => [one.dataset.keep, one]));
  const at = place.contains(document.activeElement) ? document.activeElement : null;
  const caret = at?.tagName === "TEXTAREA" ? [at.selectionStart, at.selectionEnd] : null;
  replace(place, children);
  for (const one of place.querySelectorAll("[data-keep]")) {
    const before = kept.get(one.dataset.keep);
    if (!before) continue;
    if (one.type === "checkbox") one.checked = before.checked;
    else if (one.tagName === "TEXTAREA") one.value = before.value;
  }
  if (!at) return;
  const next = at.dataset.keep && place.querySelector(`[data-keep="${CSS.escape(at.dataset.keep)}"]`);
  (next || place.querySelector("button"))?.focus();
  if (next && caret) next.setSelectionRange(...caret);
}

export function icon(name, extra = "") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `i ${extra}`.trim());
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${UI}/img/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

let last = 0;

/** An id that no other element of the page has. */
export function freshId(prefix) {
  last += 1;
  return `${prefix}-${last}`;
}

/** A UUID; browsers make one themselves only on pages that came by HTTPS. */
export function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** The same function, called only when nothing happened for a while. */
export function settle(milliseconds, call) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...values), milliseconds);
  };
}
