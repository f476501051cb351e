package org.bantin.search.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bantin.search.index.IndexFields;
import org.bantin.search.spelling.Spellings;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.FunctionWords;
import org.bantin.search.text.RawTyping;
import org.bantin.search.text.Token;
import org.bantin.search.text.VietnameseText;

/** Reads a question: quotes, minus, numbers, dates, abbreviations, the kind of thing that is wanted. Never refuses. */
public final class Understanding {
    static final int LONGEST_TEXT = 300;
    private static final int MOST_WORDS = 32;

    private static final Map<String, String> INTENTS = Map.ofEntries(
            Map.entry("le ky ket", "signing"),
            Map.entry("ky ket", "signing"),
            Map.entry("hoi nghi", "conference"),
            Map.entry("so ket", "conference"),
            Map.entry("tong ket", "conference"),
            Map.entry("chuong trinh", "programme"),
            Map.entry("phong trao", "programme"),
            Map.entry("van ban", "document"),
            Map.entry("ke hoach", "document"),
            Map.entry("cong van", "document"),
            Map.entry("quyet dinh", "document"),
            Map.entry("thong bao", "document"),
            Map.entry("bao cao", "document"),
            Map.entry("huong dan", "document"),
            Map.entry("nghi quyet", "document"),
            Map.entry("to trinh", "document"),
            Map.entry("giay moi", "document"),
            Map.entry("chi thi", "document"),
            Map.entry("phong su anh", "photo-story"),
            Map.entry("chum anh", "photo-story"));
    private static final int QUESTION = 6;

    private static final Set<String> BESIDE_NUMBERS = Set.of(
            "van", "ban", "ngay", "so", "ke", "hoach", "cong", "quyet", "dinh", "thong", "bao", "huong", "dan", "cua",
            "ve", "ra", "hanh", "thang", "nam", "ky");

    private static final Pattern LETTERS_AND_FIGURES =
            Pattern.compile("(\\p{L}[\\p{L}\\p{M}]{3,})\\d{1,4}|(\\d{1,4})\\p{L}[\\p{L}\\p{M}]{2,}");

    private static final float INTENT_FACTOR = 1.25f;

    private static final Set<String> SPOKEN_OF = Set.of(
            "dong chi", "d c", "dc", "ong", "ba", "anh", "chi", "co", "em", "bac si", "nha bao", "thay", "co giao");

    /** Without accents these are other words as well. */
    private static final Set<String> MEANS_MORE = Set.of("ba", "co", "em", "thay", "dc");

    private static final Set<String> FAMILY_NAMES = Set.of(
            "nguyen", "tran", "le", "pham", "huynh", "hoang", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
            "duong", "ly", "li", "dinh", "truong", "doan", "trinh", "mai", "lam", "dao", "cao", "luong", "luu", "thai",
            "chau", "quach", "khuu", "thach", "danh", "neang", "kieu", "tang", "ta", "to", "vuong", "phung", "ha",
            "tong", "trieu", "chu", "diep", "quan", "ninh", "la", "luc", "kim", "nghiem", "giang", "khuc", "au", "mac",
            "lai", "son", "than", "cu", "luyen", "vi", "nong", "hua", "bach", "tieu", "mong", "dam", "bien", "ung",
            "giap");

    private Understanding() {}

    public static Understood read(String text, Knowledge.Lesson lesson, IndexTerms terms) {
        String cleaned = VietnameseText.clean(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text)
                .replace('\n', ' ');
        List<List<Token>> phrases = new ArrayList<>();
        List<List<Token>> excluded = new ArrayList<>();
        String typed = withoutTitle(named(setAside(cleaned, phrases, excluded), lesson, terms), terms);
        String decoded = decoded(typed, lesson.spellings(), terms);
        String plain = Telephones.asWritten(cut(decoded, terms), terms);
        List<Token> tokens = VietnameseText.tokens(plain);
        if (tokens.size() > MOST_WORDS) {
            tokens = tokens.subList(0, MOST_WORDS);
        }
        List<Unit> units = RomanNumerals.read(new NumberReader(plain, terms).units(tokens));
        units = optional(lesson.abbreviations().expand(units, terms));
        String key = tokens.stream().map(Token::fold).collect(Collectors.joining(" "));
        Map<String, Float> intents = intents(key);
        if (units.stream().anyMatch(Understanding::number)) {
            intents.put("document", INTENT_FACTOR);
        }
        return new Understood(units, phrases, excluded, intents, key, decoded.equals(typed) ? null : decoded.strip());
    }

    /** Leaves out how a person is spoken of before a family name: texts have the name, seldom with the same word before it. */
    private static String withoutTitle(String text, IndexTerms terms) {
        List<Token> tokens = VietnameseText.tokens(text);
        for (int words = 1; words <= 2 && words + 1 < tokens.size(); words++) {
            String before = tokens.subList(0, words).stream().map(Token::fold).collect(Collectors.joining(" "));
            if (SPOKEN_OF.contains(before)
                    && (FAMILY_NAMES.contains(tokens.get(words).fold()) || named(tokens, words, terms))) {
                return " ".repeat(tokens.get(words).start())
                        + text.substring(tokens.get(words).start());
            }
        }
        return text;
    }

    /** The whole name of the only person of the site who is called so, where it is spoken of as "ông Nghĩa". */
    private static String named(String text, Knowledge.Lesson lesson, IndexTerms terms) {
        List<Token> tokens = VietnameseText.tokens(text);
        boolean plain = tokens.stream().noneMatch(Token::accented);
        for (int words = 1; words <= 2 && words < tokens.size(); words++) {
            String before = tokens.subList(0, words).stream().map(Token::fold).collect(Collectors.joining(" "));
            Token given = tokens.get(words);
            boolean last = words + 1 == tokens.size();
            boolean joined = !last
                    && terms.foldedPair(given.fold(), tokens.get(words + 1).fold()) > 0;
            String name = lesson.onlyPersonCalled(given);
            if (SPOKEN_OF.contains(before) && !joined && name != null && !(plain && MEANS_MORE.contains(before))) {
                return name + text.substring(given.end());
            }
        }
        return text;
    }

