// Plain text from the clipboard: lines that a PDF viewer or a mail broke are joined, lists by their signs are lists.

import { fromOldLetters, plainLetters } from "newsroom/editor/paste/letters.js";

const SIGN = /^[•●▪◦‣∙·\uf0b7\uf0a7]\s+/;
const NUMBER = /^(\d{1,2})[.)]\s+/;
const ENDS = /[.!?…:;”"')\]]$/;

/** Lines broken by the width of a page: many, nearly equally long, most not ending a sentence. */
function isBroken(lines) {
  const full = lines.filter((line) => line && !SIGN.test(line) && !NUMBER.test(line));
  if (full.length < 4) return false;
  const longest = Math.max(...full.map((line) => line.length));
  if (longest < 40 || longest > 140) return false;
  const open = full.filter((line) => !ENDS.test(line));
  const long = open.filter((line) => line.length > longest * 0.7);
  return open.length * 2 > full.length && long.length * 3 > open.length * 2;
}

function joined(lines) {
  const longest = Math.max(...lines.map((line) => line.length));
  const out = [];
  let before = "";
  for (const line of lines) {
    const begins = !before || !line || SIGN.test(line) || NUMBER.test(line) || before.length < longest * 0.62 || (ENDS.test(before) && before.length < longest * 0.85) || (/^\p{Lu}[^.!?]{3,60}$/u.test(line) && ENDS.test(before));
    if (begins) out.push(line);
    else out.push(`${out.pop()} ${line}`);
    before = line;
  }
  return out;
}

/** The cells of a sheet that came as plain text: every line has as many tabs as the others. */
function sheet(text) {
  const rows = text.replace(/[\r\n]+$/, "").split(/\r\n?|\n/).map((line) => line.split("\t").map((cell) => plainLetters(cell).trim()));
  return rows.length > 1 && rows[0].length > 1 && rows.every((row) => row.length === rows[0].length) ? rows : null;
}

/** Answers { blocks: [{ type: p | ul | ol | table, lines, start }], joined, old }; `asItIs` takes every line for a paragraph. */
export function plainBlocks(given, asItIs = false) {
  const old = asItIs ? null : fromOldLetters(given);
  const text = old ?? given;
  const rows = asItIs ? null : sheet(text);
  if (rows) return { blocks: [{ type: "table", lines: rows }], joined: 0, old: Boolean(old) };
  const raw = plainLetters(text).split(/\r\n?|\n|\f|\u2028|\u2029/).map((line) => line.replace(/ {2,}/g, " ").trim());
  if (asItIs) return { blocks: raw.filter(Boolean).map((line) => ({ type: "p", lines: [line], start: 1 })), joined: 0 };
  const broken = isBroken(raw);
  const lines = (broken ? joined(raw) : raw).filter(Boolean);
  const blocks = [];
  for (const line of lines) {
    const number = NUMBER.exec(line);
    const type = SIGN.test(line) ? "ul" : number ? "ol" : "p";
    const last = blocks.at(-1);
    const goesOn = type !== "p" && last?.type === type && (type === "ul" || +number[1] === last.start + last.lines.length);
    const words = type === "p" ? line : line.replace(type === "ul" ? SIGN : NUMBER, "");
    if (goesOn) last.lines.push(words);
    else blocks.push({ type, lines: [words], raw: line, start: number ? +number[1] : 1 });
  }
  return { blocks: blocks.map(real), joined: broken ? raw.filter(Boolean).length - lines.length : 0, old: Boolean(old) };
}

/** One line with a number is a line with a number. */
const real = (block) => (block.type === "ol" && block.lines.length < 2 ? { type: "p", lines: [block.raw], start: 1 } : block);

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const LINK = /\b(https?:\/\/[^\s<>“”"]+[^\s<>“”".,;:!?)\]])/g;
const linked = (text) => escape(text).replace(LINK, (address) => `<a href="${address.replace(/"/g, "%22")}">${address}</a>`);

const table = (rows) => `<table><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${linked(cell)}</p></td>`).join("")}</tr>`).join("")}</tbody></table>`;

export function plainHtml({ blocks }) {
  return blocks
    .map(({ type, lines, start }) => (type === "table" ? table(lines) : type === "p" ? `<p>${linked(lines[0])}</p>` : `<${type}${start > 1 ? ` start="${start}"` : ""}>${lines.map((line) => `<li><p>${linked(line)}</p></li>`).join("")}</${type}>`))
    .join("");
}
