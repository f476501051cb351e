package org.bantin.newsroom.versions;

import java.util.List;
import org.bantin.rendering.Markup;

/**
 * Two versions of an item, made for a template.
 *
 * @param inserted how many words are new
 * @param deleted how many words are gone
 * @param fields how many fields beside the text differ
 * @param pictures how many pictures came, went or have other texts
 * @param parts facts first, then the text
 */
public record Comparison(int inserted, int deleted, int fields, int pictures, List<Part> parts) {
    public Comparison {
        parts = List.copyOf(parts);
    }

    public boolean same() {
        return parts.stream().allMatch(part -> part.runs().stream().allMatch(Run::same));
    }

    /** How many rows differ. */
    public int changes() {
        return parts.stream()
                .flatMap(part -> part.runs().stream())
                .filter(run -> !run.same())
                .mapToInt(run -> run.rows().size())
                .sum();
    }

    /** Facts, or the text. */
    public record Part(String id, List<Run> runs) {
        public Part {
            runs = List.copyOf(runs);
        }
    }

    /** Neighbouring rows that all differ, or are all the same and therefore folded. */
    public record Run(boolean same, List<Row> rows) {
        public Run {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A field or a block of the text.
     *
     * @param field where it stands in the editor
     * @param look class of its words, for a title or lead
     * @param fate {@code same}, {@code changed}, {@code added} or {@code removed}
     * @param before the old one, what is gone marked by {@code del}; empty when there was none
     * @param after the new one, what is new marked by {@code ins}; empty when there is none
     * @param both the two as one text
     */
    public record Row(String field, String label, String look, String fate, Markup before, Markup after, Markup both) {
        public boolean same() {
            return fate.equals("same");
        }
    }
}
