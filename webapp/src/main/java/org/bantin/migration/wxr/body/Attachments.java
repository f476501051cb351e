package org.bantin.migration.wxr.body;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bantin.content.ItemId;
import org.jspecify.annotations.Nullable;

/** The attachments of an export by number and by address, with the asset that each has become. */
public final class Attachments {
    private static final Pattern RESIZED = Pattern.compile("-\\d{1,5}x\\d{1,5}(?=\\.[A-Za-z0-9]+$)");
    private static final Pattern SCALED = Pattern.compile("-scaled(?=\\.[A-Za-z0-9]+$)");

    private final Map<String, Attachment> byNumber = new HashMap<>();
    private final Map<String, Attachment> byPath = new HashMap<>();
    private Function<String, Optional<Attachment>> unnamed = url -> Optional.empty();

    /** @param asset null when its file was not at hand */
    public record Attachment(
            String number, String url, @Nullable ItemId asset) {}

    public void add(Attachment attachment) {
        byNumber.put(attachment.number(), attachment);
        byPath.put(original(attachment.url()), attachment);
    }

    public void addAll(Attachments others) {
        byNumber.putAll(others.byNumber);
        byPath.putAll(others.byPath);
    }

    /** Asks for the file of an address that no record names; null to stop asking. */
    public void otherwise(Function<String, Optional<Attachment>> finder) {
        unnamed = finder;
    }

    public Optional<Attachment> byNumber(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** Also when the address is that of a smaller copy. */
    public Optional<Attachment> byAddress(String url) {
        String path = original(url);
        Attachment known = byPath.get(path);
        if (known != null || !path.contains("/uploads/")) {
            return Optional.ofNullable(known);
        }
        Optional<Attachment> found = unnamed.apply(url);
        found.ifPresent(attachment -> byPath.put(path, attachment));
        return found;
    }

    private static String original(String url) {
        String path = MediaFiles.path(url);
        return SCALED.matcher(RESIZED.matcher(path).replaceFirst("")).replaceFirst("");
    }
}
