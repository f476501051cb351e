package org.bantin.migration.wxr;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an export is to be read.
 *
 * @param pictures where files come from
 * @param types kinds of posts that become articles, such as {@code post} and {@code page}
 * @param publish whether what was published there is published here; else everything stays a draft
 * @param filing where stories stand, and under which names
 * @param zone zone of dates that name none
 */
public record WxrOptions(Pictures pictures, Set<String> types, boolean publish, Filing filing, ZoneId zone) {
    static final String POST = "post";
    static final String PAGE = "page";
    /** A reusable block, which WordPress calls a synced pattern today. */
    static final String BLOCK = "wp_block";

    public static final WxrOptions USUAL =
            new WxrOptions(Pictures.NONE, Set.of(POST, PAGE), true, Filing.USUAL, ZoneId.of("Asia/Ho_Chi_Minh"));

    public WxrOptions {
        types = Set.copyOf(types);
    }

    /**
     * Where the files of attachments come from.
     *
     * @param directory with the files of WordPress's uploads; null when there is none
     * @param archives zip files with the same
     * @param hosts with port where it is not the usual one, that files may be fetched from; nothing else is ever asked
     * @param insideToo whether hosts may stand within the house's own network
     */
    public record Pictures(@Nullable Path directory, List<Path> archives, Set<String> hosts, boolean insideToo) {
        public static final Pictures NONE = new Pictures(null, List.of(), Set.of(), false);

        public Pictures {
            archives = List.copyOf(archives);
            hosts = Set.copyOf(hosts);
        }
    }

    /**
     * Where stories stand.
     *
     * @param sections by slug of a category: identifier of a section, or a word of {@link org.bantin.content.imports.ImportPlan}
     * @param bylines by login of an author
     * @param otherwise identifier of the section of posts without category; empty for the one of the title that follows
     * @param defaultSection title of the section of posts without category
     * @param pageSection title of the section of pages, which is kept out of menus
     */
    public record Filing(
            Map<String, String> sections,
            Map<String, String> bylines,
            String otherwise,
            String defaultSection,
            String pageSection) {
        public static final Filing USUAL = new Filing(Map.of(), Map.of(), "", "Tin tức", "Trang");

        public Filing {
            sections = Map.copyOf(sections);
            bylines = Map.copyOf(bylines);
        }

        public Filing withDefault(String title) {
            return new Filing(sections, bylines, otherwise, title, pageSection);
        }
    }

    WxrOptions withMedia(Path directory) {
        return new WxrOptions(
                new Pictures(directory, pictures.archives(), pictures.hosts(), pictures.insideToo()),
                types,
                publish,
                filing,
                zone);
    }

    WxrOptions withTypes(Set<String> wanted) {
        return new WxrOptions(pictures, wanted, publish, filing, zone);
    }

    WxrOptions asDrafts() {
        return new WxrOptions(pictures, types, false, filing, zone);
    }
}
