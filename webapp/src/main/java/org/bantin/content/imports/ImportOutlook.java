package org.bantin.content.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is in an export, found by reading it without changing anything.
 *
 * @param site name of the site there
 * @param address its address there
 * @param kinds how many records there are of each kind of post, such as {@code post}, {@code page}, {@code attachment}
 * @param states how many stories and pages there are in each state, such as {@code publish}, {@code draft}
 * @param dates of the oldest and the newest story
 * @param tags how many different ones there are
 * @param hosts where files of attachments lie, with how many
 * @param left what is not taken, with how many records: a reason and its argument
 * @param damaged what could not be read: a reason
 */
public record ImportOutlook(
        String site,
        String address,
        Map<String, Integer> kinds,
        Map<String, Integer> states,
        Dates dates,
        List<Category> categories,
        List<Author> authors,
        int tags,
        Map<String, Integer> hosts,
        Map<String, Integer> left,
        List<String> damaged) {
    public ImportOutlook {
        categories = List.copyOf(categories);
        authors = List.copyOf(authors);
        damaged = List.copyOf(damaged);
    }

    public int count(String kind) {
        return kinds.getOrDefault(kind, 0);
    }

    /** From the first to the last; null when no story says. */
    public record Dates(@Nullable Instant from, @Nullable Instant to) {}

    /**
     * A category there.
     *
     * @param above names of those above it, the highest first
     * @param proposal as {@link ImportPlan#sections} has it
     */
    public record Category(String slug, String name, List<String> above, int stories, String proposal) {
        public Category {
            above = List.copyOf(above);
        }
    }

    /** Somebody who wrote there. */
    public record Author(String login, String name, int stories) {}
}
