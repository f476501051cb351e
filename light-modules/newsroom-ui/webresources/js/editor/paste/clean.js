// From the HTML of a clipboard to the vocabulary: what it means is kept, looks go, and what has no place is counted and named.

import { t } from "newsroom/ui/words.js";
import { oldLetters, tidyLetters } from "newsroom/editor/paste/letters.js";
import { applyRules, hasColours, looksToMarks } from "newsroom/editor/paste/looks.js";
import { comments, drawnLists, dropCaps, footnotes, namedHeadings, sourceOf, tickBoxes, webLists } from "newsroom/editor/paste/office.js";
import { straightLinks } from "newsroom/editor/paste/links.js";
import { pictures } from "newsroom/editor/paste/pictures.js";
import { keptLines, shape } from "newsroom/editor/paste/shape.js";

const unwrap = (element) => element.replaceWith(...element.childNodes);
const HIDDEN = "[hidden], template, noscript, [data-look*='display:none'], [data-look*='display: none'], [data-look*='mso-hide:all'], .sr-only, .visually-hidden, .screen-reader-text";

/** The address at which readers can see what an iframe plays; empty for other frames. */
function playable(frame) {
  const src = (frame.getAttribute("src") || frame.getAttribute("data-src") || "").replace(/^\/\//, "https://");
  const film = /^https?:\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com\/embed|youtu\.be)\/([\w-]{6,})/.exec(src)?.[1];
  if (film) return `https://www.youtube.com/watch?v=${film}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/.exec(src)?.[1];
  if (vimeo) return `https://vimeo.com/${vimeo}`;
  const post = /^https?:\/\/(?:www\.)?facebook\.com\/plugins\/(?:video|post)\.php\?/.test(src) && new URL(src).searchParams.get("href");
  return post && /^https:/.test(post) ? post : "";
}

function players(body) {
  for (const frame of body.querySelectorAll("iframe")) {
    const address = playable(frame);
    if (!address) continue;
    const figure = body.ownerDocument.createElement("figure");
    figure.dataset.embed = address;
    frame.replaceWith(figure);
  }
}

/** The page of the clipboard. Styles stand in data-look, where the security policy of the newsroom has nothing to complain of. */
function read(html) {
  const rules = [];
  const quiet = html
    .replace(/<style\b[^>]*>([\s\S]*?)<\/style>/gi, (_, sheet) => (rules.push(sheet.replace(/<!--|-->|\/\*[\s\S]*?\*\//g, "")), ""))
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-look="));
  const { body } = new DOMParser().parseFromString(quiet, "text/html");
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const notes = [];
  while (walker.nextNode()) notes.push(walker.currentNode);
  notes.forEach((note) => note.remove());
  return { body, rules };
}

/**
 * Answers { html, from, dropped: [words], lost: [words], coming: pictures to upload }. `options.takes`: whether this text takes pictures;
 * `options.rtf`: the same clipboard as RTF.
 */
export function clean(html, options = {}) {
  const { body, rules } = read(html);
  const dropped = [];
  const lost = [];
  const lose = (kind, elements) => {
    const found = [...elements];
    if (found.length) dropped.push(t(`paste.${kind}`, found.length));
    for (const element of found) {
      const words = element.textContent.replace(/\s+/g, " ").trim() || element.getAttribute("src") || "";
      if (words) lost.push(words);
      element.remove();
    }
  };
  const coloured = hasColours(body);
  const old = oldLetters(body);
  body.querySelectorAll("o\\:p").forEach(unwrap);
  comments(body, lose);
  applyRules(rules, body);
  body.querySelectorAll("style, script, meta, link, title, xml, base").forEach((one) => one.remove());
  body.querySelectorAll(HIDDEN).forEach((one) => one.remove());
  dropCaps(body);
  lose("boxes", [...body.querySelectorAll("[v\\:shape], .MsoTextBox, [data-look*='mso-element:textbox']")].filter((one) => one.textContent.trim()));
  players(body);
  lose("embeds", body.querySelectorAll("iframe, object, embed, video, audio"));
  tickBoxes(body);
  body.querySelectorAll("button, [role='button']:not(a)").forEach((one) => one.remove());
  lose("forms", [...body.querySelectorAll("input:not([type='hidden']), select, textarea")]);
  const { coming, lost: gone, count } = pictures(body, options);
  if (count) dropped.push(t("paste.pictures", count));
  lost.push(...gone);
  footnotes(body);
  drawnLists(body);
  webLists(body);
  namedHeadings(body);
  keptLines(body);
  tidyLetters(body);
  looksToMarks(body);
  straightLinks(body);
  shape(body);
  body.querySelectorAll("span, font, big, small, abbr, label, time, code, kbd, samp, tt, var, mark, bdi, bdo, nobr, wbr").forEach(unwrap);
  if (coloured) dropped.unshift(t("paste.colours"));
  return { html: body.innerHTML.trim(), from: sourceOf(html), old, dropped, onlyLooks: coloured && dropped.length === 1, lost, coming };
}
