package org.bantin.newsroom.versions;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.newsroom.editor.ValueWords;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.LiveItems;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/**
 * Whether a published story says something else than what readers have seen: another number, date or name, or more than a few
 * words. A typing mistake that is mended (marks, case, punctuation) is no matter of substance.
 */
@Component
class Substance {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+(?:[.,/:]\\p{N}+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Set<String> QUIET =
            Set.of("corrections", "topics", "related", "displayDate", "source", "sourceUrl", "embargoUntil");
    private static final int FEW = 5;

    private final LiveItems live;
    private final ValueWords valueWords;

    Substance(LiveItems live, ValueWords valueWords) {
        this.live = live;
        this.valueWords = valueWords;
    }

    /**
     * @param changed whether readers should be told
     * @param corrected whether a correction was written since the last publication
     */
    record Answer(boolean changed, boolean corrected) {}

    Answer of(Actor actor, Item item, Words words) {
        Optional<Item> seen = item.published() == null ? Optional.empty() : live.find(item.id());
        if (seen.isEmpty()) {
            return new Answer(false, false);
        }
        FieldValues fields = seen.get().fields();
        boolean corrected = item.fields().nested("corrections").size()
                > fields.nested("corrections").size();
        boolean changed =
                differ(text(actor, item.type(), fields, words), text(actor, item.type(), item.fields(), words));
        return new Answer(changed, corrected);
    }

    private String text(Actor actor, String type, FieldValues fields, Words words) {
        StringBuilder text = new StringBuilder();
        fields.values().forEach((name, value) -> {
            if (!QUIET.contains(name)) {
                text.append(valueWords.of(actor, type, name, value, words)).append('\n');
            }
        });
        return text.toString();
    }

    static boolean differ(String before, String after) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Boolean> names = new HashMap<>();
        count(before, 1, counts, names);
        count(after, -1, counts, names);
        int others = 0;
        for (Map.Entry<String, Integer> word : counts.entrySet()) {
            boolean weighs =
                    Character.isDigit(word.getKey().codePointAt(0)) || names.getOrDefault(word.getKey(), false);
            if (word.getValue() != 0 && weighs) {
                return true;
            }
            others += Math.abs(word.getValue());
        }
        return others > FEW;
    }

    private static void count(String text, int by, Map<String, Integer> counts, Map<String, Boolean> names) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            counts.merge(key(matcher.group()), by, Integer::sum);
            boolean name = Character.isUpperCase(matcher.group().codePointAt(0)) && inside(text, matcher.start());
            names.merge(key(matcher.group()), name, Boolean::logicalOr);
        }
    }

    /** Not the first word of a sentence, which is in capitals for another reason. */
    private static boolean inside(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before >= 0 && ".?!:;\n“”\"-–•".indexOf(text.charAt(before)) < 0;
    }

    private static String key(String word) {
        String bare =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT);
    }
}
