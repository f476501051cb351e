package org.bantin.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Folded syllables that sound alike to many writers: s and x, ch and tr, d, gi and r, l and n at the beginning, n and ng, c and t, n and
 * nh at the end, i and y. Hỏi and ngã need none of this: they are one in the folded form.
 */
public final class Confusions {
    private static final String[][] BEGINNINGS = {
        {"s", "x"},
        {"ch", "tr"},
        {"d", "gi"},
        {"d", "r"},
        {"gi", "r"},
        {"d", "v"},
        {"l", "n"},
        {"ng", "ngh"},
        {"g", "gh"},
        {"c", "k"},
        {"c", "q"},
        {"k", "q"},
        {"q", "qu"},
        {"b", "p"},
        {"f", "ph"},
        {"s", "sh"},
        {"j", "gi"},
        {"z", "d"},
        {"z", "gi"},
        {"w", "qu"}
    };
    private static final String[][] ENDS = {
        {"n", "ng"},
        {"c", "t"},
        {"n", "nh"},
        {"ch", "t"},
        {"i", "y"},
        {"iu", "ieu"},
        {"uu", "uou"},
        {"o", "u"},
        {"im", "iem"},
        {"ep", "iep"},
        {"ay", "ai"},
        {"oi", "oai"},
        {"oe", "ue"}
    };

    /** How one word is said in the North and in the South. */
    private static final String[][] REGIONS = {
        {"benh", "binh"},
        {"nhan", "nhon"},
        {"tinh", "tanh"},
        {"chinh", "chanh"},
        {"sinh", "sanh"},
        {"linh", "lanh"},
        {"lenh", "linh"},
        {"gui", "goi"},
        {"thu", "tho"},
        {"nhat", "nhut"},
        {"kinh", "kieng"},
        {"hat", "hot"},
        {"that", "thiet"},
        {"vu", "vo"},
        {"hoang", "huynh"},
        {"phuc", "phuoc"},
        {"don", "dan"}
    };

    private Confusions() {}

    /** Other spellings that sound like a folded syllable; they need not be words. */
    public static List<String> of(String fold) {
        Set<String> found = new LinkedHashSet<>(beginnings(fold));
        List<String> ends = ends(fold);
        found.addAll(ends);
        ends.forEach(other -> found.addAll(beginnings(other)));
        for (String[] pair : REGIONS) {
            if (fold.equals(pair[0]) || fold.equals(pair[1])) {
                found.add(fold.equals(pair[0]) ? pair[1] : pair[0]);
            }
        }
        found.remove(fold);
        return new ArrayList<>(found);
    }

    /** Whether the North says one of two folded syllables for what the South says with the other. */
    public static boolean regional(String one, String other) {
        return Arrays.stream(REGIONS).anyMatch(pair -> Set.of(pair).equals(Set.of(one, other)));
    }

    private static List<String> beginnings(String fold) {
        List<String> found = new ArrayList<>();
        for (String[] pair : BEGINNINGS) {
            turned(fold, pair[0], pair[1], found);
            turned(fold, pair[1], pair[0], found);
        }
        return found;
    }

    private static void turned(String fold, String from, String to, List<String> found) {
        boolean whole = fold.startsWith(from) && fold.length() > from.length() && vowel(fold.charAt(from.length()));
        if (whole) {
            found.add(to + fold.substring(from.length()));
        }
    }

    private static List<String> ends(String fold) {
        List<String> found = new ArrayList<>();
        for (String[] pair : ENDS) {
            ended(fold, pair[0], pair[1], found);
            ended(fold, pair[1], pair[0], found);
        }
        return found;
    }

    private static void ended(String fold, String from, String to, List<String> found) {
        int at = fold.length() - from.length();
        boolean letterBefore = at > 0 && (vowel(from.charAt(0)) != vowel(fold.charAt(at - 1)) || from.length() == 1);
        if (letterBefore && fold.endsWith(from)) {
            found.add(fold.substring(0, at) + to);
        }
    }

    private static boolean vowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}
