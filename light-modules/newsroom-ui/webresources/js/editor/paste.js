// Pasting from Word, Google Docs and web pages: keeps meaning, drops looks, and tells what was kept and what was not.

import { Plugin } from "prosemirror-state";
import { t } from "newsroom/ui/words.js";

const source = (html) => {
  if (/mso-|MsoNormal|urn:schemas-microsoft-com/i.test(html)) return "Word";
  if (/docs-internal-guid/i.test(html)) return "Google Docs";
  return t("paste.web");
};

/** `options.pasted(message)` is told; `options.files(list)` gets pictures that were pasted or dropped. */
export function pasting(options) {
  let report = null;
  return new Plugin({
    props: {
      transformPastedHTML(html) {
        const cleaned = clean(html, Boolean(options.files));
        report = { from: source(html), ...cleaned };
        return cleaned.html;
      },
      handlePaste(view, event, slice) {
        const files = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith("image/"));
        const words = new DOMParser().parseFromString(event.clipboardData?.getData("text/html") ?? "", "text/html").body.textContent.trim();
        if (files.length && !words) {
          report = null;
          options.files?.(files);
          return Boolean(options.files);
        }
        const pictures = report?.pictures ?? [];
        if (report) tell(slice, report, options);
        report = null;
        if (pictures.length && options.files) setTimeout(() => options.files(pictures));
        return false;
      },
      handleDrop(view, event) {
        const files = [...(event.dataTransfer?.files ?? [])].filter((file) => file.type.startsWith("image/"));
        if (!files.length || !options.files) return event.dataTransfer?.files.length > 0;
        event.preventDefault();
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        options.files(files, at?.pos);
        return true;
      },
    },
  });
}

function tell(slice, report, options) {
  let paragraphs = 0;
  let tables = 0;
  slice.content.descendants((node) => {
    if (node.type.name === "paragraph" || node.type.name === "heading") paragraphs++;
    if (node.type.name === "table") tables++;
  });
  if (paragraphs < 2 && !tables && !report.dropped.length) return;
  const kept = [t("paste.paragraphs", paragraphs), tables && t("paste.tables", tables), report.pictures.length && t("intake.kept.pictures", report.pictures.length)].filter(Boolean).join(", ");
  options.pasted?.(report.dropped.length ? t("paste.kept-dropped", report.from, kept, report.dropped.join(", ")) : t("paste.kept", report.from, kept), report.lost);
}

/** Takes out what the vocabulary has no place for, and counts it. */
function clean(html, takesPictures) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  const dropped = [];
  const lost = [];
  const pictures = takesPictures ? embedded(body) : [];
  for (const image of body.querySelectorAll("img[src^='http']")) lost.push(image.alt ? `${image.alt}: ${image.src}` : image.src);
  const drop = (selector, word) => {
    const found = [...body.querySelectorAll(selector)];
    if (found.length) dropped.push(t(word, found.length));
    for (const element of found) {
      if (element.textContent.trim()) lost.push(element.textContent.trim());
      element.remove();
    }
  };
  body.querySelectorAll("style, script, meta, link, title, xml").forEach((element) => element.remove());
  if (body.querySelector("[style*='color'], font[color]")) dropped.push(t("paste.colours"));
  drop("img, picture, svg, canvas", "paste.pictures");
  drop("iframe, object, embed, video, audio", "paste.embeds");
  drop("form, input, select, button", "paste.forms");
  drop("[style*='mso-element:comment'], .MsoCommentText", "paste.comments");
  drop("[style*='mso-element:frame'], .MsoTextBox", "paste.boxes");
  looksToMeaning(body);
  wordLists(body);
  body.querySelectorAll("[style]").forEach((element) => element.removeAttribute("style"));
  return { html: body.innerHTML, dropped, lost, pictures };
}

/** Pictures that travel inside the pasted text itself become files; they follow the text as figures. */
function embedded(body) {
  const files = [];
  for (const image of body.querySelectorAll("img[src^='data:image/']")) {
    const [, type, data] = /^data:(image\/[\w+.-]+);base64,(.+)$/s.exec(image.src) ?? [];
    if (!data) continue;
    const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
    files.push(new File([bytes], `${t("paste.picture")}-${files.length + 1}.${type.split("/")[1].replace("jpeg", "jpg")}`, { type }));
    image.remove();
  }
  return files;
}

/** Bold and italic that are only looks become marks; Google wraps everything into a bold that is none. */
function looksToMeaning(body) {
  for (const element of body.querySelectorAll("b[style*='font-weight:normal'], b[style*='font-weight: normal']")) {
    element.replaceWith(...element.childNodes);
  }
  for (const element of body.querySelectorAll("span[style], font[style]")) {
    const style = element.getAttribute("style").replace(/\s/g, "");
    for (const [tag, pattern] of [["strong", /font-weight:(bold|[6-9]00)/], ["em", /font-style:italic/]]) {
      if (!pattern.test(style)) continue;
      const mark = document.createElement(tag);
      mark.append(...element.childNodes);
      element.append(mark);
    }
  }
}

/** Word writes lists as paragraphs with a drawn bullet. */
function wordLists(body) {
  for (const paragraph of body.querySelectorAll("p.MsoListParagraph, p[style*='mso-list']")) {
    const text = paragraph.textContent.trim();
    const ordered = /^\d+[.)]\s*/.test(text);
    paragraph.querySelectorAll("[style*='mso-list:Ignore']").forEach((element) => element.remove());
    const item = document.createElement("li");
    item.innerHTML = `<p>${paragraph.innerHTML.replace(/^\s*(&middot;|·|o|§|\d+[.)])(&nbsp;|\s)*/, "")}</p>`;
    const before = paragraph.previousElementSibling;
    const tag = ordered ? "OL" : "UL";
    const list = before?.dataset.word && before.tagName === tag ? before : paragraph.parentNode.insertBefore(document.createElement(tag), paragraph);
    list.dataset.word = "1";
    list.append(item);
    paragraph.remove();
  }
}
