/**
 * The editorial web interface: sign-in, desk, editor, media, preview, administration. Controllers call the verbs of the packages
 * below and decide nothing themselves. Read {@code signin.NewsroomSecurity} first (who may come in), then {@code shell.Screens}
 * (how a page is made) and {@code editor.ItemController} (the JSON that the editor speaks). Nothing here is open without a
 * session except sign-in itself.
 */
@ApplicationModule(
        allowedDependencies = {
            "repository",
            "repository :: account",
            "repository :: access",
            "definition",
            "definition :: message",
            "definition :: resource",
            "definition :: form",
            "content",
            "content :: trash",
            "content :: imports",
            "content :: lock",
            "content :: audit",
            "content :: form",
            "content :: page",
            "asset",
            "workflow",
            "workflow :: comment",
            "workflow :: task",
            "workflow :: manuscript",
            "workflow :: notice",
            "publishing",
            "publishing :: journal",
            "search",
            "rendering",
            "rendering :: annotations"
        })
@NullMarked
package org.bantin.newsroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
