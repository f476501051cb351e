package org.bantin.repository.security;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Tree;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.commons.PathUtils;
import org.apache.jackrabbit.oak.plugins.tree.TreeUtil;
import org.apache.jackrabbit.oak.spi.security.authorization.restriction.AbstractRestrictionProvider;
import org.apache.jackrabbit.oak.spi.security.authorization.restriction.Restriction;
import org.apache.jackrabbit.oak.spi.security.authorization.restriction.RestrictionDefinitionImpl;
import org.apache.jackrabbit.oak.spi.security.authorization.restriction.RestrictionPattern;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.bantin.repository.ItemAccess;
import org.jspecify.annotations.Nullable;

/**
 * Limits an access control entry to items of an owner, of a section, or out of the hidden states. Evaluated against the node
 * itself, so that one entry at the root serves any number of items and follows them through their states.
 */
final class ItemRestrictions extends AbstractRestrictionProvider {
    /** The entry holds for items of this owner. */
    static final String OWNER = "bt:ownedBy";
    /** The entry holds for items of this section. */
    static final String SECTION = "bt:inSection";
    /** The entry holds for what is no item, and for items in none of these states. */
    static final String STATES_HIDDEN = "bt:notInStates";

    private static final RestrictionPattern ALL = RestrictionPattern.EMPTY;

    private final Supplier<NodeState> stored;

    ItemRestrictions(Supplier<NodeState> stored) {
        super(Map.of(
                OWNER, new RestrictionDefinitionImpl(OWNER, Type.STRING, false),
                SECTION, new RestrictionDefinitionImpl(SECTION, Type.STRING, false),
                STATES_HIDDEN, new RestrictionDefinitionImpl(STATES_HIDDEN, Type.STRINGS, false)));
        this.stored = stored;
    }

    @Override
    public RestrictionPattern getPattern(@Nullable String oakPath, Tree tree) {
        PropertyState owner = tree.getProperty(OWNER);
        if (owner != null) {
            return equal(ItemAccess.OWNER, owner.getValue(Type.STRING));
        }
        PropertyState section = tree.getProperty(SECTION);
        if (section != null) {
            return equal(ItemAccess.SECTION, section.getValue(Type.STRING));
        }
        PropertyState states = tree.getProperty(STATES_HIDDEN);
        return states == null ? ALL : notIn(Set.of(texts(states)));
    }

    @Override
    public RestrictionPattern getPattern(@Nullable String oakPath, Set<Restriction> restrictions) {
        for (Restriction restriction : restrictions) {
            PropertyState value = restriction.getProperty();
            switch (restriction.getDefinition().getName()) {
                case OWNER -> {
                    return equal(ItemAccess.OWNER, value.getValue(Type.STRING));
                }
                case SECTION -> {
                    return equal(ItemAccess.SECTION, value.getValue(Type.STRING));
                }
                case STATES_HIDDEN -> {
                    return notIn(Set.of(texts(value)));
                }
                default -> {
                    // another provider's
                }
            }
        }
        return ALL;
    }

    private static String[] texts(PropertyState state) {
        String[] texts = new String[state.count()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = state.getValue(Type.STRING, i);
        }
        return texts;
    }

    private RestrictionPattern equal(String property, String value) {
        return new ItemPattern(item -> value.equals(item.apply(property)), stored);
    }

    private RestrictionPattern notIn(Set<String> states) {
        return new ItemPattern(
                item -> {
                    String state = item.apply(ItemAccess.STATE);
                    return state == null || !states.contains(state);
                },
                stored);
    }

    /** Reads a property of an item, or of nothing. */
    @FunctionalInterface
    private interface Item extends Function<String, @Nullable String> {}

    /** Finds the item that a node belongs to: the nearest node at or above it that has an owner. */
    private record ItemPattern(Predicate<Item> accepts, Supplier<NodeState> stored) implements RestrictionPattern {
        @Override
        public boolean matches(Tree tree, @Nullable PropertyState property) {
            Tree node = tree;
            while (!node.hasProperty(ItemAccess.OWNER)) {
                if (node.isRoot()) {
                    return accepts.test(name -> null);
                }
                node = node.getParent();
            }
            Tree item = node;
            return accepts.test(name -> TreeUtil.getString(item, name));
        }

        /** Asked for the parent of a node that is added or removed: what is committed decides, not what the session holds. */
        @Override
        public boolean matches(String path) {
            NodeState node = stored.get();
            NodeState item = node;
            for (String name : PathUtils.elements(path)) {
                node = node.getChildNode(name);
                if (!node.exists()) {
                    break;
                }
                if (node.hasProperty(ItemAccess.OWNER)) {
                    item = node;
                }
            }
            NodeState found = item;
            return accepts.test(found::getString);
        }

        @Override
        public boolean matches() {
            return false;
        }
    }
}
