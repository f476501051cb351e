package org.bantin.rendering;

import java.time.Instant;
import java.util.Optional;
import org.bantin.content.page.PageCopy;
import org.jspecify.annotations.Nullable;

/** Pages of the workspace {@code website}, composed of areas and components by templates of light modules. */
public interface WebsitePages {
    /** The answer to a request, or empty when neither a mapping nor a page stands at the path. */
    Optional<PageAnswer> answer(PageRequest request);

    /** The page at a path of the workspace, such as {@code /front}, rendered as if it stood at the address of the request. */
    default Optional<PageAnswer> answer(PageRequest request, String handle) {
        return answer(request, handle, Imagined.NOTHING);
    }

    /** The same as it would stand with other content, or at another time. */
    Optional<PageAnswer> answer(PageRequest request, String handle, Imagined imagined);

    /**
     * What a preview supposes.
     *
     * @param copy what the page shall hold; null for what it holds
     * @param at the time that it is made for; null for now
     */
    record Imagined(@Nullable PageCopy copy, @Nullable Instant at) {
        static final Imagined NOTHING = new Imagined(null, null);
    }

    /**
     * The site whose domain a host name is, by name; empty for all other hosts. At such a host only that site's pages stand, and
     * the page cache keeps them apart.
     */
    String siteOf(String host);
}
