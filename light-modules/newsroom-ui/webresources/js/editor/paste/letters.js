// Letters of pasted text: one Unicode form, plain blanks, and text that was typed in fonts from before Unicode (TCVN3, VNI).

import { isSyllable } from "newsroom/hints/syllable.js";

const pairs = (table) => {
  const letters = [...table];
  return new Map(letters.flatMap((letter, at) => (at % 2 ? [] : [[letter, letters[at + 1]]])));
};

const TCVN3 = pairs("¸áµà¶ả·ã¹ạ¨ă¾ắ»ằ¼ẳ½ẵÆặ©âÊấÇầÈẩÉẫËậ®đÐéÌèÎẻÏẽÑẹªêÕếÒềÓểÔễÖệÝí×ìØỉÜĩÞịãóßòáỏâõäọ«ôèốåồæổçỗéộ¬ơíớêờëởìỡîợóúïùñủòũôụ\u00ADưøứõừöử÷ữùựýýúỳûỷüỹþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ");
const VNI = pairs("ñđÑĐôơÔƠöưÖƯæỉÆỈóĩÓĨòịÒỊîỵÎỴ");
const VNI_MARKS = new Map([["ù", "\u0301"], ["ø", "\u0300"], ["û", "\u0309"], ["õ", "\u0303"], ["ï", "\u0323"], ["ê", "\u0306"], ["é", "\u0306\u0301"], ["è", "\u0306\u0300"], ["ú", "\u0306\u0309"], ["ü", "\u0306\u0303"], ["ë", "\u0306\u0323"], ["â", "\u0302"], ["á", "\u0302\u0301"], ["à", "\u0302\u0300"], ["å", "\u0302\u0309"], ["ã", "\u0302\u0303"], ["ä", "\u0302\u0323"]]);

const tcvn3 = (text) => [...text].map((letter) => TCVN3.get(letter) ?? letter).join("");
const vni = (text) =>
  [...text].map((letter, at, all) => {
    const mark = VNI_MARKS.get(letter.toLowerCase());
    return mark && /[aeouyôöAEOUYÔÖ]/.test(all[at - 1] ?? "") ? mark : VNI.get(letter) ?? letter;
  }).join("").normalize("NFC");

function conversion(font) {
  const name = (font ?? "").trim().replace(/^["']/, "").toLowerCase();
  if (name.startsWith(".vn")) return /h["']?\s*(,|$)/.test(name) ? (text) => tcvn3(text).toUpperCase() : tcvn3;
  return name.startsWith("vni-") ? vni : null;
}

const WORDS = /[\p{L}\p{M}\u00a1-\u00be]+/gu;
const share = (words) => words.filter((word) => isSyllable(word.toLowerCase())).length / words.length;

/** Text without a font that can only be read with old letters, in Unicode; null for any other. */
export function fromOldLetters(text) {
  const before = (text.match(WORDS) ?? []).map((word) => word.normalize("NFC"));
  if (before.length < 5 || share(before) > 0.6) return null;
  const read = [tcvn3, vni].map((turn) => turn(text)).map((turned) => ({ turned, share: share(turned.match(WORDS) ?? [""]) })).sort((a, b) => b.share - a.share)[0];
  return read.share > 0.85 ? read.turned : null;
}

const fontOf = (element) => element.getAttribute("face") ?? /font-family:\s*([^;]+)/i.exec(element.getAttribute("data-look") ?? "")?.[1];

const texts = (element) => {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
};

/** Turns old letters into Unicode by the font they stand in. Answers whether there were any. */
export function oldLetters(body) {
  let any = false;
  for (const text of texts(body)) {
    const holder = text.parentElement.closest("font[face], [data-look*='font-family']");
    const turned = holder && conversion(fontOf(holder))?.(text.data);
    if (turned === null || turned === undefined || turned === text.data) continue;
    text.data = turned;
    any = true;
  }
  return any;
}

/** One form of letters, one kind of blank, nothing that cannot be seen. */
export const plainLetters = (text) =>
  text.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, (sign) => (sign === "\u200d" ? sign : "")).replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, " ");

export function tidyLetters(body) {
  for (const text of texts(body)) text.data = plainLetters(text.data).replace(/\s+/g, " ");
}
