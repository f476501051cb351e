package org.bantin.rendering;

/** Ready HTML that no template escapes again: sanitised rich text, or markup built by the functions from escaped parts. */
public record Markup(String html) {
    @Override
    public String toString() {
        return html;
    }
}
