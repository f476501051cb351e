// The bar over rich text in forms: what the definition of the field allows, in groups; arrows move within it.

import { h, icon } from "newsroom/ui/dom.js";
import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { dropLink, editLink } from "newsroom/editor/bubble.js";
import { pick } from "newsroom/forms/picker.js";

const within = (state, type) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true;
  return false;
};
const marked = (state, type) => {
  const { from, to, empty, $from } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
};

/** What the definition of a field lets its links lead to, by words or, without any, as the places begin. */
async function withinPlaces(places, text, signal) {
  const all = await Promise.all(places.map((place) => get(`/newsroom/api/forms/choices?workspace=${encodeURIComponent(place.workspace)}&root=${encodeURIComponent(place.root)}&types=${place.types.map(encodeURIComponent).join(",")}&titleProperty=${encodeURIComponent(place.titleProperty)}&path=${encodeURIComponent(place.root)}&q=${encodeURIComponent(text)}&from=0`, { signal })));
  return all.flat().filter(({ fits, link }) => fits && link.id).slice(0, 20).map(({ link }) => ({ id: link.id, title: link.title, sub: link.sub || link.path, icon: link.icon }));
}

/** What a button does to the text, and whether it is on. */
function deeds({ nodes, marks }) {
  const mark = (name) => ({ run: toggleMark(marks[name]), on: (state) => marked(state, marks[name]) });
  const list = (type) => ({ run: (state, dispatch) => (within(state, type) ? liftListItem(nodes.list_item)(state, dispatch) : wrapInList(type)(state, dispatch)), on: (state) => within(state, type) });
  const side = (align) => ({
    run: (state, dispatch) => {
      const transaction = state.tr;
      state.doc.nodesBetween(state.selection.from, state.selection.to, (node, at) => {
        if (node.type === nodes.paragraph || node.type === nodes.heading) transaction.setNodeMarkup(at, null, { ...node.attrs, align: node.attrs.align === align ? "" : align });
      });
      dispatch?.(transaction);
      return true;
    },
    on: (state) => state.selection.$from.parent.attrs.align === align,
  });
  return {
    bold: mark("strong"),
    italic: mark("em"),
    underline: mark("u"),
    strike: mark("s"),
    sub: mark("sub"),
    sup: mark("sup"),
    list: list(nodes.bullet_list),
    numbers: list(nodes.ordered_list),
    quote: { run: (state, dispatch) => (within(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch)), on: (state) => within(state, nodes.blockquote) },
    left: side("left"),
    center: side("center"),
    right: side("right"),
    justify: side("justify"),
    table: {
      run: (state, dispatch) => {
        const cell = (type) => type.createAndFill();
        const row = (type) => nodes.table_row.create(null, [cell(type), cell(type), cell(type)]);
        dispatch?.(state.tr.replaceSelectionWith(nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell), row(nodes.table_cell)])).scrollIntoView());
        return true;
      },
    },
    rule: { run: (state, dispatch) => (dispatch?.(state.tr.replaceSelectionWith(nodes.rule.create())), true) },
    clear: {
      run: (state, dispatch) => {
        const { from, to } = state.selection;
        const transaction = state.tr;
        for (const type of Object.values(marks)) if (type !== marks.link) transaction.removeMark(from, to, type);
        dispatch?.(transaction);
        return true;
      },
    },
    undo: { run: undo },
    redo: { run: redo },
  };
}

const SIGNS = { bold: "type-bold", italic: "type-italic", underline: "type-underline", strike: "type-strikethrough", sub: "subscript", sup: "superscript", list: "list-ul", numbers: "list-ol", quote: "quote", left: "text-left", center: "text-center", right: "text-right", justify: "justify", table: "table", rule: "dash-lg", clear: "eraser", undo: "arrow-counterclockwise", redo: "arrow-clockwise", link: "link-45deg", unlink: "x-lg", picture: "image" };
const GROUPS = [["bold", "italic", "underline", "strike", "sub", "sup", "clear"], ["list", "numbers", "quote"], ["left", "center", "right", "justify"], ["link", "unlink", "picture", "table", "rule"], ["undo", "redo"]];

