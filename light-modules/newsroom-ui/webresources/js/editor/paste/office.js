// What office programs write: Word's drawn lists, notes, changes and comments; lists of Word on the web and of Google Docs.

import { t } from "newsroom/ui/words.js";

const unwrap = (element) => element.replaceWith(...element.childNodes);
const make = (like, tag, ...children) => {
  const element = like.ownerDocument.createElement(tag);
  element.append(...children);
  return element;
};

/** Comments and changes that were not accepted. `lose(kind, elements)` counts and keeps their words for the report. */
export function comments(body, lose) {
  const notes = [...body.querySelectorAll("[data-look*='mso-element:comment']")].filter((one) => !/comment-list/.test(one.getAttribute("data-look")));
  lose("comments", notes);
  body.querySelectorAll("[data-look*='mso-element:comment-list'], .MsoCommentReference, .msocomanchor, .MsoCommentText").forEach((one) => one.remove());
  lose("deleted", [...body.querySelectorAll("del[cite], del[datetime], .msoDel")].filter((one) => !one.parentElement.closest("del, .msoDel")));
  body.querySelectorAll("ins[cite], ins[datetime], .msoIns").forEach(unwrap);
}

/** A large first letter stands in a frame of its own; it belongs to the words after it. */
export function dropCaps(body) {
  for (const frame of body.querySelectorAll("[data-look*='mso-element:dropcap']")) {
    const holder = frame.closest("[data-look*='mso-element:para-border-div'], table") ?? frame;
    const next = holder.nextElementSibling;
    if (next?.tagName === "P") next.prepend(frame.textContent.trim());
    holder.remove();
  }
}

/** Footnotes become raised numbers; their words follow the text. */
export function footnotes(body) {
  for (const mark of body.querySelectorAll("a[data-look*='mso-footnote-id'], a[data-look*='mso-endnote-id'], a.sdfootnoteanc, a.sdfootnotesym, a[href^='#_ftn'], a[href^='#_edn']")) {
    const number = mark.textContent.replace(/[[\]\s]/g, "");
    const atNote = mark.matches(".sdfootnotesym, [href^='#_ftnref'], [href^='#_ednref']") || mark.closest("[data-look*='mso-element:footnote'], [data-look*='mso-element:endnote'], .MsoFootnoteText");
    const raised = make(mark, "sup", number);
    if (!atNote) (mark.closest("sup") ?? mark).replaceWith(raised);
    else mark.replaceWith(raised, " ");
  }
  body.querySelectorAll("[data-look*='mso-element:footnote-list'] hr").forEach((line) => line.remove());
}

const NUMBER = /^\(?(\d+|[a-zđ]|[ivxlc]+)[.)]/i;
const levelOf = (paragraph) => +(/mso-list:[^;]*level(\d)/.exec(paragraph.getAttribute("data-look") ?? "")?.[1] ?? 0);
const isDrawn = (element) => element?.tagName === "P" && levelOf(element) > 0;

function drawnSign(paragraph) {
  const sign = paragraph.querySelector("[data-look*='mso-list:Ignore'], [data-look*='mso-list: Ignore']");
  if (sign) {
    const text = sign.textContent.replace(/\u00a0/g, " ").trim();
    sign.remove();
    return text;
  }
  const first = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
  const found = /^[\s\u00a0]*([·•o§\uf0a7\uf0b7-]|\(?(?:\d+|[a-z])[.)])[\s\u00a0]+/i.exec(first?.data ?? "");
  if (!found) return "";
  first.data = first.data.slice(found[0].length);
  return found[1];
}

/** Word draws its lists: paragraphs with a sign in front and the level in a style. */
export function drawnLists(body) {
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const sign = heading.querySelector("[data-look*='mso-list:Ignore']");
    if (sign) sign.replaceWith(`${sign.textContent.replace(/\u00a0/g, " ").trim()} `);
  }
  writtenNumbers(body);
  for (const paragraph of [...body.querySelectorAll("p")].filter(isDrawn)) {
    if (!paragraph.closest("li")) drawList(paragraph);
  }
}

/** A number that no list would show, such as "Điều 1." or "2.1.", stands in the words of its paragraph. */
function writtenNumbers(body) {
  for (const sign of body.querySelectorAll("p [data-look*='mso-list:Ignore'], p [data-look*='mso-list: Ignore']")) {
    const words = sign.textContent.replace(/[\s\u00a0]+/g, " ").trim();
    if (!/\d[.)]\d/.test(words) && (!/\p{L}{2}/u.test(words) || /^\(?[ivxlc]+[.)]$/i.test(words))) continue;
    const paragraph = sign.closest("p");
    sign.replaceWith(`${words} `);
    paragraph.dataset.look = paragraph.dataset.look.replace(/mso-list:[^;]*/g, "");
  }
}

/** Boxes that are ticked or not are signs before their words. */
export function tickBoxes(body) {
  for (const box of body.querySelectorAll("input[type='checkbox' i]")) box.replaceWith(box.hasAttribute("checked") ? "☑ " : "☐ ");
  for (const item of body.querySelectorAll("li[role='checkbox']")) {
    item.querySelectorAll("img[aria-roledescription]").forEach((one) => one.remove());
    (item.querySelector("p") ?? item).prepend(item.getAttribute("aria-checked") === "true" ? "☑ " : "☐ ");
  }
}

