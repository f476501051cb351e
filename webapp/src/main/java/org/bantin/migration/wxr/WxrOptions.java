package org.bantin.migration.wxr;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an export is to be read.
 *
 * @param media directory with the files of WordPress's uploads; null when there is none
 * @param downloadFrom hosts, with port where it is not the usual one, that files may be fetched from; nothing else is ever asked
 * @param types kinds of posts that become articles, such as {@code post} and {@code page}
 * @param publish whether what was published there is published here; else everything stays a draft
 * @param defaultSection title of the section of posts without category
 * @param pageSection title of the section of pages, which is kept out of menus
 * @param zone zone of dates that name none
 */
public record WxrOptions(
        @Nullable Path media,
        Set<String> downloadFrom,
        Set<String> types,
        boolean publish,
        String defaultSection,
        String pageSection,
        ZoneId zone) {
    static final String POST = "post";
    static final String PAGE = "page";
    /** A reusable block, which WordPress calls a synced pattern today. */
    static final String BLOCK = "wp_block";

    public static final WxrOptions USUAL =
            new WxrOptions(null, Set.of(), Set.of(POST, PAGE), true, "Tin tức", "Trang", ZoneId.of("Asia/Ho_Chi_Minh"));

    public WxrOptions {
        downloadFrom = Set.copyOf(downloadFrom);
        types = Set.copyOf(types);
    }

    WxrOptions withMedia(Path directory) {
        return new WxrOptions(directory, downloadFrom, types, publish, defaultSection, pageSection, zone);
    }

    WxrOptions withTypes(Set<String> wanted) {
        return new WxrOptions(media, downloadFrom, wanted, publish, defaultSection, pageSection, zone);
    }

    WxrOptions asDrafts() {
        return new WxrOptions(media, downloadFrom, types, false, defaultSection, pageSection, zone);
    }
}
