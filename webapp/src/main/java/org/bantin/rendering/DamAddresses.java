package org.bantin.rendering;

import java.util.Optional;

/** Where published files are served, for the address forms that pages written for Magnolia use. */
public interface DamAddresses {
    /** The address of an asset by its path in the media library; empty when nobody may see one there. */
    Optional<String> original(String path);

    /** The address of a rendition in a variation of a theme; that of the original when the variation is unknown. */
    Optional<String> rendition(String theme, String variation, String path);
}
