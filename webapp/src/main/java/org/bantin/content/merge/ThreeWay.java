package org.bantin.content.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Merges two lists that started from one: changes in different places both stay; in the same place there is no answer. */
public final class ThreeWay {
    /** Longest list that is compared element by element; the table grows with the square. */
    private static final int LONGEST = 3_000;

    private ThreeWay() {}

    public static <T> Optional<List<T>> merge(List<T> base, List<T> theirs, List<T> mine) {
        if (Math.max(base.size(), Math.max(theirs.size(), mine.size())) > LONGEST) {
            return Optional.empty();
        }
        int[] inTheirs = matches(base, theirs);
        int[] inMine = matches(base, mine);
        List<T> merged = new ArrayList<>();
        int b = 0;
        int t = 0;
        int m = 0;
        while (b < base.size() || t < theirs.size() || m < mine.size()) {
            if (b < base.size() && inTheirs[b] == t && inMine[b] == m) {
                merged.add(base.get(b));
                b++;
                t++;
                m++;
                continue;
            }
            int next = b;
            while (next < base.size() && (inTheirs[next] < t || inMine[next] < m)) {
                next++;
            }
            int theirEnd = next < base.size() ? inTheirs[next] : theirs.size();
            int myEnd = next < base.size() ? inMine[next] : mine.size();
            Optional<List<T>> piece = piece(base.subList(b, next), theirs.subList(t, theirEnd), mine.subList(m, myEnd));
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            merged.addAll(piece.get());
            b = next;
            t = theirEnd;
            m = myEnd;
        }
        return Optional.of(merged);
    }

    private static <T> Optional<List<T>> piece(List<T> base, List<T> theirs, List<T> mine) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return Optional.of(theirs);
        }
        return theirs.equals(base) ? Optional.of(mine) : oneByOne(base, theirs, mine);
    }

    /** Neighbours that were changed by different people, with nothing added or taken out between them. */
    private static <T> Optional<List<T>> oneByOne(List<T> base, List<T> theirs, List<T> mine) {
        if (theirs.size() != base.size() || mine.size() != base.size()) {
            return Optional.empty();
        }
        List<T> merged = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            boolean theirsStands =
                    mine.get(i).equals(base.get(i)) || mine.get(i).equals(theirs.get(i));
            if (!theirsStands && !theirs.get(i).equals(base.get(i))) {
                return Optional.empty();
            }
            merged.add(theirsStands ? theirs.get(i) : mine.get(i));
        }
        return Optional.of(merged);
    }

    /** For each element of the base its place in the other list along a longest common subsequence, or -1. */
    private static <T> int[] matches(List<T> base, List<T> other) {
        int[][] longest = new int[base.size() + 1][other.size() + 1];
        for (int i = base.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = base.get(i).equals(other.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int[] places = new int[base.size()];
        int j = 0;
        for (int i = 0; i < base.size(); i++) {
            places[i] = -1;
            while (j < other.size() && !base.get(i).equals(other.get(j)) && longest[i][j + 1] >= longest[i + 1][j]) {
                j++;
            }
            if (j < other.size() && base.get(i).equals(other.get(j))) {
                places[i] = j++;
            }
        }
        return places;
    }
}
