package org.bantin.newsroom.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.content.FieldValues;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.definition.PropertyDefinition;
import org.bantin.newsroom.editor.ValueWords;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.versions.Comparison.Part;
import org.bantin.newsroom.versions.Comparison.Row;
import org.bantin.newsroom.versions.Comparison.Run;
import org.bantin.newsroom.versions.TextBlocks.Block;
import org.bantin.rendering.Markup;
import org.bantin.repository.access.Actor;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Compares the fields of two versions: facts as words, the text block by block, pictures as pictures. */
@Component
class CompareVersions {
    private static final Set<String> TEXT = Set.of("kicker", "title", "lead");
    private static final Markup NONE = new Markup("");

    private final Definitions definitions;
    private final ValueWords valueWords;

    CompareVersions(Definitions definitions, ValueWords valueWords) {
        this.definitions = definitions;
        this.valueWords = valueWords;
    }

    Comparison execute(Actor actor, String type, FieldValues before, FieldValues after, Words words) {
        return new Task(actor, type, words).compare(before, after);
    }

    /** One comparison. */
    private final class Task {
        private final Actor actor;
        private final String type;
        private final Words words;
        private final TextBlocks blocks;
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final List<Row> facts = new ArrayList<>();
        private final List<Row> text = new ArrayList<>();
        private int inserted;
        private int deleted;
        private int pictures;

        Task(Actor actor, String type, Words words) {
            this.actor = actor;
            this.type = type;
            this.words = words;
            this.blocks = new TextBlocks(id -> valueWords.of(actor, type, "", id, words), words::text);
        }

        Comparison compare(FieldValues before, FieldValues after) {
            ContentTypeDefinition known = definitions.contentType(type).orElse(null);
            Map<String, PropertyDefinition> properties = new LinkedHashMap<>();
            if (known != null) {
                known.properties().forEach(property -> properties.put(property.name(), property));
            }
            Set<String> names = new LinkedHashSet<>(properties.keySet());
            names.addAll(after.values().keySet());
            names.addAll(before.values().keySet());
            for (String name : names) {
                PropertyDefinition property = properties.get(name);
                if (property != null && property.isRichText()) {
                    blocks(
                            name,
                            blocks.of(before.text(name).orElse("")),
                            blocks.of(after.text(name).orElse("")));
                } else if (name.equals("photos")) {
                    blocks(name, blocks.photos(before.nested(name)), blocks.photos(after.nested(name)));
                } else if (property != null && property.isAsset() && !property.multiple()) {
                    blocks(name, picture(before, name), picture(after, name));
                } else {
                    field(name, words(before, name), words(after, name));
                }
            }
            int changed = (int) facts.stream().filter(row -> !row.same()).count();
            return new Comparison(
                    inserted, deleted, changed, pictures, List.of(part("facts", facts), part("text", text)));
        }

        private List<Block> picture(FieldValues fields, String name) {
            return fields.text(name).map(blocks::picture).map(List::of).orElse(List.of());
        }

        private String words(FieldValues fields, String name) {
            Object value = fields.get(name);
            return value == null ? "" : valueWords.of(actor, type, name, value, words);
        }

        private void field(String name, String before, String after) {
            if (before.isEmpty() && after.isEmpty()) {
                return;
            }
            boolean story = TEXT.contains(name);
            String look = story ? (name.equals("title") ? "diff-h1" : "diff-" + name) : "";
            Row row = row(name, valueWords.label(type, name, words), look, lines(before), lines(after), story);
            (story ? text : facts).add(row);
        }

        private void blocks(String field, List<Block> before, List<Block> after) {
            for (BlockPairs.Pair pair : BlockPairs.of(before, after)) {
                Block shown = pair.after() == null ? pair.before() : pair.after();
                String kind = shown == null ? "paragraph" : shown.kind();
                String label = field.equals("hero")
                        ? valueWords.label(type, field, words)
                        : words.text("newsroom.diff.block." + kind, number(field, kind, pair));
                Element old = pair.before() == null
                        ? new Element("body")
                        : pair.before().content();
                Element now = pair.after() == null
                        ? new Element("body")
                        : pair.after().content();
                Row row = row(field, label, "diff-block", old, now, true);
                pictures += kind.equals("picture") && !row.same() ? 1 : 0;
                text.add(row);
            }
        }

        /** Counted in the new version; what is gone has its number in the old one. */
        private int number(String field, String kind, BlockPairs.Pair pair) {
            String name = field.equals("photos") ? field : kind;
            int old = numbers.merge("old " + name, pair.before() == null ? 0 : 1, Integer::sum);
            int now = numbers.merge(name, pair.after() == null ? 0 : 1, Integer::sum);
            return pair.after() == null ? old : now;
        }

        private Row row(String field, String label, String look, Element before, Element after, boolean counted) {
            MarkedBlock.Marked marked = MarkedBlock.compare(before, after);
            boolean none = before.childNodeSize() == 0;
            boolean gone = after.childNodeSize() == 0;
            String fate = none ? "added" : gone ? "removed" : marked.same() ? "same" : "changed";
            inserted += counted ? marked.inserted() : 0;
            deleted += counted ? marked.deleted() : 0;
            return new Row(
                    field,
                    label,
                    look,
                    fate,
                    none ? NONE : marked.before(),
                    gone ? NONE : marked.after(),
                    marked.both());
        }

        private static Element lines(String text) {
            Element body = new Element("body");
            if (!text.isEmpty()) {
                boolean first = true;
                for (String line : text.split("\n")) {
                    if (!first) {
                        body.appendElement("br");
                    }
                    first = false;
                    body.appendText(line);
                }
            }
            return body;
        }

        private static Part part(String id, List<Row> rows) {
            List<Run> runs = new ArrayList<>();
            int from = 0;
            for (int i = 1; i <= rows.size(); i++) {
                if (i == rows.size() || rows.get(i).same() != rows.get(from).same()) {
                    runs.add(new Run(rows.get(from).same(), rows.subList(from, i)));
                    from = i;
                }
            }
            return new Part(id, runs);
        }
    }
}
