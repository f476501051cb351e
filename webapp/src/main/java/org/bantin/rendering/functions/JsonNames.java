package org.bantin.rendering.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Names that scripts give to {@code add} and {@code exclude}: regular expressions, for values anywhere ({@code title}) or for those of
 * a part of that name ({@code image['link']}).
 */
final class JsonNames {
    private static final Pattern OF_PART = Pattern.compile("(.+)\\[\\s*(['\"].+['\"])\\s*]");
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]+)['\"]");
    private static final Pattern ANY = Pattern.compile(".*");

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(Pattern part, Pattern name) {}

    void add(Object written) {
        if (written instanceof Iterable<?> several) {
            several.forEach(this::add);
            return;
        }
        String text = written.toString();
        Matcher ofPart = OF_PART.matcher(text);
        if (!ofPart.matches()) {
            rules.add(new Rule(ANY, pattern(text)));
            return;
        }
        Matcher names = QUOTED.matcher(ofPart.group(2));
        while (names.find()) {
            rules.add(new Rule(pattern(ofPart.group(1)), pattern(names.group(1))));
        }
    }

    /** Whether a value of a part is meant; the part is what the node is called where it stands, its property where it was expanded. */
    boolean matches(String part, String name) {
        return rules.stream()
                .anyMatch(rule -> rule.name().matcher(name).matches()
                        && rule.part().matcher(part).matches());
    }

    static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(text));
        }
    }
}
