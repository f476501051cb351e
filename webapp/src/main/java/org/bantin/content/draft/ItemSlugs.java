package org.bantin.content.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.content.ContentNames;
import org.bantin.content.FieldValues;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.content.Slug;
import org.bantin.content.StoredItems;
import org.bantin.definition.ContentTypeDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Names of item nodes: from the type's {@code bantin.name} pattern such as {@code {number}-{symbol}}, else from the field that
 * names the item. Until its first publication an item's name follows its title, unless a person chose the name.
 */
public final class ItemSlugs {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private ItemSlugs() {}

    static Slug wanted(ContentTypeDefinition type, FieldValues fields) {
        String source = pattern(type, fields)
                .or(() -> type.bantin().text("title").flatMap(fields::text))
                .or(() -> fields.text("title"))
                .or(() -> fields.text("name"))
                .orElse("");
        return Slug.of(source, Slug.of(type.name(), "item").value());
    }

    private static Optional<String> pattern(ContentTypeDefinition type, FieldValues fields) {
        String pattern = type.bantin().text("name").orElse("");
        Matcher places = PLACE.matcher(pattern);
        StringBuilder filled = new StringBuilder();
        while (places.find()) {
            Optional<String> value = fields.text(places.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            places.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
        }
        places.appendTail(filled);
        return pattern.isEmpty() ? Optional.empty() : Optional.of(filled.toString());
    }

    /** The first name in the folder that is not taken, except by the node itself. */
    public static String free(Node folder, Slug wanted, @Nullable Node self) throws RepositoryException {
        for (int number = 1; ; number++) {
            String name = wanted.numbered(number).value();
            if (!folder.hasNode(name) || (self != null && folder.getNode(name).isSame(self))) {
                return name;
            }
        }
    }

    /** Items and rights know a section by its name: it stays as soon as something stands in the section. */
    private static boolean isUsedByName(Node node) throws RepositoryException {
        return ItemReader.workspace(node.getPath()).equals("category")
                && !StoredItems.referrers(node.getSession(), new ItemId(node.getIdentifier()))
                        .isEmpty();
    }

    static void follow(Node node, ContentTypeDefinition type, FieldValues before, FieldValues after)
            throws RepositoryException {
        boolean fixed = node.hasProperty(ContentNames.PUBLISHED_FIRST) || node.hasProperty(ContentNames.SLUG_CHOSEN);
        Slug wanted = wanted(type, after);
        if (fixed || wanted.equals(wanted(type, before)) || isUsedByName(node)) {
            return;
        }
        String name = free(node.getParent(), wanted, node);
        if (!name.equals(node.getName())) {
            String target = node.getParent().getPath() + "/" + name;
            node.getSession().move(node.getPath(), target);
        }
    }
}