    private static boolean named(List<Token> tokens, int from, IndexTerms terms) {
        String rest =
                tokens.subList(from, tokens.size()).stream().map(Token::fold).collect(Collectors.joining(" "));
        return terms.count(IndexFields.TITLE_KEY, rest) > 0;
    }

    /**
     * Decodes words of raw Telex or VNI, if no text has such a word and some text has what it decodes to: all when most of the question
     * is such, else those that stand beside their neighbours in some text; the rest are left to be corrected.
     */
    private static String decoded(String text, Spellings spellings, IndexTerms terms) {
        List<Token> tokens = VietnameseText.tokens(text);
        int size = Math.min(tokens.size(), MOST_WORDS);
        String[] raw = new String[size];
        int decoded = 0;
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            if (!token.accented() && spellings.size() > 0 && !spellings.knows(token.fold())) {
                raw[i] = RawTyping.decode(text.substring(token.start(), token.end()))
                        .filter(word -> spellings.knows(VietnameseText.key(word)))
                        .orElse("");
                decoded += raw[i].isEmpty() ? 0 : 1;
            } else {
                raw[i] = "";
            }
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = size - 1; i >= 0; i--) {
            boolean mostly = decoded * 2 >= size;
            if (!raw[i].isEmpty() && (mostly || besides(tokens, raw, i, terms))) {
                out.replace(tokens.get(i).start(), tokens.get(i).end(), raw[i]);
            }
        }
        return out.toString();
    }

    /** Parts letters from figures where no text has both as one word: {@code 100ngay}, {@code #sieuthitet2027}. */
    private static String cut(String text, IndexTerms terms) {
        StringBuilder out = new StringBuilder(text);
        List<Token> tokens = VietnameseText.tokens(text);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            Matcher both = LETTERS_AND_FIGURES.matcher(text.substring(token.start(), token.end()));
            if (both.matches() && terms.folded(token.fold()) == 0) {
                out.insert(token.start() + Math.max(both.end(1), both.end(2)), ' ');
            }
        }
        return out.toString();
    }

    private static boolean besides(List<Token> tokens, String[] raw, int at, IndexTerms terms) {
        String word = VietnameseText.key(raw[at]);
        return (at > 0 && terms.foldedPair(fold(tokens, raw, at - 1), word) > 0)
                || (at + 1 < raw.length && terms.foldedPair(word, fold(tokens, raw, at + 1)) > 0);
    }

    private static String fold(List<Token> tokens, String[] raw, int at) {
        return raw[at].isEmpty() ? tokens.get(at).fold() : VietnameseText.key(raw[at]);
    }

    /** Takes out quoted phrases and excluded words; unbalanced quotes mean nothing. */
    private static String setAside(String text, List<List<Token>> phrases, List<List<Token>> excluded) {
        StringBuilder plain = new StringBuilder(text);
        int open = text.indexOf('"');
        while (open >= 0) {
            int close = text.indexOf('"', open + 1);
            if (close < 0) {
                break;
            }
            List<Token> phrase = VietnameseText.tokens(text.substring(open + 1, close));
            boolean minus = open > 1 && text.charAt(open - 1) == '-' && text.charAt(open - 2) == ' ';
            List<List<Token>> kept = minus ? excluded : phrases;
            if (!phrase.isEmpty() && kept.size() < 4) {
                kept.add(phrase.subList(0, Math.min(phrase.size(), 16)));
            }
            blank(plain, minus ? open - 1 : open, close + 1);
            open = text.indexOf('"', close + 1);
        }
        for (int at = 0; at < plain.length() - 1; at++) {
            boolean starts = at == 0 || plain.charAt(at - 1) == ' ';
            if (starts && plain.charAt(at) == '-' && Character.isLetter(plain.charAt(at + 1)) && at > 0) {
                int end = plain.indexOf(" ", at) < 0 ? plain.length() : plain.indexOf(" ", at);
                VietnameseText.tokens(plain.substring(at + 1, end)).forEach(word -> excluded.add(List.of(word)));
                blank(plain, at, end);
            }
        }
        return plain.toString();
    }

    /** Marks what a text need not contain; never everything. */
    private static List<Unit> optional(List<Unit> units) {
        boolean keyword = units.stream()
                .anyMatch(unit -> unit.alternatives().stream()
                        .anyMatch(alternative -> !alternative.keywords().isEmpty()));
        Set<String> set = keyword ? BESIDE_NUMBERS : words(units) >= QUESTION ? FunctionWords.all() : Set.of();
        List<Unit> marked = units.stream()
                .map(unit -> unit.alternatives().size() == 1
                                && set.contains(unit.typedForm().words().get(0).fold())
                        ? unit.asOptional()
                        : unit)
                .toList();
        return marked.stream().allMatch(Unit::optional) ? units : marked;
    }

    private static int words(List<Unit> units) {
        return units.stream().mapToInt(unit -> unit.typedForm().words().size()).sum();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }

    private static boolean number(Unit unit) {
        return unit.alternatives().stream().anyMatch(alternative -> alternative.kind() == Unit.Kind.NUMBER);
    }

    private static Map<String, Float> intents(String key) {
        Map<String, Float> found = new HashMap<>();
        String padded = " " + key + " ";
        INTENTS.forEach((words, type) -> {
            if (padded.contains(" " + words + " ")) {
                found.put(type, INTENT_FACTOR);
            }
        });
        return found;
    }
}
