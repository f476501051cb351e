// The browser of an app: what is done to a row, folders, names, places.

import "newsroom/lists.js";
import { wireDeeds } from "newsroom/apps/deeds.js";
import { wireSeveral } from "newsroom/apps/several.js";

wireDeeds(() => location.reload());
wireSeveral();
document.documentElement.dataset.ready = "1";
