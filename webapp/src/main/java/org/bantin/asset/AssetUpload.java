package org.bantin.asset;

import java.nio.file.Path;

/**
 * A file handed in; the name is only a hint, the content decides. The file belongs to the caller.
 *
 * @param turn returns when it is this file's turn to be stored; called once, after the slow work
 * @param folder where a new file is to lie, as the field of that name has it; empty for none
 */
public record AssetUpload(String fileName, Path file, Runnable turn, String folder) {
    /** A file that waits for no other and lies in no folder. */
    public AssetUpload(String fileName, Path file) {
        this(fileName, file, () -> {}, "");
    }
}
