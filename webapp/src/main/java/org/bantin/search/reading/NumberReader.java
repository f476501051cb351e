package org.bantin.search.reading;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.search.index.IndexFields;
import org.bantin.search.reading.Unit.Alternative;
import org.bantin.search.reading.Unit.Keyword;
import org.bantin.search.reading.Unit.Kind;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.DocumentNumber;
import org.bantin.search.text.Token;
import org.bantin.search.text.VietnameseDates;
import org.bantin.search.text.VietnameseText;
import org.jspecify.annotations.Nullable;

/** Finds document numbers and dates in a question, however much of them was typed. */
public final class NumberReader {
    private static final float OWN = 1000;
    private static final float OWN_PART = 400;
    private static final float CITED = 60;
    private static final float DATE = 12;

    /** Kinds of document by their folded name, with the abbreviation that stands in the symbol. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("ke hoach", "kh"),
            Map.entry("quyet dinh", "qd"),
            Map.entry("nghi quyet", "nq"),
            Map.entry("thong bao", "tb"),
            Map.entry("bao cao", "bc"),
            Map.entry("huong dan", "hd"),
            Map.entry("to trinh", "ttr"),
            Map.entry("chi thi", "ct"),
            Map.entry("ket luan", "kl"),
            Map.entry("chuong trinh", "ctr"),
            Map.entry("giay moi", "gm"),
            Map.entry("quy che", "qc"),
            Map.entry("quy dinh", "qyd"),
            Map.entry("de an", "da"),
            Map.entry("cong van", ""),
            Map.entry("van ban", ""));

    private static final String KIND_WORDS = "(?:kế hoạch|ke hoach|quyết định|quyet dinh|nghị quyết|nghi quyet|"
            + "thông báo|thong bao|báo cáo|bao cao|hướng dẫn|huong dan|tờ trình|to trinh|chỉ thị|chi thi|kết luận|ket luan|"
            + "chương trình|chuong trinh|giấy mời|giay moi|quy chế|quy che|quy định|quy dinh|đề án|de an|công văn|cong van|"
            + "văn bản|van ban)";
    private static final String SYMBOL = "(\\p{L}[\\p{L}&]{0,11}\\d{0,2}(?:\\s?[-/]\\s?[\\p{L}&]{1,11}\\d{0,3}){0,9})";
    private static final Pattern FULL =
            pattern("(?<![\\p{L}\\d/])(\\d{1,6})\\s?/\\s?((?:\\d{4}\\s?/\\s?)?" + SYMBOL + ")");
    private static final Pattern PARTY =
            pattern("(?<![\\p{L}\\d/])(\\d{1,6})-(\\p{L}{2,4}/[\\p{L}&]+(?:-[\\p{L}&]+)*)");
    private static final Pattern KIND_AND_NUMBER = pattern(
            "(?<![\\p{L}\\d])(" + KIND_WORDS + ")\\s+(?:s(?:ố|o)\\s*:?\\s*)?(\\d{1,6})(?![\\d/.\\p{L}])(?!\\s?/)");
    private static final Pattern SPOKEN = pattern(
            "(?<![\\p{L}\\d])s(?:ố|o)\\s*:?\\s*(\\d{1,6})(?:\\s*[-/ ]?\\s*((?:kh|qđ|qd|nq|tb|bc|hd|ttr|ct|kl|ctr|gm|qc|nđ|tt|khlt|lđlđ|ldld|tlđ|tld)(?:-[\\p{L}&]+)*))?(?![\\p{L}\\d])");
    private static final Pattern SHORT = pattern(
            "(?<![\\p{L}\\d/.-])(\\d{1,6})\\s?-?\\s?((?:kh|qđ|qd|nq|tb|bc|hd|ttr|ct|kl|ctr|gm|qc|nđ|nd|khlt|lđlđ|ldld|tlđ|tld)(?:-[\\p{L}&]+)*)(?![\\p{L}\\d])");
    private static final Pattern TURNED = pattern(
            "(?<![\\p{L}\\d])(kh|qđ|qd|nq|tb|bc|hd|ttr|ct|kl|ctr|gm|qc|nđ|khlt)\\s?-?\\s?(\\d{1,6})(?![\\d/.\\p{L}-])");
    private static final Pattern OF_YEAR =
            pattern("(?<![\\p{L}\\d/.-])(\\d{1,6})\\s?/\\s?((?:19|20)\\d\\d)(?![\\d/.-])");
    private static final Pattern LETTER =
            pattern("(?<![\\p{L}\\d])cv\\s*(?:s(?:ố|o)\\s*)?:?\\s*(\\d{1,6})(?![\\d/.\\p{L}])");
    private static final Pattern BARE = pattern("^\\s*(\\d{1,6})\\s*/?\\s*$");
    private static final Pattern BARE_SYMBOL = pattern("^\\s*(\\p{L}{1,6}(?:-[\\p{L}&]{2,8}){1,8})\\s*$");
    private static final Pattern DAY_OF_YEAR =
            pattern("(?<![\\d/.-])(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})(?![\\d/.-]|\\s?\\p{L}*[/-])");
    private static final Pattern DAY_IN_WORDS =
            pattern("(?<![\\d/.-])(\\d{1,2})\\s+th(?:á|a)ng\\s+(\\d{1,2})(?![\\d/.-])");
    private static final Pattern KIND = pattern("(?<![\\p{L}\\d])" + KIND_WORDS + "(?![\\p{L}\\d])");
    private static final Pattern ALONE = pattern("(?<![\\p{L}\\d/.-])(\\d{1,6})(?![\\p{L}\\d/.%-])");

