package org.bantin.definition.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions that a module accepts: {@code 1.2} (and all that begins so), {@code 1.2/*} at least, {@code *&#47;3} at most,
 * {@code 1/1.9} between, intervals such as {@code [1,2)} or {@code [1,2[}, and {@code *}. What cannot be read accepts everything.
 */
record VersionRange(String lowest, String highest, boolean withLowest, boolean withHighest, boolean prefix) {
    private static final String ANY = "*";
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[\\](])\\s*([^,\\s]*)\\s*,\\s*([^,\\s]*)\\s*([\\[\\])])");

    static VersionRange of(String written) {
        String text = written.strip();
        Matcher interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            return new VersionRange(
                    orAny(interval.group(2)),
                    orAny(interval.group(3)),
                    interval.group(1).equals("["),
                    interval.group(4).equals("]"),
                    false);
        }
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new VersionRange(
                    orAny(text.substring(0, slash).strip()),
                    orAny(text.substring(slash + 1).strip()),
                    true,
                    true,
                    false);
        }
        return new VersionRange(orAny(text), orAny(text), true, true, true);
    }

    private static String orAny(String part) {
        return part.isEmpty() || !part.matches("[\\d.]+.*") ? ANY : part;
    }

    boolean includes(String version) {
        if (!version.matches("\\d.*")) {
            return true;
        }
        if (prefix && !lowest.equals(ANY)) {
            return compare(version, lowest, numbers(lowest).size()) == 0;
        }
        int fromLow = lowest.equals(ANY) ? 1 : compare(version, lowest, Integer.MAX_VALUE);
        int fromHigh = highest.equals(ANY)
                ? -1
                : compare(version, highest, numbers(highest).size());
        return (withLowest ? fromLow >= 0 : fromLow > 0) && (withHighest ? fromHigh <= 0 : fromHigh < 0);
    }

    private static int compare(String a, String b, int parts) {
        List<Integer> left = numbers(a);
        List<Integer> right = numbers(b);
        for (int i = 0; i < Math.min(parts, Math.max(left.size(), right.size())); i++) {
            int one = i < left.size() ? left.get(i) : 0;
            int other = i < right.size() ? right.get(i) : 0;
            if (one != other) {
                return Integer.compare(one, other);
            }
        }
        return 0;
    }

    private static List<Integer> numbers(String version) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : List.of(version.split("[.-]"))) {
            if (!part.matches("\\d{1,9}")) {
                break;
            }
            numbers.add(Integer.parseInt(part));
        }
        return numbers;
    }
}
