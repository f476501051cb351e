// Reads the comments that a page carries in edit mode: which areas and components stand where, and what may be done with them.

const MARK = /^\s*(\/?)cms:(page|area|component)\b([\s\S]*)$/;
const plain = (text) => text.replaceAll("&#45;", "-").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

function facts(text) {
  const found = {};
  for (const [, name, value] of text.matchAll(/([\w-]+)="([^"]*)"/g)) found[name] = plain(value);
  return found;
}

export const yes = (value) => value === "true";

/** All areas of the page, each with its components, which have areas again. Also a flat list in reading order. */
export function readMarks(document) {
  const areas = [];
  const parts = [];
  const stack = [];
  const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    const [, end, kind, text] = comments.currentNode.data.match(MARK) ?? [];
    if (!kind || kind === "page") continue;
    if (end) {
      const mark = stack.pop();
      if (mark) mark.end = comments.currentNode;
      continue;
    }
    const said = facts(text);
    const parent = stack.at(-1);
    const mark = { kind, ...said, path: said.content.slice(said.content.indexOf(":") + 1), start: comments.currentNode, children: [], parent };
    if (kind === "area") {
      mark.offered = (said.availableComponents ?? "").split(",").filter(Boolean);
      areas.push(mark);
    } else parts.push(mark);
    parent?.children.push(mark);
    stack.push(mark);
  }
  return { areas: areas.filter((mark) => mark.end), parts: parts.filter((mark) => mark.end && mark.parent?.kind === "area") };
}

/** The rectangle that a mark covers in its document; null when nothing of it is seen. */
export function boxOf(mark) {
  const range = mark.start.ownerDocument.createRange();
  range.setStartAfter(mark.start);
  range.setEndBefore(mark.end);
  let box;
  for (const { left, top, right, bottom } of range.getClientRects()) {
    if (right - left < 1 || bottom - top < 1) continue;
    box = box ? { left: Math.min(box.left, left), top: Math.min(box.top, top), right: Math.max(box.right, right), bottom: Math.max(box.bottom, bottom) } : { left, top, right, bottom };
  }
  return box ? { ...box, width: box.right - box.left, height: box.bottom - box.top } : null;
}

/** Gives parts of which nothing is seen a place on the page, so that they can be chosen and filled. */
export function makeRoom(marks) {
  for (const mark of [...marks.areas, ...marks.parts]) {
    if (boxOf(mark) || (mark.kind === "area" && mark.children.length)) continue;
    const place = mark.start.ownerDocument.createElement("div");
    place.style.minHeight = mark.kind === "area" ? "72px" : "40px";
    place.style.minWidth = "8rem";
    place.style.clear = "both";
    mark.end.before(place);
  }
}

/** The first words that a component shows, to tell it from others of its kind. */
export function wordsOf(mark) {
  const range = mark.start.ownerDocument.createRange();
  range.setStartAfter(mark.start);
  range.setEndBefore(mark.end);
  const words = range.toString().replace(/\s+/g, " ").trim();
  return words.length > 60 ? `${words.slice(0, 60).replace(/\s\S*$/, "")}…` : words;
}

export const nameOf = (mark) => mark.path.slice(mark.path.lastIndexOf("/") + 1);
export const own = (area) => area.children.filter((mark) => !yes(mark.inherited));

/** Whether an area may take one more component of a template. */
export const takes = (area, template, inside) =>
  area.editable !== "false" && (!area.offered.length || area.offered.includes(template)) && (inside || yes(area.showAddButton));