    /** What a number behind such a word counts is no document. */
    private static final Pattern COUNTED = pattern(
            "(?:ng(?:à|a)y|th(?:á|a)ng|n(?:ă|a)m|qu(?:ý|y)|l(?:ầ|a)n|th(?:ứ|u)|kh(?:ó|o)a|đ?d?i(?:ề|e)u|t(?:ừ|u)|đ?d?(?:ế|e)n)\\s*$");

    private static final Pattern MONTH =
            pattern("(?<!\\d)th(?:á|a)ng\\s+(\\d{1,2})\\s*(?:[/.-]|\\s|n(?:ă|a)m)+\\s*(\\d{4})(?!\\d)");

    private static final int LATEST_YEAR = 2060;
    private static final int EARLIEST_YEAR = 1990;
    private static final int YEARS = 2;

    private final String text;
    private final IndexTerms terms;
    private final List<Part> parts = new ArrayList<>();

    NumberReader(String text, IndexTerms terms) {
        this.text = text;
        this.terms = terms;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private record Part(int start, int end, List<Alternative> readings) {}

    /** Groups the tokens of the text into units; tokens of a number or a date become one. */
    List<Unit> units(List<Token> tokens) {
        dates();
        numbers();
        daysOfYear();
        Amounts.in(text, terms).forEach(amount -> add(amount.start(), amount.end(), amount.readings()));
        besideKind();
        List<Unit> units = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Part part = partAt(tokens.get(at));
            if (part == null) {
                units.add(Unit.typed(tokens.get(at++)));
                continue;
            }
            List<Token> words = new ArrayList<>();
            while (at < tokens.size() && tokens.get(at).start() < part.end()) {
                words.add(tokens.get(at++));
            }
            List<Alternative> alternatives = new ArrayList<>();
            alternatives.add(Alternative.words(Kind.TYPED, words));
            alternatives.addAll(part.readings());
            units.add(new Unit(alternatives));
        }
        return units;
    }

    private @Nullable Part partAt(Token token) {
        return parts.stream()
                .filter(part -> part.start() <= token.start() && token.start() < part.end())
                .findFirst()
                .orElse(null);
    }

