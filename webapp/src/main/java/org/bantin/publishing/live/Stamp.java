package org.bantin.publishing.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemState;
import org.jspecify.annotations.Nullable;

/** What both stores note about the last publication of an item. */
public record Stamp(
        long number,
        Instant first,
        Instant last,
        long revision,
        @Nullable String address) {
    /** The stamp on a node, or null when the node is not published. */
    public static @Nullable Stamp read(Node node) throws RepositoryException {
        if (!node.hasProperty(ContentNames.PUBLISHED_NUMBER)) {
            return null;
        }
        Instant last = moment(node, ContentNames.PUBLISHED_LAST);
        Instant first = moment(node, ContentNames.PUBLISHED_FIRST);
        Instant known = last == null ? Instant.EPOCH : last;
        return new Stamp(
                node.getProperty(ContentNames.PUBLISHED_NUMBER).getLong(),
                first == null ? known : first,
                known,
                number(node, ContentNames.PUBLISHED_REVISION),
                address(node));
    }

    public void write(Node node) throws RepositoryException {
        node.setProperty(ContentNames.PUBLISHED_NUMBER, number);
        node.setProperty(ContentNames.PUBLISHED_FIRST, calendar(first));
        node.setProperty(ContentNames.PUBLISHED_LAST, calendar(last));
        node.setProperty(ContentNames.PUBLISHED_REVISION, revision);
        node.setProperty(ContentNames.ADDRESS, address);
    }

    /** As {@link #write}, for the live copy: there the item has no other state and no other revision. */
    void writeLive(Node node) throws RepositoryException {
        write(node);
        node.setProperty(ContentNames.ADDRESS_KEY, key(address));
        node.setProperty(ContentNames.STATE, ItemState.PUBLISHED.id());
        node.setProperty(ContentNames.REVISION, revision);
    }

    /** What stands for an address in the unique index; null for none. */
    static @Nullable String key(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static @Nullable String address(Node node) throws RepositoryException {
        return node.hasProperty(ContentNames.ADDRESS)
                ? node.getProperty(ContentNames.ADDRESS).getString()
                : null;
    }

    public static @Nullable Instant moment(Node node, String property) throws RepositoryException {
        return node.hasProperty(property) ? node.getProperty(property).getDate().toInstant() : null;
    }

    public static long number(Node node, String property) throws RepositoryException {
        return node.hasProperty(property) ? node.getProperty(property).getLong() : 0;
    }

    public static Calendar calendar(Instant instant) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }
}
