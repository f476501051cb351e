// Pictures in pasted text. Those that can be had become places in the text and something to upload; the others are named in the report.

import { t } from "newsroom/ui/words.js";

const OWN = /^\/(?:dam\/jcr:|\.imaging\/|newsroom\/(?:assets|imaging)\/)([0-9a-f]{8}-[0-9a-f-]{27})/;
const KINDS = { jpeg: "jpg", "svg+xml": "svg" };
/** Smaller than this it is an emoji, a counter or an ornament. */
const ORNAMENT = 33;

const named = (bytes, type, number) => new File([bytes], `${t("paste.picture")}-${number}.${KINDS[type.split("/")[1]] ?? type.split("/")[1]}`, { type });

function fromData(address) {
  const [, type, data] = /^data:(image\/[\w+.-]+);base64,(.+)$/s.exec(address) ?? [];
  try {
    return data ? { type, bytes: Uint8Array.from(atob(data.replace(/\s|%0A/g, "")), (one) => one.charCodeAt(0)) } : null;
  } catch {
    return null;
  }
}

function groupAt(text, start) {
  const brace = /[{}]/g;
  brace.lastIndex = start;
  for (let depth = 0, found = brace.exec(text); found; found = brace.exec(text)) {
    depth += found[0] === "{" ? 1 : -1;
    if (!depth) return text.slice(start, found.index);
  }
  return text.slice(start);
}

/** Word keeps its pictures outside the HTML; the same clipboard holds them as RTF. In order; null for drawings that no page shows. */
export function picturesOfRtf(rtf) {
  const found = [];
  const body = rtf.replace(/\{\\(?:header|footer)[lrf]?\b(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g, "");
  for (const match of body.matchAll(/\{\\pict\b/g)) {
    const before = body.slice(Math.max(0, match.index - 40), match.index);
    if (/\\nonshppict\s*$/.test(before) || /\\listpicture/.test(before)) continue;
    const group = groupAt(body, match.index);
    const type = /\\pngblip/.test(group) ? "image/png" : /\\jpegblip/.test(group) ? "image/jpeg" : "";
    const hex = /[\s}]([0-9a-f\s]{64,})$/i.exec(group)?.[1].replace(/\s/g, "");
    found.push(type && hex ? { type, bytes: Uint8Array.from(hex.match(/../g), (one) => parseInt(one, 16)) } : null);
  }
  return found;
}

const side = (image, name) => +(/([\d.]+)px/.exec(image.getAttribute("data-look")?.match(new RegExp(`(?:^|;)\\s*${name}\\s*:[^;]*`))?.[0] ?? "")?.[1] ?? image.getAttribute(name) ?? NaN);
const isOrnament = (image) => side(image, "width") < ORNAMENT && !(side(image, "height") >= ORNAMENT);

/** A picture of a character: networks draw their emoji. */
const isSign = (image) => isOrnament(image) && /^\p{Extended_Pictographic}/u.test(image.alt);

/** What a person wrote; programs put in guesses of their own. */
const altOf = (image) => (/^(picture|image|a (picture|close|group|person)|hình|clip_image|graphical user)\b/i.test(image.alt) ? "" : image.alt.trim());

function captionOf(image) {
  const figure = image.closest("figure");
  if (!figure || figure.querySelectorAll("img").length > 1) return "";
  const caption = figure.querySelector("figcaption");
  const text = caption?.textContent.replace(/\s+/g, " ").trim() ?? "";
  caption?.remove();
  return text;
}

/** The largest of what a page offers for a picture. */
function addressOf(image) {
  const lazy = image.getAttribute("data-src") ?? image.getAttribute("data-original");
  const src = image.getAttribute("src") ?? "";
  return lazy && (!src || /^data:image\/(gif|svg)/.test(src)) ? lazy : src;
}

/**
 * Replaces pictures by figures. Answers { coming, lost, count }: what has to be uploaded, as { key, file | blob, caption, alt }; the names of those
 * that cannot be had, and how many those are.
 */
export function pictures(body, { takes, rtf = "" }) {
  const coming = [];
  const lost = [];
  const fromRtf = picturesOfRtf(rtf);
  const local = [...body.querySelectorAll("img")].filter((image) => /^file:/i.test(addressOf(image)));
  const place = (image, asset, caption) => {
    const figure = body.ownerDocument.createElement("figure");
    figure.dataset.asset = asset;
    if (altOf(image)) figure.dataset.alt = altOf(image);
    if (caption) figure.append(Object.assign(body.ownerDocument.createElement("figcaption"), { textContent: caption }));
    const holder = image.closest("figure") ?? image.closest("picture") ?? image;
    holder.replaceWith(figure);
  };
  let gone = 0;
  for (const image of body.querySelectorAll("img")) {
    const address = addressOf(image);
    if (isSign(image)) image.replaceWith(image.alt);
    else if (isOrnament(image)) image.remove();
    else {
      const own = address.startsWith(location.origin) || address.startsWith("/") ? OWN.exec(new URL(address, location.origin).pathname) : null;
      const data = fromData(address) ?? (local.length === fromRtf.length ? fromRtf[local.indexOf(image)] : null);
      const can = takes && (own || data || /^blob:/.test(address));
      const caption = captionOf(image);
      const key = `coming-${coming.length}`;
      if (can && own) place(image, own[1], caption);
      else if (can) {
        coming.push({ key, caption, alt: altOf(image), ...(data ? { file: named(data.bytes, data.type, coming.length + 1) } : { blob: address }) });
        place(image, key, caption);
      } else {
        gone++;
        lost.push([caption || altOf(image), /^https?:/.test(address) ? address : ""].filter(Boolean).join(": ") || t("paste.picture.local"));
        (image.closest("figure") ?? image).remove();
      }
    }
  }
  body.querySelectorAll("picture, source, svg, canvas").forEach((one) => one.remove());
  return { coming, lost, count: gone };
}

/** A picture that only this page can see, as a file; null when it is gone. */
export async function fileOf(blob, number) {
  const image = new Image();
  image.src = blob;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = Object.assign(document.createElement("canvas"), { width: image.naturalWidth, height: image.naturalHeight });
  canvas.getContext("2d").drawImage(image, 0, 0);
  const made = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  return made && named(made, "image/png", number);
}
