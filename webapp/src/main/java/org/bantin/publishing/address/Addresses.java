package org.bantin.publishing.address;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.definition.Definitions;
import org.bantin.repository.StoredNodes;
import org.jspecify.annotations.Nullable;

/**
 * Gives public addresses within one commit on the live store. An item keeps the address it has as long as its pattern still
 * says the same; the second item that wants an address gets a number behind it.
 */
public final class Addresses {
    private static final String NAME = "name";
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_OF_ONE_NAME = 100_000;

    private final Session live;
    private final Definitions definitions;
    /** Addresses given in this commit, which the index does not know yet. */
    private final Map<String, String> given = new HashMap<>();

    public Addresses(Session live, Definitions definitions) {
        this.live = live;
        this.definitions = definitions;
    }

    /**
     * The address for an item; empty when its type has none.
     *
     * @param item the node with the values that the address is made of, in either store
     * @param current the address it has or had, kept when it still fits
     */
    public Optional<String> give(Node item, @Nullable String current) throws RepositoryException {
        Optional<String> wanted = wanted(item);
        if (wanted.isEmpty()) {
            return wanted;
        }
        String id = item.getIdentifier();
        String address = current != null && AddressPattern.matches(current, wanted.get()) && free(current, id)
                ? current
                : firstFree(wanted.get(), id);
        given.put(address, id);
        return Optional.of(address);
    }

    private Optional<String> wanted(Node item) throws RepositoryException {
        if (!item.hasProperty(ContentNames.TYPE)) {
            return Optional.empty();
        }
        Optional<String> pattern = definitions
                .contentType(item.getProperty(ContentNames.TYPE).getString())
                .flatMap(type -> type.bantin().text("address"));
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (String field : AddressPattern.fields(pattern.get())) {
            String value = value(item, field);
            if (value != null) {
                values.put(field, value);
            }
        }
        return new AddressPattern(pattern.get()).fill(values::get);
    }

    /** The slug of the item itself or of the item that a field refers to, or the plain value. */
    private static @Nullable String value(Node item, String field) throws RepositoryException {
        if (field.equals(NAME)) {
            return item.getName();
        }
        if (!item.hasProperty(field) || item.getProperty(field).isMultiple()) {
            return null;
        }
        String value = item.getProperty(field).getString();
        Optional<Node> reference =
                UUID.matcher(value).matches() ? StoredNodes.findCommitted(item.getSession(), value) : Optional.empty();
        if (reference.isPresent()) {
            return reference.get().getName();
        }
        return value.matches("[\\p{L}\\p{N}._-]+") ? value : null;
    }

    private String firstFree(String wanted, String id) throws RepositoryException {
        for (int number = 1; number < MOST_OF_ONE_NAME; number++) {
            String candidate = number == 1 ? wanted : wanted + "-" + number;
            if (free(candidate, id)) {
                return candidate;
            }
        }
        throw new RepositoryException("no free address like " + wanted);
    }

    private boolean free(String address, String id) throws RepositoryException {
        String holder = given.get(address);
        if (holder != null) {
            return holder.equals(id);
        }
        Node node = find(live, address);
        return node == null || node.getIdentifier().equals(id);
    }

    /** The live item with an address, as of the session's last refresh; null when there is none. */
    public static @Nullable Node find(Session live, String address) throws RepositoryException {
        return StoredNodes.findByValue(live, ContentNames.ADDRESS, address).orElse(null);
    }
}
