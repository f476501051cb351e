package org.bantin.rendering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/**
 * The content security policy of one page: the usual one, widened by exactly what the templates of the page run and load
 * themselves. Scripts count by their fingerprints, so what somebody slips into the content does not run. Style attributes of the
 * content count the same way as long as they say no more than how words look, such as their alignment and colour.
 */
public final class PagePolicy {
    private static final String MARK = TemplateMarks.MARK;
    private static final Pattern SCRIPT =
            Pattern.compile("(?is)<script " + MARK + "((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>(.*?)</script\\s*>");
    private static final Pattern TAG = Pattern.compile("(?is)<(\\w+) " + MARK + "((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern HANDLER =
            Pattern.compile("(?is)" + MARK + " on[a-z]+\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern STYLE = Pattern.compile("(?i)" + MARK + " style\\s*=|<style " + MARK);
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b(?:src|href|action|data|poster)\\s*=\\s*[\"']?((?:https?:)?//[^\\s\"'>]+)");
    private static final Pattern NAMED = Pattern.compile("(?i)https?://[\\w.-]+(?::\\d+)?(?:/[\\w./@+-]*)?");
    private static final Pattern HOST = Pattern.compile("(?i)((?:https?:)?//[\\w.-]+(?::\\d+)?)(/[\\w./@%+~-]*)?.*");

    private static final Pattern STYLED = Pattern.compile("(?i) style=\"([^\"]{1,300})\"");
    private static final Pattern LOOKS = Pattern.compile(
            "(?i)(?:\\s*(?:text-align|color|background-color|font-family|font-size|font-weight|font-style|text-decoration|line-height"
                    + "|margin-left|padding-left|width|height|float|vertical-align|list-style-type)\\s*:\\s*[\\w\\s.,%#'\"()-]{1,120};?)+");
    private static final int MOST_LOOKS = 60;

    private final Map<String, Set<String>> directives = new LinkedHashMap<>();

    /** A page as it is sent, with its own headers. */
    public record Ready(String html, Map<String, String> headers) {}

    private PagePolicy(String usual) {
        for (String directive : usual.split(";")) {
            String[] words = directive.strip().split("\\s+");
            directives.put(words[0], new LinkedHashSet<>(Arrays.asList(words).subList(1, words.length)));
        }
    }

    /** The page without marks, and the policy that it needs; no header when its templates run and load nothing. */
    public static Ready of(String html, String usual) {
        boolean marked = html.contains(MARK);
        Set<String> looks = looks(html);
        if (!marked && looks.isEmpty()) {
            return new Ready(html, Map.of());
        }
        PagePolicy policy = new PagePolicy(usual);
        if (marked) {
            policy.scripts(html);
            policy.tags(html);
            policy.styles(html);
        }
        policy.show(looks);
        return new Ready(clean(html), Map.of("Content-Security-Policy", policy.written()));
    }

    static String clean(String html) {
        int mark = html.indexOf(MARK);
        if (mark < 0) {
            return html;
        }
        StringBuilder clean = new StringBuilder(html.length());
        int from = 0;
        while (mark >= 0) {
            int end = mark + MARK.length();
            boolean before = mark > from && html.charAt(mark - 1) == ' ';
            boolean after = end < html.length() && html.charAt(end) == ' ';
            clean.append(html, from, before ? mark - 1 : mark);
            if (before && after) {
                clean.append(' ');
            }
            from = after ? end + 1 : end;
            mark = html.indexOf(MARK, from);
        }
        return clean.append(html, from, html.length()).toString();
    }

    private void scripts(String html) {
        Matcher scripts = SCRIPT.matcher(html);
        boolean any = false;
        while (scripts.find()) {
            any = true;
            Matcher source = ADDRESS.matcher(scripts.group(1));
            if (source.find()) {
                add("script-src", exact(source.group(1)));
            }
            String text = clean(scripts.group(2));
            if (!text.isBlank()) {
                add("script-src", fingerprint(text));
                NAMED.matcher(text).results().forEach(named -> {
                    add("connect-src", host(named.group()));
                    if (named.group().endsWith("js")) {
                        add("script-src", exact(named.group()));
                    }
                });
            }
        }
        Matcher handlers = HANDLER.matcher(html);
        while (handlers.find()) {
            any = true;
            String written = handlers.group(1) == null ? handlers.group(2) : handlers.group(1);
            add("script-src", "'unsafe-hashes'");
            add("script-src", fingerprint(Parser.unescapeEntities(clean(written), true)));
        }
        if (any) {
            add("connect-src", "https:");
        }
    }

    private void tags(String html) {
        add("img-src", "https:");
        add("media-src", "https:");
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            if (tags.group(1).equalsIgnoreCase("base")) {
                add("base-uri", "'self'");
            }
            Matcher address = ADDRESS.matcher(tags.group(2));
            while (address.find()) {
                load(tags.group(1).toLowerCase(Locale.ROOT), address.group(1));
            }
        }
    }

    private void load(String tag, String address) {
        switch (tag) {
            case "link" -> {
                add("style-src", exact(address));
                add("font-src", "https:");
                add("font-src", "data:");
            }
            case "iframe", "embed", "object" -> add("frame-src", host(address));
            case "img", "source", "video", "audio" -> {
                add("img-src", host(address));
                add("media-src", host(address));
            }
            case "form" -> add("form-action", host(address));
            default -> {
                // scripts stand apart
            }
        }
    }

    private void styles(String html) {
        if (STYLE.matcher(html).find()) {
            add("style-src", "'unsafe-inline'");
        }
    }

    /** Style attributes that can only say how words look, as editors of rich text write them. */
    private static Set<String> looks(String html) {
        Set<String> looks = new LinkedHashSet<>();
        if (!html.contains("style=\"")) {
            return looks;
        }
        Matcher styled = STYLED.matcher(html);
        while (styled.find() && looks.size() < MOST_LOOKS) {
            String style = Parser.unescapeEntities(styled.group(1), true);
            if (LOOKS.matcher(style).matches()) {
                looks.add(style);
            }
        }
        return looks;
    }

    private void show(Set<String> looks) {
        boolean all = directives.getOrDefault("style-src", Set.of()).contains("'unsafe-inline'");
        if (!all && !looks.isEmpty()) {
            add("style-src-attr", "'unsafe-hashes'");
            looks.forEach(look -> add("style-src-attr", fingerprint(look)));
        }
    }

    private void add(String directive, String source) {
        if (!source.isEmpty()) {
            Set<String> sources = directives.computeIfAbsent(directive, any -> new LinkedHashSet<>());
            sources.remove("'none'");
            sources.add(source);
        }
    }

    private String written() {
        return directives.entrySet().stream()
                .map(directive -> (directive.getKey() + " " + String.join(" ", directive.getValue())).strip())
                .collect(Collectors.joining("; "));
    }

    /** The address of one file, without what a policy cannot hold. */
    private static String exact(String address) {
        Matcher matcher = HOST.matcher(address);
        return matcher.matches() ? scheme(matcher.group(1)) + (matcher.group(2) == null ? "" : matcher.group(2)) : "";
    }

    private static String host(String address) {
        Matcher matcher = HOST.matcher(address);
        return matcher.matches() ? scheme(matcher.group(1)) : "";
    }

    private static String scheme(String host) {
        return host.startsWith("//") ? host.substring(2) : host;
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
