package org.bantin.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.commons.PathUtils;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.apache.jackrabbit.oak.spi.state.NodeStateDiff;

/**
 * Tells what has changed below a node since an earlier look, whoever has written it and in whichever process. Looks only at the
 * branches that differ, so it costs as much as there were changes. Thread-safe; what it tells has nothing to do with rights.
 */
public final class TreeChanges {
    private final OakSessions sessions;

    TreeChanges(OakSessions sessions) {
        this.sessions = sessions;
    }

    /** How a branch looked at one moment. */
    public static final class Mark {
        private final String path;
        private final NodeState state;

        private Mark(String path, NodeState state) {
            this.path = path;
            this.state = state;
        }
    }

    /** One change. */
    public record Change(Kind kind, String path) {
        /** Added and gone nodes stand for all below them. */
        public enum Kind {
            ADDED,
            CHANGED,
            GONE
        }
    }

    /** How the branch looks now. */
    public Mark mark(StoreName store, String path) {
        NodeState state = sessions.store(store).engine().nodes().getRoot();
        for (String name : PathUtils.elements(path)) {
            state = state.getChildNode(name);
        }
        return new Mark(path, state);
    }

    /** The changes from one mark to a later one of the same path; empty when there are more, or when the store has forgotten. */
    public static Optional<List<Change>> between(Mark before, Mark now, int most) {
        List<Change> changes = new ArrayList<>();
        try {
            Collector collector = new Collector(now.path, changes, most);
            boolean whole = now.state.compareAgainstBaseState(before.state, collector);
            collector.close();
            return whole && changes.size() <= most ? Optional.of(changes) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty(); // the old state was cleared away meanwhile
        }
    }

    private static final class Collector implements NodeStateDiff {
        private final String path;
        private final List<Change> changes;
        private final int most;
        private boolean changed;

        Collector(String path, List<Change> changes, int most) {
            this.path = path;
            this.changes = changes;
            this.most = most;
        }

        void close() {
            if (changed) {
                changes.add(new Change(Change.Kind.CHANGED, path));
            }
        }

        @Override
        public boolean propertyAdded(PropertyState after) {
            changed = true;
            return true;
        }

        @Override
        public boolean propertyChanged(PropertyState before, PropertyState after) {
            changed = true;
            return true;
        }

        @Override
        public boolean propertyDeleted(PropertyState before) {
            changed = true;
            return true;
        }

        @Override
        public boolean childNodeAdded(String name, NodeState after) {
            return told(Change.Kind.ADDED, name);
        }

        @Override
        public boolean childNodeDeleted(String name, NodeState before) {
            return told(Change.Kind.GONE, name);
        }

        @Override
        public boolean childNodeChanged(String name, NodeState before, NodeState after) {
            if (name.startsWith(":")) {
                return true;
            }
            Collector below = new Collector(PathUtils.concat(path, name), changes, most);
            boolean whole = after.compareAgainstBaseState(before, below);
            below.close();
            return whole && changes.size() <= most;
        }

        private boolean told(Change.Kind kind, String name) {
            if (!name.startsWith(":")) {
                changes.add(new Change(kind, PathUtils.concat(path, name)));
            }
            return changes.size() <= most;
        }
    }
}
