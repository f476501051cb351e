// Files as they are handed over: dropped, folders with all that lies in them, or pasted from the clipboard.

import { t } from "newsroom/ui/words.js";

/** The files of a drop; of folders those within, by name, without what systems leave lying about. */
export async function droppedFiles(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some((entry) => entry.isDirectory)) return [...transfer.files];
  const files = [];
  for (const entry of entries) await gather(entry, files);
  return files;
}

async function gather(entry, files) {
  if (entry.isFile) {
    const file = await new Promise((resolve) => entry.file(resolve, () => resolve(null)));
    if (file && !/^(\.|Thumbs\.db$|desktop\.ini$)/i.test(file.name)) files.push(file);
    return;
  }
  const reader = entry.createReader();
  const within = [];
  for (let some; (some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])))).length; ) within.push(...some);
  within.sort((a, b) => a.name.localeCompare(b.name, "vi", { numeric: true }));
  for (const one of within) await gather(one, files);
}

/** The files of the clipboard; a picture without a name of its own is called after the moment. */
export function pastedFiles(clipboard) {
  const zone = { timeZone: document.documentElement.dataset.zone };
  const now = new Date().toLocaleString("vi-VN", { ...zone, day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" }).replace(/[/:]/g, "-").replace(",", "");
  return [...clipboard.files].map((file) => (/^image\.\w+$/.test(file.name) ? new File([file], `${t("media.pasted", now)}.${file.name.split(".").pop()}`, { type: file.type }) : file));
}
