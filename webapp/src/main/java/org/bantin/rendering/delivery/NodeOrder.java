package org.bantin.rendering.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import org.bantin.rendering.page.Nodes;

/** The order that {@code orderBy=property desc,other asc} asks for; letters' case does not count. */
final class NodeOrder {
    private NodeOrder() {}

    static Comparator<Node> of(String written) {
        Comparator<Node> order = null;
        for (String part : List.of(written.split(","))) {
            String[] words = part.strip().split("\\s+");
            if (words.length > 2 || words[0].isEmpty()) {
                throw DeliveryException.badRequest("orderBy is written as: property, or property desc; found: " + part);
            }
            Comparator<Node> one = by(words[0]);
            boolean down = words.length == 2 && words[1].equalsIgnoreCase("desc");
            one = down ? one.reversed() : one;
            order = order == null ? one : order.thenComparing(one);
        }
        return order == null ? by("@path") : order;
    }

    private static Comparator<Node> by(String property) {
        return (a, b) -> compare(key(a, property), key(b, property));
    }

    /** Numbers before texts, what is missing first. */
    private record Key(int rank, double number, String text) {}

    private static int compare(Key a, Key b) {
        int byRank = Integer.compare(a.rank(), b.rank());
        if (byRank != 0) {
            return byRank;
        }
        int byNumber = Double.compare(a.number(), b.number());
        return byNumber != 0 ? byNumber : a.text().compareTo(b.text());
    }

    private static Key key(Node node, String property) {
        return Nodes.read(property, () -> {
            switch (property) {
                case "@name":
                    return new Key(2, 0, node.getName().toLowerCase(Locale.ROOT));
                case "@path":
                    return new Key(2, 0, node.getPath().toLowerCase(Locale.ROOT));
                default:
            }
            if (property.startsWith("bt:")
                    || !node.hasProperty(property)
                    || node.getProperty(property).isMultiple()) {
                return new Key(0, 0, "");
            }
            Property value = node.getProperty(property);
            return switch (value.getType()) {
                case PropertyType.LONG, PropertyType.DOUBLE, PropertyType.DECIMAL -> new Key(1, value.getDouble(), "");
                case PropertyType.DATE -> new Key(1, value.getDate().getTimeInMillis(), "");
                default -> new Key(2, 0, value.getString().toLowerCase(Locale.ROOT));
            };
        });
    }
}
