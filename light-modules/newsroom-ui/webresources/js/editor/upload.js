// Sends one file to the media library, with progress. The name travels in a header, the bytes as they are.

import { backAgain, csrfToken, Refusal } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";

/** Resolves to what the address answers; by default the asset { id, ref, title, caption, credit, alt, src, width, height, duplicate }. */
export function upload(file, progress = () => {}, { address = "/newsroom/api/assets", key = "", headers = {}, again = false } = {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-CSRF-TOKEN", csrfToken());
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    if (key) request.setRequestHeader("X-Request-Key", key);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total));
    request.addEventListener("error", () => reject(new Refusal(0, { title: t("upload.broken") })));
    request.addEventListener("load", async () => {
      if (request.status < 300) return resolve(request.response);
      const problem = request.response ?? {};
      if ([401, 403].includes(request.status) && !again) {
        try {
          if (await backAgain()) return upload(file, progress, { address, key, headers, again: true }).then(resolve, reject);
        } catch (refusal) {
          return reject(refusal); // the network went meanwhile
        }
        return reject(new Refusal(request.status, { ...problem, title: t("session.title"), signedOut: true }));
      }
      const why = (problem.problems ?? []).map((one) => one.message).join(" ");
      reject(new Refusal(request.status, { ...problem, title: why || problem.title || t("error.unknown") }));
    });
    request.send(file);
  });
}

/** Lets a person choose files from the machine; empty when they leave. */
export function pickFiles(multiple = true, accept = "") {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = multiple;
    input.accept = accept;
    input.hidden = true;
    input.addEventListener("change", () => {
      resolve([...input.files]);
      input.remove();
    });
    input.addEventListener("cancel", () => {
      resolve([]);
      input.remove();
    });
    document.body.append(input);
    input.click();
  });
}
