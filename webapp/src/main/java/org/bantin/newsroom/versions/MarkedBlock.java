package org.bantin.newsroom.versions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.rendering.Markup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Compares two blocks of HTML word by word and keeps their structure: a word counts as changed when it, its emphasis, its link, or
 * the kind of block around it is another. The words of the two are put back into the elements they stood in, marked by
 * {@code ins} and {@code del}.
 */
final class MarkedBlock {
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}\\p{M}]+(?:(?:[/’'-]|(?<=\\p{N})[.,:](?=\\p{N}))[\\p{L}\\p{N}\\p{M}]+)*\\s*|[^\\s\\p{L}\\p{N}\\p{M}]\\s*|\\s+");
    private static final Pattern COUNTED = Pattern.compile("[\\p{L}\\p{N}].*", Pattern.DOTALL);
    private static final Set<String> ATOMS = Set.of("img", "br");
    private static final Set<String> KEPT = Set.of("class", "src", "alt", "colspan", "rowspan", "scope");
    private static final int MOST = 12_000;

    private final List<Word> words = new ArrayList<>();

    private MarkedBlock() {}

    /** The three views of one comparison, and how many words came and went. */
    record Marked(Markup before, Markup after, Markup both, int inserted, int deleted) {
        boolean same() {
            return inserted == 0 && deleted == 0 && before.html().equals(after.html());
        }
    }

    private enum Fate {
        SAME,
        NEW,
        GONE
    }

    /** A word with the elements around it, outermost first; an atom is an element of its own. */
    private record Word(
            String text,
            String key,
            List<Element> around,
            @Nullable Element atom,
            Fate fate) {
        Word with(List<Element> elements, Fate other) {
            return new Word(text, key, elements, atom, other);
        }
    }

    static Marked compare(Element before, Element after) {
        List<Word> old = of(before);
        List<Word> now = of(after);
        List<Word> both = merged(old, now);
        return new Marked(
                html(both, Fate.NEW),
                html(both, Fate.GONE),
                html(rehoused(both), null),
                count(both, Fate.NEW),
                count(both, Fate.GONE));
    }

    private static int count(List<Word> words, Fate fate) {
        return (int) words.stream()
                .filter(word -> word.fate == fate
                        && word.atom == null
                        && COUNTED.matcher(word.text).matches())
                .count();
    }

    private static List<Word> of(Element root) {
        MarkedBlock block = new MarkedBlock();
        block.take(root, List.of(), "");
        return block.words;
    }

    private void take(Element parent, List<Element> around, String kind) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                Matcher matcher = WORD.matcher(text.getWholeText());
                while (matcher.find()) {
                    words.add(
                            new Word(matcher.group(), matcher.group().strip() + "\0" + kind, around, null, Fate.SAME));
                }
            } else if (child instanceof Element element && ATOMS.contains(element.tagName())) {
                words.add(new Word("", element.outerHtml(), around, element, Fate.SAME));
            } else if (child instanceof Element element) {
                List<Element> deeper = new ArrayList<>(around);
                deeper.add(element);
                String inside = kind + "<" + element.tagName() + element.attr("href");
                if (element.is("td, th") && element.childNodeSize() == 0) {
                    words.add(new Word("", inside, List.copyOf(deeper), null, Fate.SAME)); // keeps its column
                }
                take(element, List.copyOf(deeper), inside);
            }
        }
    }

    /** Words of both in the order of reading, what is gone before what took its place. */
    private static List<Word> merged(List<Word> old, List<Word> now) {
        List<Word> both = new ArrayList<>();
        if (old.size() > MOST || now.size() > MOST) {
            old.forEach(word -> both.add(word.with(word.around, Fate.GONE)));
            now.forEach(word -> both.add(word.with(word.around, Fate.NEW)));
            return both;
        }
        int at = 0;
        int done = 0;
        List<String> oldKeys = old.stream().map(Word::key).toList();
        List<String> newKeys = now.stream().map(Word::key).toList();
        for (AbstractDelta<String> delta : DiffUtils.diff(oldKeys, newKeys).getDeltas()) {
            int from = delta.getTarget().getPosition();
            done = same(both, old, now, done, at, from - at);
            at = from + delta.getTarget().size();
            for (Word gone : old.subList(done, done + delta.getSource().size())) {
                both.add(gone.with(gone.around, Fate.GONE));
            }
            done += delta.getSource().size();
            now.subList(from, at).forEach(word -> both.add(word.with(word.around, Fate.NEW)));
        }
        same(both, old, now, done, at, now.size() - at);
        return both;
    }

    /** Adds words that both have, each once as it was and once as it is, so that every view finds its own elements. */
    private static int same(List<Word> both, List<Word> old, List<Word> now, int done, int at, int size) {
        for (int i = 0; i < size; i++) {
            both.add(now.get(at + i).with(now.get(at + i).around, Fate.SAME));
            both.add(old.get(done + i).with(old.get(done + i).around, Fate.SAME));
        }
        return done + size;
    }

    /** For the view of both: elements of the old block become those of the new one where words stand or follow one another. */
    private static List<Word> rehoused(List<Word> both) {
        Map<Element, Element> home = new IdentityHashMap<>();
        for (int i = 0; i + 1 < both.size(); i++) {
            Word word = both.get(i);
            Word next = both.get(i + 1);
            if (word.fate == Fate.SAME) {
                settle(home, next.around, word.around);
                i++; // the same word as it was
            } else if (word.fate == Fate.GONE && next.fate == Fate.NEW) {
                settle(home, word.around, next.around);
            }
        }
        List<Word> housed = new ArrayList<>();
        for (int i = 0; i < both.size(); i++) {
            Word word = both.get(i);
            if (word.fate == Fate.GONE) {
                List<Element> around = word.around.stream()
                        .map(element -> home.getOrDefault(element, element))
                        .toList();
                housed.add(word.with(around, Fate.GONE));
            } else if (word.fate == Fate.SAME) {
                Word old = both.get(++i);
                String text = old.text.length() > word.text.length() ? old.text : word.text; // with the blank behind it
                housed.add(new Word(text, word.key, word.around, word.atom, Fate.SAME));
            } else {
                housed.add(word);
            }
        }
        return housed;
    }

    private static void settle(Map<Element, Element> home, List<Element> old, List<Element> now) {
        for (int depth = 0; depth < Math.min(now.size(), old.size()); depth++) {
            int at = depth;
            boolean alike = old.get(depth).tagName().equals(now.get(depth).tagName());
            if (!alike || home.computeIfAbsent(old.get(at), missing -> now.get(at)) != now.get(depth)) {
                return;
            }
        }
    }

    /** @param without the fate that this view leaves out; null for both together */
    private static Markup html(List<Word> both, @Nullable Fate without) {
        StringBuilder html = new StringBuilder();
        List<Element> open = new ArrayList<>();
        Fate mark = Fate.SAME;
        for (int i = 0; i < both.size(); i++) {
            Word word = both.get(i);
            if (word.fate == Fate.SAME && without != null) {
                word = without == Fate.NEW ? both.get(i + 1) : word; // first as it is, then as it was
                i++;
            }
            if (word.fate == without) {
                continue;
            }
            int shared = shared(open, word.around);
            if (mark != word.fate || shared < open.size() || shared < word.around.size()) {
                mark(html, mark, "</");
                close(html, open, shared);
                open(html, open, word.around);
                mark = word.fate;
                mark(html, mark, "<");
            }
            html.append(word.atom == null ? Entities.escape(word.text) : start(word.atom));
        }
        mark(html, mark, "</");
        close(html, open, 0);
        return new Markup(html.toString());
    }

    private static int shared(List<Element> open, List<Element> wanted) {
        int shared = 0;
        while (shared < open.size() && shared < wanted.size() && open.get(shared) == wanted.get(shared)) {
            shared++;
        }
        return shared;
    }

    private static void mark(StringBuilder html, Fate fate, String bracket) {
        if (fate != Fate.SAME) {
            html.append(bracket).append(fate == Fate.NEW ? "ins" : "del").append('>');
        }
    }

    private static void close(StringBuilder html, List<Element> open, int depth) {
        List<Element> closing = open.subList(depth, open.size());
        Collections.reverse(closing);
        closing.forEach(element -> html.append("</").append(element.tagName()).append('>'));
        closing.clear();
    }

    private static void open(StringBuilder html, List<Element> open, List<Element> wanted) {
        for (Element element : wanted.subList(open.size(), wanted.size())) {
            html.append(start(element));
            open.add(element);
        }
    }

    private static String start(Element element) {
        StringBuilder tag = new StringBuilder("<").append(element.tagName());
        for (Attribute attribute : element.attributes()) {
            if (KEPT.contains(attribute.getKey())) {
                tag.append(' ')
                        .append(attribute.getKey())
                        .append("=\"")
                        .append(Entities.escape(attribute.getValue()).replace("\"", "&quot;"))
                        .append('"');
            }
        }
        return tag.append('>').toString();
    }
}
