// Looks that mean something become marks: bold, italic, struck, raised, lowered. Colours are looked for, so that the report can name them.

const rule = (style, name) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i").exec(style)?.[1].trim().toLowerCase() ?? "";
const HEADING = "h1, h2, h3, h4, h5, h6";

/** Spreadsheets and some writers say bold and italic in rules for classes; here they are put on the elements. */
export function applyRules(sheets, body) {
  for (const sheet of sheets) {
    for (const [, selectors, rules] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const wanted = ["font-weight", "font-style", "text-decoration"].map((name) => [name, rule(rules, name)]).filter(([, value]) => value);
      if (!wanted.length) continue;
      for (const selector of selectors.split(",").map((one) => one.trim()).filter((one) => /^[a-z]*\.(?!Mso)[\w-]+$/i.test(one))) {
        for (const element of body.querySelectorAll(selector)) {
          const own = element.getAttribute("data-look") ?? "";
          element.setAttribute("data-look", `${wanted.filter(([name]) => !rule(own, name)).map(([name, value]) => `${name}:${value}`).join(";")};${own}`);
        }
      }
    }
  }
}

function channels(colour) {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(colour)?.[1];
  if (hex) return (hex.length === 3 ? [...hex].map((one) => one + one) : hex.match(/../g)).map((one) => parseInt(one, 16));
  const numbers = /^rgba?\(([^)]+)\)/.exec(colour)?.[1].split(/[,\s/]+/).map(Number);
  if (numbers) return numbers[3] === 0 ? null : numbers.slice(0, 3);
  return /^(red|blue|green|yellow|orange|purple|navy|teal|maroon|fuchsia|lime|aqua|cyan|magenta|brown)$/.test(colour) ? [255, 0, 0] : null;
}

const isColour = (colour) => {
  const found = channels(colour.toLowerCase());
  return Boolean(found) && Math.max(...found) - Math.min(...found) > 60;
};

/** Whether somebody coloured words on purpose; black, grey and the blue of links do not count. */
export function hasColours(body) {
  for (const element of body.querySelectorAll("[data-look], font[color], mark")) {
    if (element.closest(`a[href], ${HEADING}, [role='heading']`) || !element.textContent.trim()) continue;
    if (element.tagName === "MARK") return true;
    const style = element.getAttribute("data-look") ?? "";
    const ground = rule(style, "background-color") || rule(style, "background") || rule(style, "mso-highlight");
    if ([element.getAttribute("color") ?? "", rule(style, "color"), ground.split(" ")[0]].some(isColour)) return true;
  }
  return false;
}

function inside(element, tag) {
  const mark = element.ownerDocument.createElement(tag);
  mark.append(...element.childNodes);
  element.append(mark);
}

const unwrap = (element) => element.replaceWith(...element.childNodes);
const INLINE = /^(A|ABBR|B|BIG|CITE|CODE|DEL|EM|FONT|I|INS|LABEL|MARK|S|SMALL|SPAN|STRIKE|STRONG|SUB|SUP|TIME|U)$/;

/** Innermost elements that hold the words, so that a mark never stands around blocks. */
function markWords(element, tag) {
  const blocks = [...element.children].filter((child) => !INLINE.test(child.tagName) && child.tagName !== "BR" && child.tagName !== "IMG");
  if (!blocks.length) inside(element, tag);
  else for (const block of element.children) if (!block.matches(HEADING)) markWords(block, tag);
}

export function looksToMarks(body) {
  for (const element of body.querySelectorAll("b, strong, i, em, u, s, strike")) {
    const style = element.getAttribute("data-look") ?? "";
    const notBold = element.matches("b, strong") && /^(normal|[1-4]00)$/.test(rule(style, "font-weight"));
    const notItalic = element.matches("i, em") && rule(style, "font-style") === "normal";
    const notLine = element.matches("u, s, strike") && rule(style, "text-decoration").startsWith("none");
    if (notBold || notItalic || notLine) unwrap(element);
  }
  for (const element of [...body.querySelectorAll("[data-look]")].reverse()) {
    const style = element.getAttribute("data-look");
    const heading = element.closest(HEADING);
    const line = `${rule(style, "text-decoration")} ${rule(style, "text-decoration-line")}`;
    if (!heading && /^(bold|bolder|[6-9]00)$/.test(rule(style, "font-weight"))) markWords(element, "strong");
    if (!heading && /^(italic|oblique)/.test(rule(style, "font-style"))) markWords(element, "em");
    if (/line-through/.test(line)) markWords(element, "s");
    if (/underline/.test(line) && !heading && !element.closest("a") && !element.querySelector("a")) markWords(element, "u");
    if (/^super/.test(rule(style, "vertical-align")) && INLINE.test(element.tagName)) inside(element, "sup");
    if (/^sub/.test(rule(style, "vertical-align")) && INLINE.test(element.tagName)) inside(element, "sub");
    if (rule(style, "font-weight") && /^(normal|[1-4]00)$/.test(rule(style, "font-weight")) && element.matches("span, font")) notInside(element, "strong, b");
  }
  body.querySelectorAll(HEADING).forEach((heading) => heading.querySelectorAll("strong, b, u").forEach(unwrap));
  body.querySelectorAll("a u").forEach(unwrap);
  body.querySelectorAll("u a").forEach((link) => link.parentElement.tagName === "U" && link.parentElement.children.length === 1 && unwrap(link.parentElement));
}

/** A span that says "not bold" alone in a bold element takes the bold away. */
function notInside(element, marks) {
  const mark = element.parentElement?.closest(marks);
  if (mark && mark.textContent === element.textContent) unwrap(mark);
}
