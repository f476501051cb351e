// The browser of an app: what is done to a row, folders, names, places.

import "newsroom/lists.js";
import { wireDeeds } from "newsroom/apps/deeds.js";

wireDeeds(() => location.reload());
document.documentElement.dataset.ready = "1";
