package org.bantin.newsroom.together;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.rendering.Markup;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Marks which words are gone and which are new, as safe HTML. A word is a syllable with the marks that stand on it. */
@Component
class WordDiff {
    private static final Pattern WORD = Pattern.compile("\\n|[^\\s]+|[ \\t]+");

    /** The old text with what is gone in {@code <del>}. */
    Markup removed(String before, String after) {
        return marked(before, after, AbstractDelta::getSource, "del");
    }

    /** The new text with what is new in {@code <ins>}. */
    Markup added(String before, String after) {
        return marked(before, after, AbstractDelta::getTarget, "ins");
    }

    private static Markup marked(
            String before, String after, Function<AbstractDelta<String>, Chunk<String>> side, String element) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<String> text = element.equals("del") ? old : now;
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            Chunk<String> chunk = side.apply(delta);
            plain(html, text.subList(at, chunk.getPosition()));
            at = chunk.getPosition() + chunk.size();
            if (chunk.size() > 0) {
                html.append('<').append(element).append('>');
                plain(html, chunk.getLines());
                html.append("</").append(element).append('>');
            }
        }
        plain(html, text.subList(at, text.size()));
        return new Markup(html.toString());
    }

    private static void plain(StringBuilder html, List<String> words) {
        for (String word : words) {
            html.append(word.equals("\n") ? "<br>" : HtmlUtils.htmlEscape(word, "UTF-8"));
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