function drawList(first) {
  const place = make(first, "div");
  first.before(place);
  const open = [];
  for (let paragraph = first, next; paragraph; paragraph = next) {
    next = paragraph.nextElementSibling;
    const more = !isDrawn(paragraph) && open.length && /MsoListParagraph/.test(paragraph.className) && paragraph.textContent.trim();
    if (!isDrawn(paragraph) && !more) break;
    if (more) open.at(-1).list.lastElementChild.append(paragraph);
    else hang(place, open, paragraph);
  }
  unwrap(place);
}

function hang(place, open, paragraph) {
  const level = levelOf(paragraph);
  const sign = drawnSign(paragraph);
  const number = NUMBER.exec(sign);
  const tag = number ? "OL" : "UL";
  while (open.length && open.at(-1).level > level) open.pop();
  if (!open.length || open.at(-1).level < level) {
    const list = make(paragraph, tag);
    (open.at(-1)?.list.lastElementChild ?? place).append(list);
    open.push({ level, list });
  } else if (open.at(-1).list.tagName !== tag) {
    const list = make(paragraph, tag);
    open.at(-1).list.after(list);
    open.at(-1).list = list;
  }
  const { list } = open.at(-1);
  if (number && !list.children.length && +number[1] > 1) list.setAttribute("start", number[1]);
  list.append(make(paragraph, "li", paragraph));
}

/** Lists of Word on the web: one list per item and level, side by side. */
export function webLists(body) {
  const items = [...body.querySelectorAll("li[data-aria-level]")];
  if (!items.length) return;
  body.querySelectorAll(".ListContainerWrapper").forEach(unwrap);
  for (const list of [...body.querySelectorAll("ul, ol")].filter((one) => one.querySelector(":scope > li[data-aria-level]"))) {
    const level = +list.firstElementChild.dataset.ariaLevel;
    const before = list.previousElementSibling;
    if (!before?.matches("ul, ol")) continue;
    let holder = before;
    for (let depth = +(before.firstElementChild?.dataset.ariaLevel ?? 1); depth < level; depth++) {
      const item = holder.lastElementChild;
      const inner = item?.lastElementChild?.matches("ul, ol") ? item.lastElementChild : null;
      if (!inner) {
        item?.append(list);
        holder = null;
        break;
      }
      holder = inner;
    }
    if (holder && holder.tagName === list.tagName && !/^[2-9]/.test(list.getAttribute("start") ?? "")) {
      holder.append(...list.childNodes);
      list.remove();
    }
  }
}

/** Headings that are headings only by a name or a role. */
export function namedHeadings(body) {
  const rename = (element, tag) => element.replaceWith(Object.assign(make(element, tag, ...element.childNodes), {}));
  for (const element of body.querySelectorAll("[role='heading']:not(h1, h2, h3, h4, h5, h6)")) rename(element, `h${Math.min(6, +element.getAttribute("aria-level") || 2)}`);
  for (const element of body.querySelectorAll("p.MsoTitle")) rename(element, "h1");
  for (const element of body.querySelectorAll("p[data-look*='mso-outline-level']")) {
    const level = +/mso-outline-level:\s*(\d)/.exec(element.getAttribute("data-look"))?.[1];
    if (level <= 6) rename(element, `h${level}`);
  }
  for (const element of body.querySelectorAll("p.MsoQuote, p.MsoIntenseQuote, p.Quote")) {
    const before = element.previousElementSibling;
    if (before?.dataset.quote) before.append(element);
    else {
      const quote = make(element, "blockquote");
      quote.dataset.quote = "1";
      element.replaceWith(quote);
      quote.append(element);
    }
  }
}

/** The program that wrote the clipboard, by its traces. */
export function sourceOf(html) {
  if (/google-sheets-html-origin|data-sheets-root/i.test(html)) return "Google Sheets";
  if (/docs-internal-guid/i.test(html)) return "Google Docs";
  if (/LibreOffice|OpenOffice/i.test(html)) return "LibreOffice";
  if (/Excel\.Sheet|office:excel|Microsoft Excel/i.test(html)) return "Excel";
  if (/PowerPoint\.Slide|office:powerpoint/i.test(html)) return "PowerPoint";
  if (/mso-|MsoNormal|urn:schemas-microsoft-com|\bparaeid=|\bSCXW\d/i.test(html)) return "Word";
  if (/fbcdn\.net|facebook\.com\/hashtag|__cft__/i.test(html)) return "Facebook";
  if (/class="?gmail_|class="?moz-|-webkit-nbsp-mode|AppleMailSignature/i.test(html)) return t("paste.mail");
  if (/role="presentation" dir="ltr"|class="?(markedContent|textLayer)|pdf2htmlEX/i.test(html) && /<br role="presentation">/i.test(html)) return "PDF";
  return t("paste.web");
}
