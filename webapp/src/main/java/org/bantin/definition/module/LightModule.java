package org.bantin.definition.module;

import java.util.List;

/**
 * A light module: a directory of definitions, templates and texts.
 *
 * @param files all files, sorted by path
 */
public record LightModule(String name, List<ModuleFile> files) {
    public static final String DESCRIPTOR = "module.yaml";

    public LightModule {
        files = List.copyOf(files);
    }
}
