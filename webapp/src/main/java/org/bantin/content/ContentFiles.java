package org.bantin.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Content files, the form in which nodes travel between this system, light modules and Magnolia: JCR system view in XML (also
 * packed with gzip) or YAML, named {@code <workspace>.<parent path with dots>.<node>.xml}. Only administrators take files in;
 * whoever reads a node may write it out.
 */
public interface ContentFiles {
    /** What happens when a node of the file stands in the store already. */
    enum Conflict {
        /** What stands at the node's path is replaced; identifiers in use elsewhere are renewed, so that nothing else goes. */
        HERE,
        /** Nothing is taken in when the node's path or identifier is there. */
        KEEP,
        /** What came in gets identifiers of its own, and a free name when its path is taken; references within the file follow. */
        NEW_IDENTIFIERS,
        /** Nodes with the same identifier go, wherever they stand, and so does what stands at the path. */
        REMOVE,
        /** The node with the same identifier is replaced where it stands. */
        REPLACE;

        /** The word for it on the command line and in forms, such as {@code new-identifiers}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Conflict> of(String id) {
            return List.of(values()).stream()
                    .filter(conflict -> conflict.id().equals(id))
                    .findFirst();
        }
    }

    /**
     * How a file is taken in.
     *
     * @param parent path below which its node goes, the workspace first, such as {@code /website/travel}; null for the one that
     *     its name says
     * @param publishing whether the live store gets it at once
     */
    record Wish(Conflict conflict, @Nullable String parent, boolean publishing) {
        /** As the file's name says, replacing what an earlier import brought. */
        public static Wish usual(boolean publishing) {
            return new Wish(Conflict.HERE, null, publishing);
        }
    }

    /** What taking in a file would meet: where its node would stand, how many nodes there are, what is there already. */
    record Outlook(String path, int nodes, boolean pathTaken, List<String> takenAt) {
        public Outlook {
            takenAt = List.copyOf(takenAt);
        }

        public boolean free() {
            return !pathTaken && takenAt.isEmpty();
        }
    }

    /** What became of a file: where its node stands, how many nodes came in (0 when kept out), the journal entry or 0. */
    record Taken(String path, int nodes, long journalNumber) {}

    /** Whether a file is a content file, by its name and its beginning. */
    boolean accepts(Path file) throws IOException;

    /** Looks at a file without changing anything. @throws IllegalArgumentException when it is no content file */
    Outlook look(Path file, @Nullable String parent) throws IOException;

    /** Takes a file in. @throws IllegalArgumentException when it is no content file or cannot go there; the message says why */
    Taken take(Actor actor, Path file, Wish wish) throws IOException;

    /**
     * Writes a node with all below it into a directory.
     *
     * @param path absolute, the workspace first, such as {@code /website/travel/about}
     * @return the file, named after the path
     * @throws IllegalArgumentException when there is no such node or the actor may not read it
     */
    Path write(Actor actor, String path, boolean yaml, Path directory) throws IOException;
}
