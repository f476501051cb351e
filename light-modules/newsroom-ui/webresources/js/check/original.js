// The manuscript as it was read, with the words that fill fields marked and numbered.

import { h, replace } from "newsroom/ui/dom.js";

const flat = (text) => text.normalize("NFC").replace(/\s+/g, " ");

/** Answers { words, mark(number, text, sure), show(number) }. The report's HTML comes sanitised from the server. */
export function showOriginal(place, report, assets) {
  const page = new DOMParser().parseFromString(report.reading || "", "text/html");
  for (const figure of page.querySelectorAll("figure[data-asset]")) {
    const ref = `jcr:${figure.dataset.asset}`;
    figure.replaceWith(h("figure", { class: "raw-figure" }, h("img", { src: assets[ref]?.src ?? `/newsroom/assets/${figure.dataset.asset}/320`, alt: "", loading: "lazy" })));
  }
  replace(place, [...page.body.childNodes].map((node) => document.importNode(node, true)));
  const words = place.textContent.trim().split(/\s+/).filter(Boolean).length;
  for (const text of report.lost) for (const line of text.split(/\n+/)) strike(line.trim());

  function strike(line) {
    if (line.length < 2) return;
    const block = [...place.querySelectorAll("p, li, h1, h2, h3, h4")].find((one) => flat(one.textContent).trim() === flat(line));
    if (block && !block.querySelector("del")) replace(block, h("del", { class: "aside" }, block.textContent));
  }

  /** Marks the first place where the words stand and are not marked yet. Answers whether they were found. */
  function mark(number, text, sure, chosen, fromEnd = false) {
    const wanted = flat(text).trim();
    if (!wanted) return false;
    const blocks = [...place.querySelectorAll("p, li, td, h1, h2, h3, h4, blockquote")];
    for (const block of fromEnd ? blocks.reverse() : blocks) {
      if (block.querySelector("p, li")) continue;
      const range = rangeOf(block, wanted);
      if (!range) continue;
      const span = h("mark", { class: `span${sure ? "" : " span-check"}`, "data-find": number, onclick: chosen });
      span.append(range.extractContents(), h("sup", {}, number));
      range.insertNode(span);
      return true;
    }
    return false;
  }

  function rangeOf(block, wanted) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) => (node.parentElement.closest("mark") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    let all = "";
    const places = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.data.length; i += 1) {
        const sign = /\s/.test(node.data[i]) ? " " : node.data[i];
        if (sign === " " && all.endsWith(" ")) continue;
        all += sign;
        places.push([node, i]);
      }
    }
    const at = all.indexOf(wanted);
    if (at < 0) return null;
    const range = document.createRange();
    range.setStart(...places[at]);
    const [node, offset] = places[at + wanted.length - 1];
    range.setEnd(node, offset + 1);
    return range;
  }

  function show(number) {
    for (const span of place.querySelectorAll(".span")) span.classList.toggle("is-on", span.dataset.find === String(number));
    place.querySelector(`.span[data-find="${number}"]`)?.scrollIntoView({ block: "nearest" });
  }

  return { words, mark, show };
}
