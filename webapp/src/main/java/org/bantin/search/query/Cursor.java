package org.bantin.search.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place in a result where the next page starts: an offset while the careful order lasts, afterwards the sort value and id number of
 * the last hit, so that depth costs nothing and new items shift nothing.
 */
public record Cursor(int offset, @Nullable String sortValue, long id) {
    public static Cursor offset(int offset) {
        return new Cursor(offset, null, 0);
    }

    public String encoded() {
        String plain = sortValue == null ? "o " + offset : "a " + sortValue + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the text is no cursor of ours: then the first page is answered. */
    public static Optional<Cursor> decode(@Nullable String text) {
        if (text == null || text.length() > 200) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ");
            if (parts.length == 2 && parts[0].equals("o")) {
                return Optional.of(offset(Math.max(0, Math.min(10_000, Integer.parseInt(parts[1])))));
            }
            if (parts.length == 3 && parts[0].equals("a")) {
                Double.parseDouble(parts[1]);
                return Optional.of(new Cursor(0, parts[1], Long.parseLong(parts[2])));
            }
            return Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
