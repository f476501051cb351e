package org.bantin.definition.assembly;

import java.util.Optional;
import java.util.Set;
import org.bantin.definition.source.Tree;

/** Parsed YAML files by resource path. */
public interface SourceFiles {
    /** The tree of a file; empty when there is none or it cannot be read. Reports unreadable files itself. */
    Optional<Tree> read(String path);

    boolean exists(String path);

    /** All paths there are. */
    Set<String> paths();
}
