// The one line from the server to this page, open only while the page is seen: browsers allow six lines to a server without HTTP/2, and
// every further tab would wait for ever. Coming back opens it again; "open" tells those who listen to look for what they missed.

const AGAIN = 10000;
const listeners = [];
let address = "/newsroom/api/events";
let source;
let timer;

function start() {
  clearTimeout(timer);
  if (source || !listeners.length || document.visibilityState === "hidden") return;
  const own = new EventSource(address);
  source = own;
  for (const [name, listener] of listeners) own.addEventListener(name, listener);
  own.addEventListener("error", () => {
    if (own !== source || own.readyState !== EventSource.CLOSED) return;
    source = undefined;
    timer = setTimeout(start, AGAIN);
  });
}

function stop() {
  clearTimeout(timer);
  source?.close();
  source = undefined;
}

/** Hears events of that name, and "open" whenever the line is there again. */
export function listen(name, listener) {
  listeners.push([name, listener]);
  source?.addEventListener(name, listener);
  timer ??= setTimeout(start);
}

/** From now on the line of one story, which carries the notices of the person too. */
export function follow(other) {
  if (other === address && source) return;
  address = other;
  stop();
  start();
}

document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? stop() : start()));
addEventListener("pagehide", stop);
addEventListener("pageshow", start);
