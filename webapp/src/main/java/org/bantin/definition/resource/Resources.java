package org.bantin.definition.resource;

import java.util.List;
import java.util.Optional;

/** Files of all light modules by resource path {@code /<module>/<path>}; first directory wins. Paths cannot leave a module. */
public interface Resources {
    Optional<Resource> find(String path);

    /** Paths of all resources that match the regular expression as a whole, sorted. */
    List<String> matching(String regex);
}
