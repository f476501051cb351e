// Blocks of pasted text as the vocabulary has them: frames for layout vanish, lists and cells hold what they may, breaks end paragraphs.

const unwrap = (element) => element.replaceWith(...element.childNodes);
const BLOCK = "p, h1, h2, h3, h4, h5, h6, ul, ol, li, table, blockquote, figure, aside, div, pre, dl, section, article";
const make = (like, tag, ...children) => {
  const element = like.ownerDocument.createElement(tag);
  element.append(...children);
  return element;
};
const rename = (element, tag) => {
  const other = make(element, tag, ...element.childNodes);
  element.replaceWith(other);
  return other;
};

/** Tables that only arrange a page: one cell, tables in tables, or said so. */
function layoutTables(body) {
  for (const table of [...body.querySelectorAll("table")].reverse()) {
    const cells = [...table.querySelectorAll("td, th")];
    const nested = table.querySelector("table");
    const alone = cells.length <= 1 && !table.closest("td, th");
    if (!nested && !alone && !/presentation|none/.test(table.getAttribute("role") ?? "")) continue;
    table.replaceWith(...cells.filter((cell) => cell.closest("table") === table || !nested).map((cell) => make(cell, "div", ...cell.childNodes)));
  }
}

/** A cell holds paragraphs: lists become lines with their sign, headings bold lines. */
function cells(body) {
  for (const cell of body.querySelectorAll("td, th")) {
    for (const item of cell.querySelectorAll("li")) {
      const list = item.parentElement;
      const sign = list.tagName === "OL" ? `${(+list.getAttribute("start") || 1) + [...list.children].indexOf(item)}. ` : "• ";
      const line = item.querySelector(":scope > p") ?? item;
      line.prepend(sign);
    }
    for (const block of cell.querySelectorAll("h1, h2, h3, h4, h5, h6")) boldLine(block);
    for (const item of cell.querySelectorAll("li")) if (item.querySelector(":scope > p, :scope > div")) unwrap(item); else rename(item, "p");
    cell.querySelectorAll("ul, ol, blockquote").forEach(unwrap);
    for (const figure of cell.querySelectorAll("figure")) cell.closest("table").after(figure);
    cell.querySelectorAll("[width], [height]").forEach((one) => one.removeAttribute("width"));
  }
  for (const table of body.querySelectorAll("table")) {
    for (const row of [...table.querySelectorAll("tr")]) if (!row.textContent.trim()) dropRow(row);
    if (!table.textContent.trim()) table.remove();
    else headRow(table);
  }
}

const boldLine = (block) => block.replaceWith(make(block, "p", make(block, "strong", ...block.childNodes)));
const dropRow = (row) => ![...row.children].some((cell) => cell.rowSpan > 1) && !row.parentElement.querySelector("[rowspan]:not([rowspan='1'])") && row.remove();

/** A first row all in bold over rows that are not is the head of the table. */
function headRow(table) {
  const rows = [...table.querySelectorAll("tr")];
  const bold = (cell) => cell.textContent.trim() && [...cell.querySelectorAll("strong, b")].map((one) => one.textContent).join("").trim().length >= cell.textContent.trim().length;
  if (table.querySelector("th") || rows.length < 2 || !rows[0].children.length) return;
  if (![...rows[0].children].every(bold) || [...rows[1].children].every(bold)) return;
  for (const cell of [...rows[0].children]) {
    const head = rename(cell, "th");
    for (const name of ["colspan", "rowspan"]) if (cell.hasAttribute(name)) head.setAttribute(name, cell.getAttribute(name));
    head.querySelectorAll("strong, b").forEach(unwrap);
  }
}

/** A list directly in a list belongs to the item before it; an item begins with a paragraph. */
function lists(body) {
  for (const list of body.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")) {
    const before = list.previousElementSibling;
    if (before?.tagName === "LI") before.append(list);
    else list.before(make(list, "li")), list.previousElementSibling.append(list);
  }
  for (const item of body.querySelectorAll("li")) {
    if (!item.closest("ul, ol")) unwrap(item);
    for (const block of item.querySelectorAll(":scope > h1, :scope > h2, :scope > h3, :scope > h4, :scope > h5, :scope > h6")) rename(block, "p");
    item.querySelectorAll("blockquote").forEach(unwrap);
    for (const odd of item.querySelectorAll("table, figure")) outermost(item).after(odd);
  }
}

const outermost = (item) => {
  let list = item.closest("ul, ol");
  while (list.parentElement.closest("ul, ol")) list = list.parentElement.closest("ul, ol");
  return list;
};

/** The levels of a document as they are among each other: a title takes level 2 and the rest moves down. */
function headings(body) {
  const down = body.querySelector("h1") ? 1 : 0;
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Math.min(4, Math.max(2, +heading.tagName[1] + down));
    const next = heading.tagName === `H${level}` ? heading : rename(heading, `h${level}`);
    for (const figure of next.querySelectorAll("figure")) next.after(figure);
    next.querySelectorAll("br").forEach((line) => line.replaceWith(" "));
  }
}

