package org.bantin.rendering.functions;

import java.util.List;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import org.bantin.rendering.page.Nodes;

/** The words of a node: its own strings, and those of its parts; child pages are their own. */
public final class NodeText {
    private NodeText() {}

    /** Whether all words, in lower case, stand somewhere in the text of a node. */
    public static boolean holdsAll(Node node, List<String> words) {
        String all = of(node).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    static String of(Node node) {
        StringBuilder text = new StringBuilder();
        collect(node, text);
        return text.toString();
    }

    private static void collect(Node node, StringBuilder text) {
        Nodes.read("properties", () -> {
            PropertyIterator properties = node.getProperties();
            while (properties.hasNext()) {
                Property property = properties.nextProperty();
                if (property.getType() == PropertyType.STRING
                        && !property.isMultiple()
                        && !property.getName().contains(":")) {
                    text.append(property.getString().replaceAll("<[^>]*>", " ")).append('\n');
                }
            }
            return text;
        });
        for (Node child : Nodes.children(node, null)) {
            if (Nodes.is(child, Nodes.AREA) || Nodes.is(child, "mgnl:contentNode")) {
                collect(child, text);
            }
        }
    }
}