    private void dates() {
        for (VietnameseDates.Found found : VietnameseDates.findIn(text)) {
            add(
                    found.start(),
                    found.end(),
                    Alternative.keywords(
                            Kind.DATE, new Keyword(IndexFields.DAY, found.date().toString(), DATE)));
        }
        Matcher month = MONTH.matcher(text);
        while (month.find()) {
            int number = Integer.parseInt(month.group(1));
            if (number >= 1 && number <= 12) {
                String value =
                        YearMonth.of(Integer.parseInt(month.group(2)), number).toString();
                add(
                        month.start(),
                        month.end(),
                        Alternative.keywords(Kind.DATE, new Keyword(IndexFields.MONTH, value, DATE)));
            }
        }
    }

    /** A day without its year, in the ways in which texts write it. */
    private void daysOfYear() {
        daysOfYear(DAY_OF_YEAR);
        daysOfYear(DAY_IN_WORDS);
    }

    private void daysOfYear(Pattern pattern) {
        for (Matcher m = pattern.matcher(text); m.find(); ) {
            int day = Integer.parseInt(m.group(1));
            int month = Integer.parseInt(m.group(2));
            if (day >= 1 && day <= 31 && month >= 1 && month <= 12) {
                List<Alternative> readings = new ArrayList<>();
                for (String form :
                        List.of("%d %d", "%02d %02d", "%02d %d", "%d tháng %d", "%02d tháng %02d", "%02d tháng %d")) {
                    List<Token> words = VietnameseText.tokens(form.formatted(day, month));
                    Alternative reading = Alternative.words(Kind.DATE, words);
                    if (readings.stream().noneMatch(known -> sameWords(known.words(), words))) {
                        readings.add(reading);
                    }
                }
                readings.addAll(newest(day, month));
                add(m.start(), m.end(), readings);
            }
        }
    }

    /** A day of the newest years of which the index has anything. */
    private List<Alternative> newest(int day, int month) {
        List<Alternative> found = new ArrayList<>();
        for (int year = LATEST_YEAR; year >= EARLIEST_YEAR && found.size() < YEARS; year--) {
            String value = "%04d-%02d-%02d".formatted(year, month, day);
            if (terms.count(IndexFields.DAY, value) > 0) {
                found.add(Alternative.keywords(Kind.DATE, new Keyword(IndexFields.DAY, value, DATE)));
            }
        }
        return found;
    }

    private static boolean sameWords(List<Token> one, List<Token> other) {
        return one.stream()
                .map(Token::fold)
                .toList()
                .equals(other.stream().map(Token::fold).toList());
    }

    /** A number somewhere in a question that names a kind of document may be that of one. */
    private void besideKind() {
        if (!KIND.matcher(text).find()) {
            return;
        }
        for (Matcher m = ALONE.matcher(text); m.find(); ) {
            boolean counted = COUNTED.matcher(text.substring(0, m.start())).find();
            if (!counted && !m.group(1).matches("(19|20)\\d\\d")) {
                String number = DocumentNumber.of(m.group(1), "").number();
                add(
                        m.start(),
                        m.end(),
                        Alternative.keywords(Kind.NUMBER, new Keyword(IndexFields.NUMBER, number, OWN_PART / 8)));
            }
        }
    }

    private void numbers() {
        for (Pattern pattern : List.of(FULL, PARTY)) {
            for (Matcher m = pattern.matcher(text); m.find(); ) {
                add(m.start(), m.end(), full(DocumentNumber.of(m.group(1), m.group(2))));
            }
        }
        for (Matcher m = KIND_AND_NUMBER.matcher(text); m.find(); ) {
            String words = VietnameseText.key(m.group(1));
            add(m.start(), m.end(), partly(m.group(2), KINDS.getOrDefault(words, "")));
        }
        for (Pattern pattern : List.of(SPOKEN, SHORT)) {
            for (Matcher m = pattern.matcher(text); m.find(); ) {
                add(m.start(), m.end(), partly(m.group(1), m.group(2)));
            }
        }
        for (Matcher m = LETTER.matcher(text); m.find(); ) {
            add(m.start(), m.end(), partly(m.group(1), null));
        }
        for (Matcher m = OF_YEAR.matcher(text); m.find(); ) {
            add(m.start(), m.end(), ofYear(m.group(1), m.group(2)));
        }
        for (Matcher m = TURNED.matcher(text); m.find(); ) {
            add(m.start(), m.end(), partly(m.group(2), m.group(1)));
        }
        Matcher bare = BARE.matcher(text);
        if (bare.find() && !bare.group(1).matches("(19|20)\\d\\d")) {
            List<Alternative> readings = new ArrayList<>(partly(bare.group(1), null));
            readings.addAll(Amounts.of(bare.group(1), terms));
            add(bare.start(), bare.end(), readings);
        }
        Matcher symbol = BARE_SYMBOL.matcher(text);
        if (symbol.find()) {
            String folded = DocumentNumber.of("0", symbol.group(1)).foldedSymbol();
            add(
                    symbol.start(),
                    symbol.end(),
                    List.of(Alternative.keywords(Kind.NUMBER, new Keyword(IndexFields.SYMBOL, folded, OWN_PART))));
        }
    }

