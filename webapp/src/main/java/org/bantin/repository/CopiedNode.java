package org.bantin.repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Tree;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.plugins.memory.PropertyStates;
import org.apache.jackrabbit.oak.plugins.tree.TreeUtil;

/**
 * Makes a node in one store that has the identifier of its original in the other. JCR allows that by import only, which asks the
 * store for a node of the same identifier among all unsaved changes, once per node; here the unique index of identifiers says
 * so when the session is saved.
 */
public final class CopiedNode {
    private static final String TYPES = "/jcr:system/jcr:nodeTypes";
    private static final String PRIMARY_TYPE = "jcr:primaryType";
    private static final String MIXIN_TYPES = "jcr:mixinTypes";

    private CopiedNode() {}

    /**
     * Adds a copy without children and without binaries; saved by the caller.
     *
     * @param parentPath an existing node of the target without a child of that name
     * @param mixins of the original that the copy shall have
     * @param properties names of those that go along
     */
    public static void add(
            Node source, Session target, String parentPath, Collection<String> mixins, Predicate<String> properties)
            throws RepositoryException {
        Tree from = door(source.getSession()).root().getTree(source.getPath());
        SessionDoor door = door(target);
        Tree types = door.root().getTree(TYPES);
        Tree parent = door.root().getTree(parentPath);
        String user = target.getUserID();
        Tree copy = TreeUtil.addChild(
                parent, source.getName(), source.getPrimaryNodeType().getName(), types, user);
        for (String mixin : mixins) {
            TreeUtil.addMixin(copy, mixin, types, user);
        }
        for (PropertyState property : from.getProperties()) {
            String name = property.getName();
            if (!name.equals(PRIMARY_TYPE)
                    && !name.equals(MIXIN_TYPES)
                    && !property.getType().equals(Type.BINARY)
                    && !property.getType().equals(Type.BINARIES)
                    && properties.test(name)) {
                copy.setProperty(own(property));
            }
        }
    }

    /** A state belongs to the store that it came from. */
    private static PropertyState own(PropertyState property) {
        Type<?> type = property.getType();
        Object value = property.getValue(type);
        if (type.isArray()) {
            List<Object> values = new ArrayList<>();
            ((Iterable<?>) value).forEach(values::add);
            value = values;
        }
        return PropertyStates.createProperty(property.getName(), value, type);
    }

    private static SessionDoor door(Session session) {
        return Objects.requireNonNull(SessionDoor.of(session), "a session of RepositorySessions");
    }
}