/** Fills `bar` for the surface; answers what to call after each change of it. */
export function formatBar(bar, prose, rich) {
  const { schema } = prose;
  const known = deeds(schema);
  const may = new Set(rich.tools);
  const buttons = [];
  const fields = [];
  const run = (deed) => {
    deed(prose.view.state, prose.view.dispatch, prose.view);
    prose.focus();
  };
  const button = (name, deed) => {
    const one = h("button", { class: "btn btn-plain btn-s btn-icon", type: "button", "aria-label": t(`form.rich.${name}`), title: t(`form.rich.${name}`), "data-tool": name, onmousedown: (event) => event.preventDefault(), onclick: deed }, icon(SIGNS[name]));
    buttons.push({ one, on: known[name]?.on });
    return one;
  };
  const special = {
    link: () => { prose.focus(); editLink(prose.view, rich.places?.length ? (text, signal) => withinPlaces(rich.places, text, signal) : undefined); },
    unlink: () => dropLink(prose.view),
    picture: async () => {
      const chosen = await pick({ label: t("form.rich.picture"), more: { workspace: "dam", types: ["mgnl:asset"], pictures: true } });
      if (chosen?.id) run((state, dispatch) => dispatch(state.tr.replaceSelectionWith(schema.nodes.picture.create({ src: `item:${chosen.id}`, alt: "" }))));
    },
  };
  const choice = (name, options, value, take) => {
    const select = h("select", { class: "select form-format-pick", "aria-label": t(`form.rich.${name}`), title: t(`form.rich.${name}`), onchange: () => { take(select.value); prose.focus(); } }, options.map((option) => h("option", { value: option.value }, option.label)));
    fields.push(() => (select.value = value(prose.view.state) ?? ""));
    return select;
  };
  const look = (name, type, given) => {
    const options = [{ value: "", label: t(`form.rich.${name}`) }, ...given];
    return choice(name, options, (state) => given.find(({ value }) => value === marksAt(state, type)?.attrs.value)?.value, (value) =>
      run((state, dispatch) => {
        const { from, to } = state.selection;
        dispatch(value ? state.tr.addMark(from, to, type.create({ value })) : state.tr.removeMark(from, to, type));
      }));
  };
  const levels = rich.levels ?? [];
  const parts = [
    levels.length > 0 && [choice("style", [{ value: "", label: t("form.rich.paragraph") }, ...levels.map((level) => ({ value: String(level), label: t("form.rich.level", level - 1) }))],
      (state) => (state.selection.$from.parent.type === schema.nodes.heading ? String(state.selection.$from.parent.attrs.level) : ""),
      (value) => run(value ? setBlockType(schema.nodes.heading, { level: +value }) : setBlockType(schema.nodes.paragraph)))],
    [rich.fonts?.length > 0 && look("font", schema.marks.font, rich.fonts), rich.sizes?.length > 0 && look("size", schema.marks.size, rich.sizes), rich.colors?.length > 0 && look("color", schema.marks.color, rich.colors)].filter(Boolean),
    ...GROUPS.map((group) => group.filter((name) => may.has(name)).map((name) => button(name, special[name] ?? (() => run(known[name].run))))),
  ].filter((part) => part && part.length);
  bar.append(...parts.flatMap((part, n) => [...(n ? [h("span", { class: "vr", "aria-hidden": "true" })] : []), ...part]));
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const all = [...bar.querySelectorAll("button, select")];
    if (!step || event.altKey) return;
    event.preventDefault();
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  });
  return () => {
    const { state } = prose.view;
    for (const { one, on } of buttons) if (on) one.setAttribute("aria-pressed", String(on(state)));
    fields.forEach((refresh) => refresh());
  };
}

function marksAt(state, type) {
  const { from, to, empty, $from } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks());
  let found;
  state.doc.nodesBetween(from, to, (node) => void (found ??= type.isInSet(node.marks)));
  return found;
}
