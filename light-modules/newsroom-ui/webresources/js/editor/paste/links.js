// Links of pasted text: detours through mail guards and networks end, what only counts readers goes, places inside the document stay words.

const unwrap = (element) => element.replaceWith(...element.childNodes);
const COUNTERS = /^(utm_\w+|fbclid|gclid|dclid|msclkid|zarsrc|igshid|mc_cid|mc_eid|__cft__.*|__tn__|__eep__|_ga|si)$/i;
const ITEM = /^\/newsroom\/items\/([0-9a-f-]{36})/;

/** Where a detour leads, else the address itself. */
function straight(url) {
  const inner =
    (/(^|\.)safelinks\.protection\.outlook\.com$/.test(url.hostname) && url.searchParams.get("url")) ||
    (/^lm?\.facebook\.com$/.test(url.hostname) && url.searchParams.get("u")) ||
    (/^www\.google\.[\w.]+$/.test(url.hostname) && url.pathname === "/url" && (url.searchParams.get("q") ?? url.searchParams.get("url")));
  try {
    return inner ? new URL(inner) : url;
  } catch {
    return url;
  }
}

/** The address as a writer would give it; empty when the words should be no link. */
export function address(raw) {
  if (/^(mailto|tel):/i.test(raw)) return raw;
  if (/^item:/.test(raw) || /^\/(?!\/)/.test(raw)) return raw;
  let url;
  try {
    url = new URL(raw);
  } catch {
    return "";
  }
  if (!/^https?:$/.test(url.protocol)) return "";
  url = straight(url);
  for (const name of [...url.searchParams.keys()]) if (COUNTERS.test(name)) url.searchParams.delete(name);
  if (/(^|\.)facebook\.com$/.test(url.hostname) && url.pathname.startsWith("/hashtag/")) return "";
  if (url.origin !== location.origin) return url.href;
  const item = ITEM.exec(url.pathname);
  return item ? `item:${item[1]}` : url.pathname + url.search + url.hash;
}

export function straightLinks(body) {
  for (const link of body.querySelectorAll("a")) {
    const target = address(link.getAttribute("href") ?? "");
    if (target && link.textContent.trim()) link.setAttribute("href", target);
    else unwrap(link);
  }
}
