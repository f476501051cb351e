package org.bantin.search.text;

import java.util.Set;

/** Folded words that ask and join rather than name. They are searched like all others, but no text need have them. */
public final class FunctionWords {
    private static final Set<String> WORDS = Set.of(
            "ai", "gi", "nao", "sao", "thi", "la", "co", "khong", "duoc", "bi", "o", "cua", "cho", "ve", "nhu", "the",
            "bao", "nhieu", "lam", "ra", "tai", "vi", "khi", "dau", "nhung", "cac", "voi", "va", "qua", "muon", "hoi",
            "den", "tu", "de", "ma", "nay", "giup", "nen", "phai", "can", "mot", "roi", "chua", "hay");

    private FunctionWords() {}

    public static boolean contain(String fold) {
        return WORDS.contains(fold);
    }

    public static Set<String> all() {
        return WORDS;
    }
}
