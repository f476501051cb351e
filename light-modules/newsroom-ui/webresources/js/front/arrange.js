// What can be done with the slots of a front page, as functions from one arrangement to the next. Nothing here knows the screen.
//
// An arrangement is { alert, lead, top, sections }, each a list of parts { name, values, others }. Slots count through lead and top:
// slot 0 is the lead; open slots are filled by the page itself with the newest stories.

export const pinned = (part) => Boolean(part?.values.until);
const clean = (areas) => Object.fromEntries(Object.entries(areas).map(([name, parts]) => [name, [...parts]]));

/** A new part that shows a story. */
export const partOf = (story, values = {}) => ({ name: "", values: { item: story, ...values }, others: {} });

/** Slots in order, null where one is open. */
export function slots(areas, most) {
  const all = Array.from({ length: 1 + most }, () => null);
  all[0] = areas.lead?.[0] ?? null;
  (areas.top ?? []).slice(0, most).forEach((part, n) => { all[n + 1] = part; });
  return all;
}

/** Back from slots; open slots between the others of the row close up. */
function joined(areas, all) {
  return { ...areas, lead: all[0] ? [all[0]] : [], top: all.slice(1).filter(Boolean) };
}

/**
 * Puts a part into a slot; what stood there and below moves down one, past what is pinned. Answers the arrangement and, as `out`,
 * the part that has lost its place.
 */
export function place(areas, most, part, to) {
  const all = slots(clean(areas), most).map((one) => (one && one.values.item === part.values.item ? null : one));
  const row = all.slice(1).filter(Boolean);
  for (let n = 1; n <= most; n++) all[n] = row[n - 1] ?? null;
  let carry = { ...part, name: "" };
  let at = to;
  if (at > 0) while (at > 1 && !all[at] && !all[at - 1]) at -= 1;
  for (let n = at; n <= most && carry; n++) {
    if (n !== at && pinned(all[n])) continue;
    [all[n], carry] = [carry, all[n]];
  }
  return { areas: joined(areas, all), out: carry, at };
}

export function without(areas, most, slot) {
  const all = slots(clean(areas), most);
  all[slot] = null;
  return joined(areas, all);
}

/** Sets or, with an empty value, clears a value of the part in a slot. */
export function valued(areas, most, slot, name, value) {
  const all = slots(clean(areas), most);
  if (!all[slot]) return areas;
  const values = { ...all[slot].values, [name]: value };
  if (!value) delete values[name];
  all[slot] = { ...all[slot], values };
  return joined(areas, all);
}

/** Moves an entry of a list such as the sections. */
export function shifted(areas, name, from, to) {
  const list = [...(areas[name] ?? [])];
  if (to < 0 || to >= list.length) return areas;
  list.splice(to, 0, ...list.splice(from, 1));
  return { ...areas, [name]: list };
}

export function listed(areas, name, at, values) {
  const list = [...(areas[name] ?? [])];
  if (values === null) list.splice(at, 1);
  else if (at >= list.length) list.push({ name: "", values, others: {} });
  else list[at] = { ...list[at], values: Object.fromEntries(Object.entries({ ...list[at].values, ...values }).filter(([, value]) => value)) };
  return { ...areas, [name]: list };
}

/** What will be another once this is published: { what, part, slot } in the order of the page. */
export function changes(before, after, most) {
  const found = [];
  const alert = (areas) => areas.alert?.[0]?.values ?? {};
  if (JSON.stringify(alert(before)) !== JSON.stringify(alert(after))) found.push({ what: alert(after).text ? "alert" : "alert-off" });
  const old = slots(before, most);
  const now = slots(after, most);
  now.forEach((part, slot) => {
    if (!part) return;
    const was = old.findIndex((one) => one?.values.item === part.values.item);
    if (was < 0) found.push({ what: "in", part, slot });
    else if (was !== slot) found.push({ what: "moved", part, slot });
    if (was >= 0 && (old[was].values.until ?? "") !== (part.values.until ?? "")) found.push({ what: part.values.until ? "pinned" : "unpinned", part, slot });
    if ((was >= 0 ? (old[was].values.title ?? "") : "") !== (part.values.title ?? "")) found.push({ what: "titled", part, slot });
  });
  for (const part of old) if (part && !now.some((one) => one?.values.item === part.values.item)) found.push({ what: "out", part });
  const rows = (areas) => JSON.stringify((areas.sections ?? []).map((part) => part.values));
  if (rows(before) !== rows(after)) found.push({ what: "sections" });
  return found;
}