/** Two breaks in a row end a paragraph; one at its end says nothing. */
function breaks(body) {
  for (const holder of [body, ...body.querySelectorAll("p, div, blockquote, section, article, span")]) {
    const lines = [...holder.childNodes];
    const double = lines.some((node, at) => node.nodeName === "BR" && nextReal(lines, at)?.nodeName === "BR");
    if (!double || holder.closest("td, th, li") || holder.querySelector(":scope > p, :scope > div")) continue;
    const parts = [[]];
    lines.forEach((node, at) => {
      if (node.nodeName !== "BR") parts.at(-1).push(node);
      else if (nextReal(lines, at)?.nodeName === "BR" || !parts.at(-1).some(real)) parts.push([]);
      else parts.at(-1).push(node);
    });
    const made = parts.filter((part) => part.some(real)).map((part) => make(holder, "p", ...part));
    if (holder.tagName === "P" || holder.tagName === "SPAN") holder.replaceWith(...made);
    else holder.replaceChildren(...made);
  }
  for (const line of body.querySelectorAll("br")) {
    if (!follows(line)) line.remove();
    else for (const [side, pattern] of [[line.previousSibling, / +$/], [line.nextSibling, /^ +/]]) if (side?.nodeType === 3) side.data = side.data.replace(pattern, "");
  }
}

const real = (node) => node.nodeName === "BR" || node.textContent.trim() !== "" || node.querySelector?.("figure");
const nextReal = (nodes, at) => nodes.slice(at + 1).find(real);
function follows(line) {
  for (let node = line.nextSibling; node; node = node.nextSibling) if (node.matches?.(BLOCK)) return false; else if (real(node)) return true;
  const holder = line.parentElement;
  return /^(A|B|EM|FONT|I|S|SPAN|STRONG|U)$/.test(holder.tagName) && follows(holder);
}

/** Figures stand between blocks: a paragraph that holds one is cut at it. */
function figuresOut(body) {
  for (const figure of [...body.querySelectorAll("figure[data-asset], figure[data-embed]")]) {
    for (let holder = figure.parentElement; holder && holder !== body; holder = figure.parentElement) {
      const rest = make(holder, holder.tagName);
      while (figure.nextSibling) rest.append(figure.nextSibling);
      holder.after(figure);
      if (rest.textContent.trim() || rest.querySelector("figure")) figure.after(rest);
      if (!holder.textContent.trim() && !holder.querySelector("figure")) holder.remove();
    }
  }
}

function empties(body) {
  for (const element of [...body.querySelectorAll("p, h2, h3, h4, li, ul, ol, blockquote, div, figure:not([data-asset], [data-embed], [data-gallery])")].reverse()) {
    if (!element.closest("td, th") && !element.textContent.trim() && !element.querySelector("figure, table")) element.remove();
  }
  for (const cell of body.querySelectorAll("td, th")) for (const line of [...cell.querySelectorAll("p")]) if (!line.textContent.trim() && cell.querySelectorAll("p").length > 1) line.remove();
}

const KEPT = { A: ["href"], OL: ["start"], TD: ["colspan", "rowspan"], TH: ["colspan", "rowspan"], FIGURE: ["data-asset", "data-embed", "data-gallery", "data-credit", "data-alt"], ASIDE: ["data-document", "data-related"] };

/** Text that keeps its lines becomes a paragraph with breaks; to be called before blanks are tidied. */
export function keptLines(body) {
  for (const code of body.querySelectorAll("pre")) {
    const lines = rename(code, "p");
    lines.innerHTML = lines.innerHTML.trim().replace(/\n/g, "<br>");
  }
  for (const element of body.querySelectorAll("[data-look*='white-space']")) {
    if (!/white-space(-collapse)?:\s*(pre|break-spaces)/.test(element.getAttribute("data-look"))) continue; // chats write their lines so
    for (const text of [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && /\S\s*\n\s*\S/.test(node.data))) {
      text.replaceWith(...text.data.trim().split("\n").flatMap((line, at) => (at ? [body.ownerDocument.createElement("br"), line] : [line])));
    }
  }
}

export function shape(body) {
  body.querySelectorAll("form, fieldset, center, address, main, header, footer, details, summary, hgroup").forEach((one) => rename(one, "div"));
  body.querySelectorAll("hr, caption:empty, colgroup, col").forEach((one) => one.remove());
  body.querySelectorAll("dt").forEach(boldLine);
  body.querySelectorAll("dd").forEach((one) => rename(one, "p"));
  for (const quote of body.querySelectorAll("q")) quote.replaceWith("“", ...quote.childNodes, "”");
  breaks(body);
  layoutTables(body);
  lists(body);
  cells(body);
  headings(body);
  body.querySelectorAll("blockquote h2, blockquote h3, blockquote h4").forEach(boldLine);
  figuresOut(body);
  empties(body);
  for (const element of body.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) if (!KEPT[element.tagName]?.includes(name)) element.removeAttribute(name);
  }
}
