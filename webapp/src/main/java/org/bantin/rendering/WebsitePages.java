package org.bantin.rendering;

import java.util.Optional;

/** Pages of the workspace {@code website}, composed of areas and components by templates of light modules. */
public interface WebsitePages {
    /** The answer to a request, or empty when neither a mapping nor a page stands at the path. */
    Optional<PageAnswer> answer(PageRequest request);

    /** The page at a path of the workspace, such as {@code /front}, rendered as if it stood at the address of the request. */
    Optional<PageAnswer> answer(PageRequest request, String handle);

    /**
     * The site whose domain a host name is, by name; empty for all other hosts. At such a host only that site's pages stand, and
     * the page cache keeps them apart.
     */
    String siteOf(String host);
}
