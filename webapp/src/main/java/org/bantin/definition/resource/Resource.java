package org.bantin.definition.resource;

import java.io.InputStream;
import java.time.Instant;

/** One file of a light module. */
public interface Resource {
    String path();

    long size();

    Instant lastModified();

    /** Opens the bytes; the caller closes. */
    InputStream open();

    /** The whole content as UTF-8 text. */
    String text();
}
