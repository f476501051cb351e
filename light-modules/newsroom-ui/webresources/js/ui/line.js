// Shared worker: the one line from the server for all windows of a person in this browser, however many are seen at once. Browsers
// allow six lines to a server without HTTP/2; with a line per window the seventh would wait for ever. It runs apart from the pages and
// imports nothing. A page says which story it shows, says so again every 20 seconds, and says null when it is no longer seen.

const AGAIN = 10000;
const SILENT = 70000;
const SETTLE = 50;
const NAMES = ["people", "changed", "notice", "import"];
const pages = new Map(); // port → { item, heard, told }: told "open" for the line that is there now
const here = new Map(); // item → who is there, as told last
let source; // the line that is open
let next; // the line that will take its place
let timer;
let settling;

self.onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data }) => hear(port, data.item);
};

function hear(port, item) {
  const page = pages.get(port);
  if (item === null) pages.delete(port);
  else if (page?.item === item) page.heard = Date.now();
  else pages.set(port, { item, heard: Date.now(), told: false });
  clearTimeout(settling);
  settling = setTimeout(arrange, SETTLE);
}

/** The address of a line on which all stories of the pages are told. */
function address() {
  const items = [...new Set([...pages.values()].map((page) => page.item).filter(Boolean))].sort();
  return `/newsroom/api/events?line=${self.name}${items.length ? `&items=${items.join(",")}` : ""}`;
}

function arrange() {
  for (const [port, page] of pages) if (Date.now() - page.heard > SILENT) pages.delete(port);
  const wanted = address();
  if (!pages.size) return end();
  if ((next ?? source)?.address === wanted) return next ? undefined : greet();
  next?.close();
  next = undefined;
  if (source?.address === wanted) greet();
  else open(wanted);
}

/** The old line stays until the new one is there, so that nothing is missed between the two. */
function open(wanted) {
  clearTimeout(timer);
  const line = new EventSource(wanted);
  line.address = wanted;
  next = line;
  for (const name of NAMES) line.addEventListener(name, ({ data }) => (line === source || !source) && tell(name, JSON.parse(data)));
  line.addEventListener("open", () => {
    if (line === next) {
      source?.close();
      source = line;
      next = undefined;
    } else {
      for (const page of pages.values()) page.told = false; // the line was gone for a while: all look for what they missed
    }
    greet();
  });
  line.addEventListener("error", () => {
    if (line.readyState !== EventSource.CLOSED || (line !== source && line !== next)) return;
    for (const page of pages.values()) page.told = false;
    end();
    timer = setTimeout(arrange, AGAIN);
  });
}

function greet() {
  if (source?.readyState !== EventSource.OPEN) return;
  for (const [port, page] of pages) {
    if (page.told) continue;
    page.told = true;
    port.postMessage({ name: "open", data: {} });
    if (here.has(page.item)) port.postMessage({ name: "people", data: here.get(page.item) });
  }
}

function tell(name, data) {
  if (name === "people") here.set(data.item, data);
  for (const [port, page] of pages) if (!data.item || data.item === page.item) port.postMessage({ name, data });
}

function end() {
  clearTimeout(timer);
  next?.close();
  source?.close();
  next = source = undefined;
  here.clear();
}
