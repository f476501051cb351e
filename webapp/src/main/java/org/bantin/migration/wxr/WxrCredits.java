package org.bantin.migration.wxr;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.migration.wxr.file.WxrPost;
import org.jsoup.Jsoup;

/** Who made a picture, as plug-ins note it beside an attachment, else as WordPress read it out of the file. */
final class WxrCredits {
    private static final String METADATA = "_wp_attachment_metadata";
    private static final String[] KEYS = {
        "_media_credit",
        "media_credit",
        "_wp_attachment_credit",
        "_credit",
        "credit",
        "photo_credit",
        "_photo_credit",
        "isc_image_source",
        "photographer",
        "_photographer_name",
        "image_credit",
        "media-credit"
    };

    private WxrCredits() {}

    static String credit(WxrPost attachment) {
        String noted = Jsoup.parseBodyFragment(attachment.meta(KEYS)).text();
        return noted.isBlank() ? serialized(attachment.meta(METADATA), "credit") : noted;
    }

    static String copyright(WxrPost attachment) {
        return serialized(attachment.meta(METADATA), "copyright");
    }

    /** A text out of what PHP's {@code serialize} wrote, whose lengths count bytes; empty when it is not there. */
    static String serialized(String php, String key) {
        Matcher at = Pattern.compile("\"" + Pattern.quote(key) + "\";s:(\\d{1,5}):\"")
                .matcher(php);
        if (!at.find()) {
            return "";
        }
        byte[] rest = php.substring(at.end()).getBytes(StandardCharsets.UTF_8);
        int length = Math.min(rest.length, Integer.parseInt(at.group(1)));
        String text = new String(rest, 0, length, StandardCharsets.UTF_8);
        int end = text.indexOf("\";");
        return (end >= 0 ? text.substring(0, end) : text).strip();
    }
}
