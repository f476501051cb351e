package org.bantin.search.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bantin.search.terms.IndexTerms;

/** Cuts words that were typed without blanks, such as {@code banchaphanh}, where the index knows the parts side by side. */
public final class Glued {
    private static final int LONGEST = 28;
    private static final int LONGEST_SYLLABLE = 7;
    private static final int MOST_PARTS = 5;
    private static final int MOST_WAYS = 4;

    /** Two of the parts may stand side by side nowhere, if that leaves several that do. */
    private static final int FEW_WITH_A_GAP = 3;

    private static final double GAP = 8;

    private final Spellings spellings;
    private final IndexTerms terms;

    Glued(Spellings spellings, IndexTerms terms) {
        this.spellings = spellings;
        this.terms = terms;
    }

    /** The likeliest ways to cut, best first; empty when there is none. */
    List<List<String>> parts(String fold) {
        if (fold.length() < 4 || fold.length() > LONGEST) {
            return List.of();
        }
        List<List<Way>> upTo = new ArrayList<>();
        upTo.add(List.of(new Way(List.of(), 0, 0)));
        for (int end = 1; end <= fold.length(); end++) {
            List<Way> here = new ArrayList<>();
            for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
                String part = fold.substring(start, end);
                if (!upTo.get(start).isEmpty() && end - start > 1 && spellings.knows(part)) {
                    upTo.get(start).forEach(before -> add(before, part, here));
                }
            }
            here.sort(Comparator.comparingDouble(Way::score).reversed());
            upTo.add(List.copyOf(here.subList(0, Math.min(MOST_WAYS, here.size()))));
        }
        return upTo.get(fold.length()).stream()
                .filter(way -> way.parts().size() > (way.gaps() == 0 ? 1 : FEW_WITH_A_GAP))
                .map(Way::parts)
                .toList();
    }

    private record Way(List<String> parts, double score, int gaps) {}

    private void add(Way before, String part, List<Way> here) {
        int count = before.parts().size();
        if (count >= MOST_PARTS) {
            return;
        }
        String last = count == 0 ? "" : before.parts().get(count - 1);
        int together = count == 0 ? 1 : spellings.maybePair(last, part) ? terms.foldedPair(last, part) : 0;
        int gaps = before.gaps() + (together == 0 ? 1 : 0);
        if (gaps <= 1) {
            List<String> parts = new ArrayList<>(before.parts());
            parts.add(part);
            here.add(new Way(parts, before.score() + (together == 0 ? -GAP : Math.log(together)) - 2, gaps));
        }
    }
}
