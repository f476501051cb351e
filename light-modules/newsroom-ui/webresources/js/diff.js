// Two versions side by side: choosing another compares at once; an old one can be made the newest again.

import "newsroom/lists.js";
import { post } from "newsroom/ui/api.js";
import { toastLater } from "newsroom/ui/toast.js";
import { ask } from "newsroom/ui/dialog.js";
import { t } from "newsroom/ui/words.js";

const button = document.querySelector("[data-restore]");
button?.addEventListener("click", async () => {
  const { id, restore } = button.dataset;
  const done = await ask({
    title: t("restore.title", button.dataset.label),
    doer: t("restore.do"),
    run: () => post(`/newsroom/api/items/${id}/versions/${encodeURIComponent(restore)}/restore`, {}),
  });
  if (done) {
    toastLater(t("restored.version"));
    location.assign(`/newsroom/items/${id}`);
  }
});
document.documentElement.dataset.ready = "1";
