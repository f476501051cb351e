package org.bantin.migration.wxr;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bantin.content.ItemId;
import org.jspecify.annotations.Nullable;

/** The attachments of an export by number and by address, with the asset that each has become. */
final class Attachments {
    private static final Pattern RESIZED = Pattern.compile("-\\d{1,5}x\\d{1,5}(?=\\.[A-Za-z0-9]+$)");
    private static final Pattern SCALED = Pattern.compile("-scaled(?=\\.[A-Za-z0-9]+$)");

    private final Map<String, Attachment> byNumber = new HashMap<>();
    private final Map<String, Attachment> byPath = new HashMap<>();

    /** @param asset null when its file was not at hand */
    record Attachment(String number, String url, @Nullable ItemId asset) {}

    void add(Attachment attachment) {
        byNumber.put(attachment.number(), attachment);
        byPath.put(original(attachment.url()), attachment);
    }

    Optional<Attachment> byNumber(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** Also when the address is that of a smaller copy. */
    Optional<Attachment> byAddress(String url) {
        return Optional.ofNullable(byPath.get(original(url)));
    }

    private static String original(String url) {
        String path = MediaFiles.path(url);
        return SCALED.matcher(RESIZED.matcher(path).replaceFirst("")).replaceFirst("");
    }
}
