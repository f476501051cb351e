package org.bantin.repository.security;

import java.util.HashSet;
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
import org.bantin.repository.HiddenStates;
import org.bantin.repository.ItemAccess;
import org.jspecify.annotations.Nullable;

/**
 * Limits an access control entry to items of an owner, of a section, of other types than some, or out of the hidden states. Evaluated against the node
 * itself, so that one entry at the root serves any number of items and follows them through their states.
 */
final class ItemRestrictions extends AbstractRestrictionProvider {
    /** The entry holds for items of this owner. */
    static final String OWNER = "bt:ownedBy";
    /** The entry holds for items of this section. */
    static final String SECTION = "bt:inSection";
    /** The entry holds for what is no item, and for items in no hidden state; which are hidden, {@link HiddenStates} knows. */
    static final String STATES_HIDDEN = "bt:notInStates";

    /** The entry holds for items of any other content type than these. */
    static final String OTHER_TYPES = "bt:notOfTypes";

    private static final RestrictionPattern ALL = RestrictionPattern.EMPTY;

    private final Supplier<NodeState> stored;
    private final HiddenStates hidden;

    ItemRestrictions(Supplier<NodeState> stored, HiddenStates hidden) {
        super(Map.of(
                OWNER, new RestrictionDefinitionImpl(OWNER, Type.STRING, false),
                SECTION, new RestrictionDefinitionImpl(SECTION, Type.STRING, false),
                OTHER_TYPES, new RestrictionDefinitionImpl(OTHER_TYPES, Type.STRINGS, false),
                STATES_HIDDEN, new RestrictionDefinitionImpl(STATES_HIDDEN, Type.STRINGS, false)));
        this.stored = stored;
        this.hidden = hidden;
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
        PropertyState types = tree.getProperty(OTHER_TYPES);
        if (types != null) {
            return otherThan(types);
        }
        return tree.hasProperty(STATES_HIDDEN) ? notHidden() : ALL;
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
                case OTHER_TYPES -> {
                    return otherThan(value);
                }
                case STATES_HIDDEN -> {
                    return notHidden();
                }
                default -> {
                    // another provider's
                }
            }
        }
        return ALL;
    }

    private RestrictionPattern equal(String property, String value) {
        return new ItemPattern(item -> value.equals(item.apply(property)), stored);
    }

    private RestrictionPattern otherThan(PropertyState types) {
        Set<String> known = new HashSet<>();
        types.getValue(Type.STRINGS).forEach(known::add);
        return new ItemPattern(
                item -> {
                    String type = item.apply(ItemAccess.TYPE);
                    return type != null && !known.contains(type);
                },
                stored);
    }

    private RestrictionPattern notHidden() {
        return new ItemPattern(
                item -> {
                    String state = item.apply(ItemAccess.STATE);
                    return state == null || !hidden.now().contains(state);
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
