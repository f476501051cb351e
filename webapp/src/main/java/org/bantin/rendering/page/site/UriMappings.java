package org.bantin.rendering.page.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.rendering.PageAnswer;
import org.bantin.rendering.PageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Virtual addresses: {@code virtualUriMappings/**.yaml}. The most specific mapping wins; chains end after a few steps. */
@Component
public class UriMappings {
    private static final Logger LOG = LoggerFactory.getLogger(UriMappings.class);
    private static final int LONGEST_CHAIN = 5;

    private final Definitions definitions;
    private volatile Known known = new Known(-1, List.of());

    private record Known(long generation, List<Mapping> mappings) {}

    /** One mapping; hosts is empty unless it maps by host. */
    private record Mapping(Pattern from, int weight, String to, DefinitionNode definition) {}

    /** Where a path leads: a redirect, or another path to look at, which may be the same. */
    public record Target(Optional<PageAnswer> redirect, String path, String query) {
        public PageRequest applied(PageRequest request) {
            if (path.equals(request.path())) {
                return request;
            }
            Map<String, List<String>> parameters = new HashMap<>(request.parameters());
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(pair.substring(0, equals), List.of(decoded(pair.substring(equals + 1))));
                }
            }
            return new PageRequest(
                    request.host(),
                    request.contextPath(),
                    path,
                    request.query(),
                    parameters,
                    request.mode(),
                    request.actor());
        }

        private static String decoded(String value) {
            try {
                return java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return value;
            }
        }
    }

    public UriMappings(Definitions definitions) {
        this.definitions = definitions;
    }

    public Target target(String host, String site, String path) {
        String current = path;
        String query = "";
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            Optional<String> to = match(host, site, current);
            if (to.isEmpty()) {
                break;
            }
            String target = to.get();
            if (target.startsWith("redirect:")) {
                return redirect(target.substring("redirect:".length()), false);
            }
            if (target.startsWith("permanent:")) {
                return redirect(target.substring("permanent:".length()), true);
            }
            String plain = target.replaceFirst("^(forward|proxy):", "");
            int mark = plain.indexOf('?');
            query = mark < 0 ? query : plain.substring(mark + 1);
            String next = mark < 0 ? plain : plain.substring(0, mark);
            if (next.equals(current)) {
                break;
            }
            current = next;
        }
        return new Target(Optional.empty(), current, query);
    }

    private static Target redirect(String to, boolean permanent) {
        return new Target(Optional.of(new PageAnswer.Redirect(to, permanent)), "", "");
    }

    private Optional<String> match(String host, String site, String path) {
        for (Mapping mapping : mappings()) {
            Matcher matcher = mapping.from().matcher(path);
            boolean otherSite = mapping.definition()
                    .text("site")
                    .map(name -> !name.equals(site))
                    .orElse(false);
            if (!otherSite && matcher.find()) {
                Optional<String> to = byHost(mapping, host);
                if (to.isPresent()) {
                    return to.map(written -> filled(written, matcher, mapping.definition()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> byHost(Mapping mapping, String host) {
        for (DefinitionNode entry : mapping.definition().children("mappings")) {
            Optional<String> to = entry.text("toUri").or(() -> entry.text("toURI"));
            if (to.isPresent()
                    && entry.text("host")
                            .or(() -> entry.text("name"))
                            .orElse("")
                            .equalsIgnoreCase(host)) {
                return to;
            }
        }
        Object plain = mapping.definition().node("mappings").values().get(host);
        if (plain instanceof String written) {
            return Optional.of(written);
        }
        return mapping.to().isEmpty() ? Optional.empty() : Optional.of(mapping.to());
    }

    private static String filled(String written, Matcher matcher, DefinitionNode definition) {
        String result = written;
        for (int group = matcher.groupCount(); group >= 1; group--) {
            String value = matcher.group(group);
            result = result.replace("$" + group, value == null ? "" : value);
        }
        if (simpleName(definition).toLowerCase(Locale.ROOT).startsWith("rotating")) {
            int start = definition.text("start").map(Integer::parseInt).orElse(0);
            int end = definition.text("end").map(Integer::parseInt).orElse(start + 1);
            int width = definition.text("padding").map(Integer::parseInt).orElse(0);
            int number = end > start ? ThreadLocalRandom.current().nextInt(start, end) : start;
            String digits = width > 0 ? String.format(Locale.ROOT, "%0" + width + "d", number) : String.valueOf(number);
            result = result.replace("*", digits);
        }
        return result;
    }

    private List<Mapping> mappings() {
        Known current = known;
        if (current.generation() != definitions.generation()) {
            List<Mapping> read = new ArrayList<>();
            for (String id : definitions.ids("virtualUriMappings")) {
                definitions
                        .find("virtualUriMappings", id)
                        .flatMap(node -> mapping(id, node))
                        .ifPresent(read::add);
            }
            read.sort(Comparator.comparingInt(Mapping::weight).reversed());
            current = new Known(definitions.generation(), List.copyOf(read));
            known = current;
        }
        return current.mappings();
    }

    private static Optional<Mapping> mapping(String id, DefinitionNode node) {
        String from = written(node, "fromUri", "fromURI");
        if (from.isEmpty() || !node.flag("enabled", true)) {
            return Optional.empty();
        }
        boolean regex = simpleName(node).toLowerCase(Locale.ROOT).contains("regexp");
        try {
            Pattern pattern = regex ? Pattern.compile(from) : wildcard(from);
            return Optional.of(new Mapping(pattern, weight(from, regex), written(node, "toUri", "toURI"), node));
        } catch (PatternSyntaxException e) {
            LOG.error("virtual address {} is left out: {} is no regular expression", id, from);
            return Optional.empty();
        }
    }

    /** The value of a key that is written another way in the older dialect. */
    private static String written(DefinitionNode node, String key, String older) {
        return node.text(key).or(() -> node.text(older)).orElse("");
    }

    /** Exact paths come first, then longer patterns. */
    private static int weight(String from, boolean regex) {
        boolean exact = !regex && from.indexOf('*') < 0 && from.indexOf('?') < 0;
        return (exact ? 100_000 : regex ? 0 : 10_000) + from.length();
    }

    private static Pattern wildcard(String from) {
        StringBuilder regex = new StringBuilder("^");
        for (char letter : from.toCharArray()) {
            regex.append(letter == '*' ? "(.*)" : letter == '?' ? "(.)" : Pattern.quote(String.valueOf(letter)));
        }
        return Pattern.compile(regex.append('$').toString());
    }

    private static String simpleName(DefinitionNode node) {
        String name = node.text("class").or(() -> node.text("$type")).orElse("");
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
