/**
 * Forms of dialogs and apps in the browser. The door for other screens is {@code FormDoor} on the server and
 * {@code newsroom/forms/dialog.js} in the page: {@code openForm({ dialog, workspace, path })}.
 */
@NullMarked
package org.bantin.newsroom.dialog;

import org.jspecify.annotations.NullMarked;
