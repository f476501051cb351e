package org.bantin.rendering;

/** What stands at an address: a page, or the way to another address. */
public sealed interface PageAnswer {
    /** A rendered page with its content type. */
    record Page(RenderedPage page, String contentType) implements PageAnswer {}

    /** Another address to go to. */
    record Redirect(String target, boolean permanent) implements PageAnswer {}
}