    private static List<Alternative> full(DocumentNumber number) {
        List<Alternative> readings = new ArrayList<>();
        readings.add(Alternative.keywords(Kind.NUMBER, new Keyword(IndexFields.NUMBER_FOLDED, number.folded(), OWN)));
        readings.add(Alternative.keywords(Kind.NUMBER, new Keyword(IndexFields.CITED, number.folded(), CITED)));
        List<Keyword> byParts = new ArrayList<>();
        byParts.add(new Keyword(IndexFields.NUMBER, number.number(), OWN_PART));
        number.symbolParts().forEach(part -> byParts.add(new Keyword(IndexFields.SYMBOL_PART, part, 1)));
        readings.add(new Alternative(Kind.NUMBER, List.of(), byParts));
        return readings;
    }

    /** A number with the year it was given in; up to twelve it may be a month too. */
    private static List<Alternative> ofYear(String digits, String year) {
        String number = DocumentNumber.of(digits, "").number();
        List<Alternative> readings = new ArrayList<>();
        readings.add(new Alternative(
                Kind.NUMBER,
                List.of(),
                List.of(
                        new Keyword(IndexFields.NUMBER, number, OWN_PART),
                        new Keyword(IndexFields.facet("year"), year, 1))));
        readings.add(Alternative.keywords(Kind.NUMBER, new Keyword(IndexFields.NUMBER, number, OWN_PART / 4)));
        if (number.length() < 3 && Integer.parseInt(number) >= 1 && Integer.parseInt(number) <= 12) {
            String month = YearMonth.of(Integer.parseInt(year), Integer.parseInt(number))
                    .toString();
            readings.add(Alternative.keywords(Kind.DATE, new Keyword(IndexFields.MONTH, month, DATE)));
        }
        return readings;
    }

    private static List<Alternative> partly(String digits, @Nullable String symbol) {
        DocumentNumber number = DocumentNumber.of(digits, symbol == null ? "" : symbol.toLowerCase(Locale.ROOT));
        List<Keyword> keywords = new ArrayList<>();
        keywords.add(new Keyword(IndexFields.NUMBER, number.number(), OWN_PART));
        number.symbolParts().forEach(part -> keywords.add(new Keyword(IndexFields.SYMBOL_PART, part, 1)));
        List<Alternative> readings = new ArrayList<>();
        readings.add(new Alternative(Kind.NUMBER, List.of(), keywords));
        if (!number.symbol().isEmpty()) {
            readings.add(
                    Alternative.keywords(Kind.NUMBER, new Keyword(IndexFields.NUMBER, number.number(), OWN_PART / 4)));
        } else {
            readings.add(Alternative.keywords(
                    Kind.NUMBER, new Keyword(IndexFields.CITED_NUMBER, number.number(), CITED / 4)));
        }
        return readings;
    }

    private void add(int start, int end, Alternative reading) {
        add(start, end, List.of(reading));
    }

    private void add(int start, int end, List<Alternative> readings) {
        boolean taken = parts.stream().anyMatch(part -> start < part.end() && part.start() < end);
        if (!taken) {
            parts.add(new Part(start, end, readings));
        }
    }
}
