package org.bantin.content.imports;

import java.util.Map;
import java.util.Set;

/**
 * What shall become of an export.
 *
 * @param sections by slug of a category there: identifier of a section here, or {@link #NEW}, {@link #NONE}, {@link #LEAVE}; a category
 *     that is not named gets a section of its slug
 * @param otherwise identifier of the section of stories without category; empty for the usual one
 * @param bylines by login of an author there: the name that readers see here
 * @param publish whether what was published there is published here; else everything stays a draft
 * @param types kinds of posts that become stories, such as {@code post} and {@code page}
 * @param hosts that pictures may be fetched from; none is ever asked that is not named
 */
public record ImportPlan(
        Map<String, String> sections,
        String otherwise,
        Map<String, String> bylines,
        boolean publish,
        Set<String> types,
        Set<String> hosts) {
    /** A section of that slug and name, made when there is none. */
    public static final String NEW = "new";
    /** As though the story had not stood in it. */
    public static final String NONE = "none";
    /** Stories that stand in no other category stay out. */
    public static final String LEAVE = "leave";

    /** What is no identifier of a section. */
    public static final Set<String> WORDS = Set.of(NEW, NONE, LEAVE);

    public static final ImportPlan USUAL =
            new ImportPlan(Map.of(), "", Map.of(), true, Set.of("post", "page"), Set.of());

    public ImportPlan {
        sections = Map.copyOf(sections);
        bylines = Map.copyOf(bylines);
        types = Set.copyOf(types);
        hosts = Set.copyOf(hosts);
    }
}
