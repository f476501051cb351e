// Pasting and dropping: keeps meaning, drops looks, tells what was kept and what was not, and lets pictures arrive at their places.

import { DOMParser as Reader, Fragment, Slice } from "prosemirror-model";
import { closeHistory } from "prosemirror-history";
import { Plugin } from "prosemirror-state";
import { toggleMark } from "prosemirror-commands";
import { isInTable } from "prosemirror-tables";
import { dropPoint } from "prosemirror-transform";
import { t } from "newsroom/ui/words.js";
import { clean } from "newsroom/editor/paste/clean.js";
import { address } from "newsroom/editor/paste/links.js";
import { fileOf } from "newsroom/editor/paste/pictures.js";
import { plainBlocks, plainHtml } from "newsroom/editor/paste/plain.js";

const isPicture = (file) => file.type.startsWith("image/") || /\.(heic|heif|jpe?g|png|webp|gif|tiff?)$/i.test(file.name);
const FILM = /^https:\/\/(www\.|m\.)?(youtube\.com\/(watch\?|shorts\/|live\/)|youtu\.be\/|vimeo\.com\/\d+)\S+$/;

/**
 * `options.pasted(message, lost)` is told; `options.files(files, { at, texts })` gets pictures with their places; `options.odd(files)` what is
 * no picture. Without `options.files` the text takes no pictures.
 */
export function pasting(options) {
  let report = null;
  let rtf = "";
  const takes = Boolean(options.files);
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (view, event) => {
          readSelection(view);
          rtf = event.clipboardData?.getData("text/rtf") ?? "";
          return false;
        },
      },
      transformPastedHTML(html, view) {
        report = null;
        if (/data-pm-slice/.test(html)) return html;
        report = clean(html, { takes, rtf });
        return unframed(report.html, view.state.selection.$from);
      },
      clipboardTextParser(text, $context, plain, view) {
        report = null;
        const read = plainBlocks(text, plain);
        if (read.joined || read.old) report = { old: read.old, joined: read.joined, coming: [] };
        const holder = document.createElement("div");
        holder.innerHTML = plainHtml(read);
        const slice = Reader.fromSchema(view.state.schema).parseSlice(holder, { context: $context });
        return read.blocks.length === 1 && read.blocks[0].type === "p" ? withMarks(slice, $context.marks()) : slice;
      },
      handlePaste(view, event, slice) {
        const told = report;
        report = null;
        const data = event.clipboardData;
        const files = [...(data?.files ?? [])].filter(isPicture);
        const words = (data?.getData("text/html") ?? "").replace(/<style[^>]*>[\s\S]*?<\/style>|<!--[\s\S]*?-->|<title>[\s\S]*?<\/title>|<[^>]*>|&nbsp;/gi, "").trim();
        if (files.length && !words && takes) return options.files(files, {}), true;
        if (pasteAddress(view, data, options)) return true;
        if (told) tell(told, options);
        if (!told?.coming.length) return false;
        put(view, slice, told.coming, options, (transaction, own) => transaction.replaceSelection(own));
        return true;
      },
      handleDrop(view, event, slice, moved) {
        const told = report;
        report = null;
        const all = [...(event.dataTransfer?.files ?? [])];
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.doc.content.size;
        if (all.length) {
          event.preventDefault();
          const files = all.filter(isPicture);
          if (files.length && takes) options.files(files, { at: files.map(() => at) });
          const odd = all.filter((file) => !isPicture(file) || !takes);
          if (odd.length) options.odd?.(odd);
          return true;
        }
        if (moved || !told) return false;
        tell(told, options);
        if (!told.coming.length) return false;
        put(view, slice, told.coming, options, (transaction, own) => transaction.replaceRange(dropPoint(transaction.doc, at, own) ?? at, dropPoint(transaction.doc, at, own) ?? at, own));
        return true;
      },
    },
  });
}

/** Chromium tells of a chosen passage only with the next frame: a paste that comes before it would stand beside the words that the page shows as chosen. */
const readSelection = (view) => view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));

/** One cell of a sheet, or one line, is words and no block of its own. */
function unframed(html, $from) {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  return holder.children.length === 1 && holder.firstElementChild.tagName === "P" && $from.parent.isTextblock ? holder.firstElementChild.innerHTML : html;
}

