package org.bantin.repository;

import java.util.function.Supplier;
import javax.jcr.Session;
import org.apache.jackrabbit.oak.api.Root;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.jspecify.annotations.Nullable;

/**
 * What lies behind a session: its own tree with unsaved changes, and the newest committed state of its store. Travels as an
 * attribute of the session; no other package can name the type.
 */
public final class SessionDoor {
    public static final String ATTRIBUTE = "bantin.door";

    private final Supplier<NodeState> stored;
    private @Nullable Root root;

    public SessionDoor(Supplier<NodeState> stored) {
        this.stored = stored;
    }

    /** Null for a session that another repository than ours has opened. */
    static @Nullable SessionDoor of(Session session) {
        return session.getAttribute(ATTRIBUTE) instanceof SessionDoor door ? door : null;
    }

    void opened(Root own) {
        root = own;
    }

    NodeState stored() {
        return stored.get();
    }

    Root root() {
        Root own = root;
        if (own == null) {
            throw new IllegalStateException("the session has not been opened by our repository");
        }
        return own;
    }
}
