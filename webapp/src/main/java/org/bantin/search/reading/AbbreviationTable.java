package org.bantin.search.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bantin.search.reading.Unit.Alternative;
import org.bantin.search.reading.Unit.Kind;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.Syllables;
import org.bantin.search.text.Token;
import org.bantin.search.text.VietnameseText;
import org.jspecify.annotations.Nullable;

/**
 * Short and long forms, found in either direction, with or without accents. A short form with more than one meaning, or one marked
 * as ambiguous, is read only in a meaning that the neighbouring words are found beside in the index.
 */
public final class AbbreviationTable {
    public static final AbbreviationTable EMPTY = new AbbreviationTable(List.of());
    private static final int LONGEST = 8;
    private static final int MOST_MEANINGS = 3;

    private final Map<String, List<Known>> byFoldedForm = new HashMap<>();
    private final int size;

    /**
     * One pair of forms that mean the same.
     *
     * @param oneWay whether only the first is read as the other, as of English words
     */
    public record Entry(String shortForm, String longForm, boolean ambiguous, boolean oneWay) {
        public Entry(String shortForm, String longForm, boolean ambiguous) {
            this(shortForm, longForm, ambiguous, false);
        }
    }

    /** An entry cut into words once. */
    private record Known(Entry entry, List<Token> shorts, List<Token> longs, String shortKey) {}

    public AbbreviationTable(Collection<Entry> entries) {
        for (Entry entry : entries) {
            List<Token> shorts = VietnameseText.tokens(VietnameseText.clean(entry.shortForm()));
            List<Token> longs = VietnameseText.tokens(VietnameseText.clean(entry.longForm()));
            if (!shorts.isEmpty() && !longs.isEmpty() && shorts.size() <= LONGEST && longs.size() <= LONGEST) {
                Known known = new Known(entry, shorts, longs, key(shorts));
                add(known.shortKey(), known);
                if (!entry.oneWay()) {
                    add(key(longs), known);
                }
            }
        }
        size = entries.size();
    }

    private void add(String key, Known entry) {
        List<Known> known = byFoldedForm.computeIfAbsent(key, any -> new ArrayList<>());
        if (known.size() < MOST_MEANINGS && !known.contains(entry)) {
            known.add(entry);
        }
    }

    public int size() {
        return size;
    }

    /** Joins the units that spell a known form and adds the other forms as alternatives; longest form first. */
    List<Unit> expand(List<Unit> units, IndexTerms terms) {
        List<Unit> out = new ArrayList<>();
        int at = 0;
        while (at < units.size()) {
            int taken = 0;
            for (int length = Math.min(LONGEST, units.size() - at); length > 0 && taken == 0; length--) {
                Unit unit = joined(units, at, length, terms);
                if (unit != null) {
                    out.add(unit);
                    taken = length;
                }
            }
            if (taken == 0) {
                out.add(units.get(at));
                taken = 1;
            }
            at += taken;
        }
        return out;
    }

    private @Nullable Unit joined(List<Unit> units, int from, int length, IndexTerms terms) {
        List<Token> words = new ArrayList<>();
        for (Unit unit : units.subList(from, from + length)) {
            if (unit.alternatives().size() > 1) {
                return null;
            }
            words.addAll(unit.typedForm().words());
        }
        List<Known> entries = byFoldedForm.get(key(words));
        if (entries == null) {
            return null;
        }
        List<Alternative> alternatives = new ArrayList<>();
        alternatives.add(Alternative.words(Kind.TYPED, words));
        for (Known entry : entries) {
            List<Token> other = otherForm(entry, words);
            boolean sure = entries.size() == 1 && !entry.entry().ambiguous();
            if (!other.isEmpty() && (sure || length > 1 || besides(units, from, length, other, terms))) {
                alternatives.add(Alternative.words(Kind.ABBREVIATION, other));
            }
        }
        return alternatives.size() == 1 ? null : new Unit(alternatives);
    }

    private static List<Token> otherForm(Known entry, List<Token> words) {
        boolean typedShort = entry.shortKey().equals(key(words));
        List<Token> typedForm = typedShort ? entry.shorts() : entry.longs();
        boolean accentsFit = words.stream().noneMatch(Token::accented) || fits(words, typedForm);
        return accentsFit ? (typedShort ? entry.longs() : entry.shorts()) : List.of();
    }

    /** Whether no letter was typed with other accents than a form has; some may be left out. */
    private static boolean fits(List<Token> typed, List<Token> form) {
        for (int i = 0; i < typed.size(); i++) {
            String exact = typed.get(i).exact();
            String known = form.get(i).exact();
            boolean same = exact.equals(known);
            for (int at = 0; !same && at < exact.length(); at++) {
                boolean letter = exact.length() == known.length()
                        && (exact.charAt(at) == known.charAt(at)
                                || exact.charAt(at) == Syllables.foldOf(known.charAt(at)));
                if (!letter) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean besides(List<Unit> units, int from, int length, List<Token> meaning, IndexTerms terms) {
        if (units.size() == length) {
            return true;
        }
        String first = meaning.get(0).fold();
        String last = meaning.get(meaning.size() - 1).fold();
        boolean fitsBefore = from > 0
                && forms(units.get(from - 1)).stream()
                        .anyMatch(form ->
                                terms.foldedPair(form.get(form.size() - 1).fold(), first) > 0);
        return fitsBefore
                || (from + length < units.size()
                        && forms(units.get(from + length)).stream()
                                .anyMatch(form ->
                                        terms.foldedPair(last, form.get(0).fold()) > 0));
    }

    /** What a neighbour may be, itself an abbreviation perhaps. */
    private List<List<Token>> forms(Unit neighbour) {
        List<Token> typed = neighbour.typedForm().words();
        List<List<Token>> forms = new ArrayList<>(List.of(typed));
        byFoldedForm.getOrDefault(key(typed), List.of()).forEach(known -> forms.add(known.longs()));
        return forms;
    }

    private static String key(List<Token> words) {
        return words.stream().map(Token::fold).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }
}
