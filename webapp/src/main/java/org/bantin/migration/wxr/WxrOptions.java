package org.bantin.migration.wxr;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How an export is to be read.
 *
 * @param media directory with the files of WordPress's uploads; null when there is none: pictures then become links
 * @param pages whether pages become articles too
 * @param publish whether what was published there is published here; else everything stays a draft
 * @param defaultSection title of the section of posts without category
 * @param zone zone of dates that name none
 */
public record WxrOptions(@Nullable Path media, boolean pages, boolean publish, String defaultSection, ZoneId zone) {
    public static final WxrOptions USUAL = new WxrOptions(null, false, true, "Tin tức", ZoneId.of("Asia/Ho_Chi_Minh"));
}
