// What the server tells this page while it is seen: notices of the person, and who does what to the story that is open. All windows of a
// person share one line through a worker; a browser without shared workers (Chrome on Android) opens a line for the page that is seen.
// "open" comes whenever the line is there again and tells those who listen to look for what they missed.

const AGAIN = 10000;
const ALIVE = 20000;
const listeners = [];
const line = globalThis.SharedWorker ? shared() : own();
let item = "";

/** Hears events of that name with what the server says, and "open" whenever the line is there again. */
export function listen(name, listener) {
  listeners.push([name, listener]);
}

/** From now on also what happens to one story. */
export function follow(story) {
  item = story;
  seen();
}

function seen() {
  if (document.visibilityState === "hidden") line.leave();
  else line.join(item);
}

function tell(name, data) {
  for (const [wanted, listener] of listeners) if (wanted === name) listener(data);
}

function shared() {
  const worker = new SharedWorker(new URL("line.js", import.meta.url), { name: name() });
  worker.port.onmessage = ({ data }) => tell(data.name, data.data);
  let alive;
  const say = (story) => worker.port.postMessage({ item: story });
  return {
    join(story) {
      clearInterval(alive);
      alive = setInterval(() => say(story), ALIVE);
      say(story);
    },
    leave() {
      clearInterval(alive);
      say(null);
    },
  };
}

/** The same for all windows of a person in this browser, so that the server knows a new line takes the place of the old one. */
function name() {
  const key = `bantin.line.${document.body.dataset.me}`;
  try {
    if (!localStorage.getItem(key)) localStorage.setItem(key, `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`);
    return localStorage.getItem(key);
  } catch {
    return "";
  }
}

function own() {
  let source;
  let timer;
  const leave = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const join = (story) => {
    const address = `/newsroom/api/events${story ? `?items=${story}` : ""}`;
    if (source?.address === address) return;
    leave();
    const opened = new EventSource(address);
    opened.address = address;
    source = opened;
    for (const name of ["people", "changed", "notice", "import"]) opened.addEventListener(name, ({ data }) => tell(name, JSON.parse(data)));
    opened.addEventListener("open", () => tell("open", {}));
    opened.addEventListener("error", () => {
      if (opened !== source || opened.readyState !== EventSource.CLOSED) return;
      leave();
      timer = setTimeout(seen, AGAIN);
    });
  };
  return { join, leave };
}

document.addEventListener("visibilitychange", seen);
addEventListener("pagehide", () => line.leave());
addEventListener("pageshow", seen);
setTimeout(seen);
