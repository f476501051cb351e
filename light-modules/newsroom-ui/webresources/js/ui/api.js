// Talks to the server: JSON in and out, the CSRF token, problem details as errors.

import { t } from "newsroom/ui/words.js";

const meta = document.querySelector('meta[name="csrf"]');
let token = meta ? meta.content : "";

/** A refusal by the server. Status 0 means that it was not reached. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.title ?? t("error.unknown"));
    this.status = status;
    this.problem = problem;
    this.problems = problem.problems ?? [];
    this.signedOut = status === 401 || Boolean(problem.signedOut);
  }
}

let comeBack;
let asking;

/** What a screen does when the session has ended: resolves to whether the person is signed in again, then what was asked is asked once more. */
export function whenSignedOut(run) {
  comeBack = run;
}

export function csrfToken() {
  return token;
}

/** Asks the server for the token of the session as it is now, after signing in again elsewhere. */
export async function renewSession() {
  const response = await reached(fetch("/newsroom/session", { headers: { Accept: "application/json" }, cache: "no-store" }));
  if (!response.ok) return false;
  token = (await response.json()).token;
  return true;
}

/** Whether there is a session again: by its new token, or since the person has signed in over the page. All that are refused at once wait for one answer. */
export async function backAgain() {
  if (await renewSession()) return true;
  asking ??= Promise.resolve(comeBack?.()).finally(() => (asking = undefined));
  return Boolean(await asking);
}

async function reached(answer) {
  try {
    return await answer;
  } catch (cause) {
    if (cause.name === "AbortError") throw cause;
    throw new Refusal(0, { title: t("error.offline") });
  }
}

/** Besides what `fetch` knows: `longest`, milliseconds after which an answer that does not come counts as none. */
export async function call(method, address, body, options = {}) {
  const headers = { Accept: "application/json", "X-CSRF-TOKEN": token };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const { longest, again, ...rest } = options;
  const request = { method, headers, body: body === undefined ? undefined : JSON.stringify(body), cache: "no-store", ...rest };
  if (longest) request.signal = AbortSignal.timeout(longest);
  const response = await reached(fetch(address, request));
  const text = await reached(response.text());
  const isJson = (response.headers.get("Content-Type") ?? "").includes("json");
  const answer = isJson && text ? JSON.parse(text) : {};
  if ((response.status === 403 || response.status === 401) && !again) {
    if (await backAgain()) return call(method, address, body, { ...options, again: true });
    answer.signedOut = true;
    if (comeBack) answer.title = t("session.title");
  }
  if (!response.ok) throw new Refusal(response.status, answer);
  return answer;
}

export const get = (address, options) => call("GET", address, undefined, options);
export const post = (address, body, options) => call("POST", address, body, options);
export const put = (address, body, options) => call("PUT", address, body, options);
export const remove = (address, body) => call("DELETE", address, body);
