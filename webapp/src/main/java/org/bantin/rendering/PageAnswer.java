package org.bantin.rendering;

import java.util.Map;

/** What stands at an address: a page, or the way to another address. */
public sealed interface PageAnswer {
    /**
     * A rendered page.
     *
     * @param contentType without character set
     * @param headers that the site wants besides the usual ones
     */
    record Page(RenderedPage page, String contentType, Map<String, String> headers) implements PageAnswer {
        public Page {
            headers = Map.copyOf(headers);
        }
    }

    /** Another address to go to. */
    record Redirect(String target, boolean permanent) implements PageAnswer {}
}
