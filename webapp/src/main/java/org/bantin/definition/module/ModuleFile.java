package org.bantin.definition.module;

import java.nio.file.Path;

/**
 * One file of a light module as last seen.
 *
 * @param path resource path {@code /<module>/<path>}
 * @param modified time of last change in nanoseconds, as exact as the file system gives it
 */
public record ModuleFile(String path, Path file, long size, long modified) {
    /** The module name. */
    public String module() {
        return path.substring(1, path.indexOf('/', 1));
    }

    /** The path below the module, without a leading slash. */
    public String inside() {
        return path.substring(path.indexOf('/', 1) + 1);
    }
}
