package org.bantin.rendering.library;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;
import org.springframework.stereotype.Component;

/**
 * Writes headlines as a printer does: curly quotation marks, en dashes in periods. Keeps together what a line must not tear apart: words of two syllables (from the light modules' {@code typography/joins_vi.txt},
 * one a line), a number and its unit, "số", "ngày", "Điều" and the figure after them. Stored text stays as it is.
 */
@Component
class Typography {
    private static final Pattern NUMBER_UNIT = Pattern.compile(
            "(\\d) (?=(?:đồng|%|km|m|kg|tấn|triệu|tỷ|tỉ|nghìn|căn|người|năm|tháng|ngày|giờ|phút|°C)(?![\\p{L}]|["
                    + " \u00a0]\\d))");
    private static final Pattern BEFORE_FIGURE = Pattern.compile(
            "(?<![\\p{L}])((?:[Ss]ố|[Nn]gày|[Tt]háng|[Nn]ăm|Điều|[Kk]hoản|[Ll]ần thứ|[Qq]uý|[Ll]úc)) (?=[\\dIVX])");
    private static final Pattern OPENING = Pattern.compile("(?<![^\\s(\\[“‘])\"(?=\\S)");
    private static final Pattern YEARS =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)\\s?[-–]\\s?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern PAIR = Pattern.compile("(?<![\\p{L}])(\\p{L}+) (\\p{L}+)(?![\\p{L}])");

    private static final long LOOK_NANOS = 1_000_000_000L;

    private final Resources resources;
    private volatile Joins joins = new Joins("", Set.of(), 0);

    Typography(Resources resources) {
        this.resources = resources;
    }

    String join(String text) {
        Set<String> words = words();
        String joined = OPENING.matcher(text).replaceAll("“").replace('"', '”');
        joined = YEARS.matcher(joined).replaceAll("$1–$2");
        joined = BEFORE_FIGURE.matcher(joined).replaceAll("$1\u00a0");
        joined = NUMBER_UNIT.matcher(joined).replaceAll("$1\u00a0");
        if (words.isEmpty()) {
            return joined;
        }
        StringBuilder out = new StringBuilder(joined.length());
        Matcher matcher = PAIR.matcher(joined);
        int at = 0;
        while (matcher.find(at)) {
            String pair = (matcher.group(1) + " " + matcher.group(2)).toLowerCase(Locale.ROOT);
            if (words.contains(pair)) {
                out.append(joined, at, matcher.end(1)).append('\u00a0').append(matcher.group(2));
                at = matcher.end();
            } else {
                out.append(joined, at, matcher.end(1));
                at = matcher.end(1);
            }
            if (at >= joined.length()) {
                break;
            }
        }
        return out.append(joined, Math.min(at, joined.length()), joined.length())
                .toString();
    }

    /** The words; whether their files changed is looked at once a second, for a page asks hundreds of times. */
    private Set<String> words() {
        Joins known = joins;
        long now = System.nanoTime();
        if (known.words().isEmpty() || now - known.looked() > LOOK_NANOS) {
            known = read(known, now);
            joins = known;
        }
        return known.words();
    }

    private Joins read(Joins known, long now) {
        List<Resource> files = resources.matching("/[^/]+/typography/joins_vi\\.txt").stream()
                .flatMap(path -> resources.find(path).stream())
                .toList();
        String stamp =
                files.stream().map(file -> file.path() + file.lastModified()).collect(Collectors.joining());
        Set<String> words = known.words();
        if (!stamp.equals(known.stamp())) {
            words = files.stream()
                    .flatMap(resource -> resource.text().lines())
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        }
        return new Joins(stamp, words, now);
    }

    private record Joins(String stamp, Set<String> words, long looked) {}
}
