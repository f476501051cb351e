package org.bantin.migration.wxr.file;

import java.io.IOException;

/** A file is packed so tightly that it was made to fill up whoever unpacks it. */
public final class PackedTooTightException extends IOException {
    private static final long serialVersionUID = 1L;

    PackedTooTightException() {
        super("packed more tightly than any text");
    }
}
