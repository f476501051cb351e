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
  }
}

export function csrfToken() {
  return token;
}

/** Asks the server for the token of the session as it is now, after signing in again elsewhere. */
export async function renewSession() {
  const response = await fetch("/newsroom/session", { headers: { Accept: "application/json" }, cache: "no-store" });
  if (!response.ok) return false;
  token = (await response.json()).token;
  return true;
}

export async function call(method, address, body, options = {}) {
  const headers = { Accept: "application/json", "X-CSRF-TOKEN": token };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  let response;
  try {
    response = await fetch(address, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
      ...options,
    });
  } catch (cause) {
    if (cause.name === "AbortError") throw cause;
    throw new Refusal(0, { title: t("error.offline") });
  }
  const text = await response.text();
  const isJson = (response.headers.get("Content-Type") ?? "").includes("json");
  const answer = isJson && text ? JSON.parse(text) : {};
  if (response.status === 403 && !options.again && (await renewSession())) {
    return call(method, address, body, { ...options, again: true });
  }
  if (!response.ok) throw new Refusal(response.status, answer);
  return answer;
}

export const get = (address, options) => call("GET", address, undefined, options);
export const post = (address, body) => call("POST", address, body);
export const put = (address, body, options) => call("PUT", address, body, options);
export const remove = (address, body) => call("DELETE", address, body);
