package org.bantin.migration.wxr.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blocks that WordPress keeps once and shows in many texts (synced patterns): each text here gets what stands in them. */
public final class ReusableBlocks {
    private static final Pattern USE = Pattern.compile(
            "<!--\\s+wp:block\\s+\\{[^{}]*\"ref\"\\s*:\\s*\"?(\\d+)\"?[^>]*?-->(?:\\s*<!--\\s+/wp:block\\s+-->)?");
    private static final int LARGEST = 1_000_000;
    private static final int MOST_IN_ALL = 8_000_000;
    private static final int DEEPEST = 5;

    private final Map<String, String> contents = new HashMap<>();
    private int characters;

    /** Keeps what a block holds; one that is too large is left out and counts as missing. */
    public void add(String number, String content) {
        if (!number.isEmpty() && content.length() <= LARGEST && characters + content.length() <= MOST_IN_ALL) {
            characters += content.length();
            contents.put(number, content);
        }
    }

    public void addAll(ReusableBlocks others) {
        others.contents.forEach(this::add);
    }

    /** The text with the blocks in their places; what the file does not hold is counted as lost. */
    String resolve(String html, Losses losses) {
        return html.contains("wp:block ") ? resolve(html, losses, new HashSet<>(), new int[] {LARGEST}) : html;
    }

    private String resolve(String html, Losses losses, Set<String> around, int[] room) {
        Matcher use = USE.matcher(html);
        StringBuilder out = new StringBuilder();
        while (use.find()) {
            String number = use.group(1);
            String inside = Optional.ofNullable(contents.get(number)).orElse("");
            room[0] -= inside.length();
            boolean usable = contents.containsKey(number) && around.size() < DEEPEST && room[0] >= 0;
            if (usable && around.add(number)) {
                inside = resolve(inside, losses, around, room);
                around.remove(number);
            } else {
                losses.add("reusable-block");
                inside = "";
            }
            use.appendReplacement(out, Matcher.quoteReplacement(inside));
        }
        return use.appendTail(out).toString();
    }
}