const withMarks = (slice, marks) => {
  if (!marks.length) return slice;
  const marked = (fragment) => Fragment.from(fragment.content.map((node) => (node.isText ? marks.reduce((one, mark) => one.mark(mark.addToSet(one.marks)), node) : node.copy(marked(node.content)))));
  return new Slice(marked(slice.content), slice.openStart, slice.openEnd);
};

/** An address alone: over chosen words it is their link, of a film in an empty line it is the film. */
function pasteAddress(view, data, { insert }) {
  const text = data?.getData("text/plain").trim() ?? "";
  if (!/^https?:\/\/\S+$/.test(text)) return false;
  const { schema, selection } = view.state;
  const target = address(text);
  if (!target) return false;
  const { $from, $to, empty } = selection;
  if (!empty && $from.sameParent($to) && $from.parent.isTextblock) return toggleMark(schema.marks.link, { href: target })(view.state, (transaction) => view.dispatch(closeHistory(transaction)));
  if (!insert || !FILM.test(text) || $from.depth !== 1 || $from.parent.content.size) return false;
  view.dispatch(closeHistory(view.state.tr).replaceSelectionWith(schema.nodes.embed.create({ address: text })).scrollIntoView());
  return true;
}

/** Puts in what was pasted and leaves places for its pictures. */
function put(view, slice, coming, options, into) {
  const keys = new Map(coming.map((one) => [one.key, one]));
  const transaction = into(closeHistory(view.state.tr), isInTable(view.state) ? withoutFigures(slice) : slice);
  const found = [];
  transaction.doc.descendants((node, position) => {
    if (node.type.name === "figure" && keys.has(node.attrs.asset)) found.push([position, node]);
  });
  const after = transaction.selection.$to;
  const places = new Map();
  for (const [position, node] of found.reverse()) {
    const from = transaction.steps.length;
    transaction.delete(position, position + node.nodeSize);
    const moved = transaction.mapping.slice(from);
    for (const [name, at] of places) places.set(name, moved.map(at));
    places.set(node.attrs.asset, position);
  }
  view.dispatch(transaction.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  const rest = Math.min(after.depth ? after.after(1) : after.pos, view.state.doc.content.size);
  upload(coming, coming.map((one) => places.get(one.key) ?? rest), options);
}

async function upload(coming, places, options) {
  const files = await Promise.all(coming.map((one, n) => one.file ?? fileOf(one.blob, n + 1)));
  const there = files.map((file, n) => ({ file, at: places[n], texts: { caption: coming[n].caption, alt: coming[n].alt } })).filter((one) => one.file);
  if (there.length) options.files(there.map((one) => one.file), { at: there.map((one) => one.at), texts: there.map((one) => one.texts) });
}

const withoutFigures = (slice) => {
  const kept = [];
  slice.content.forEach((node) => node.type.name !== "figure" && kept.push(node));
  return kept.length === slice.content.childCount ? slice : Slice.maxOpen(Fragment.from(kept));
};

/** What came over, counted as the reader of the report would count. */
function kept(html, pictures) {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  const count = (selector) => [...holder.querySelectorAll(selector)].filter((one) => !one.closest("td, th")).length;
  const counts = { paragraphs: count("p"), headings: count("h2, h3, h4"), lists: count("ul, ol") - count("li ul, li ol"), tables: holder.querySelectorAll("table").length };
  counts.paragraphs -= count("li p");
  const words = Object.entries(counts).filter(([, number]) => number > 0).map(([kind, number]) => t(`paste.${kind}`, number));
  const all = pictures + holder.querySelectorAll("figure[data-asset]:not([data-asset^='coming-'])").length;
  return { counts, words: [...words, ...(all ? [t("intake.kept.pictures", all)] : [])].join(", ") };
}

function tell(report, options) {
  if (!report.html) return options.pasted?.([report.old && t("paste.old"), report.joined && t("paste.joined", report.joined)].filter(Boolean).join(" "), []);
  const { counts, words } = kept(report.html, report.coming.length);
  const small = counts.paragraphs < 2 && !counts.headings && !counts.lists && !counts.tables;
  if (small && !report.coming.length && !report.old && (!report.dropped.length || report.onlyLooks)) return undefined;
  const message = !words ? t("paste.dropped", report.from, report.dropped.join(", ")) : report.dropped.length ? t("paste.kept-dropped", report.from, words, report.dropped.join(", ")) : t("paste.kept", report.from, words);
  return options.pasted?.(report.old ? `${message} ${t("paste.old")}` : message, report.lost);
}
