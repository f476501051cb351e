// Pictures that the media library has already: found by typing, with or without accents, several at once.

import { get } from "newsroom/ui/api.js";
import { t } from "newsroom/ui/words.js";
import { findItems } from "newsroom/editor/finder.js";

/** Resolves to the chosen assets as an upload would answer them; empty when left. */
export async function pickPictures() {
  const search = async (words, signal) => (await get(`/newsroom/api/pictures?q=${encodeURIComponent(words)}`, { signal })).map((asset) => ({ ...asset, title: asset.label, asset }));
  const found = await findItems({ title: t("photos.library"), hint: t("photos.library.hint"), doer: t("photos.library.do"), multiple: true, search });
  return (found ?? []).map((hit) => hit.asset);
}
