package org.bantin.newsroom.media;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/**
 * Writes the same to many files, each in a save of its own: one that is gone, belongs to somebody else or was changed meanwhile stays as
 * it is, is told by name, and holds up none of the others. What a save replaced is answered, so that it can be taken back.
 */
@Component
class FileChanges {
    private static final String TAGS = "tags";
    private static final Set<String> COMMON =
            Set.of("caption", "credit", "alt", "copyright", "licence", "place", "validTo", "folder");

    private final Items items;
    private final SaveDraft saveDraft;

    FileChanges(Items items, SaveDraft saveDraft) {
        this.items = items;
        this.saveDraft = saveDraft;
    }

    /**
     * What is to be written.
     *
     * @param fields new values; an empty one removes what is there
     * @param addTags words put to those that are there
     * @param removeTags words taken from those that are there
     * @param onlyBlank whether fields that hold something stay as they are
     */
    record Wish(Map<String, Object> fields, List<String> addTags, List<String> removeTags, Boolean onlyBlank) {
        Wish {
            fields = fields == null ? Map.of() : Map.copyOf(fields);
            addTags = addTags == null ? List.of() : List.copyOf(addTags);
            removeTags = removeTags == null ? List.of() : List.copyOf(removeTags);
            onlyBlank = Boolean.TRUE.equals(onlyBlank);
            fields.keySet().stream()
                    .filter(name -> !COMMON.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException(name + " is not written to many files; known: " + COMMON);
                    });
        }
    }

    /** A file that was changed: sent back, it takes the change back where nobody has changed the same since. */
    record Changed(String id, long revision, Map<String, Object> before, Map<String, Object> after) {
        Changed {
            before = before == null ? Map.of() : Map.copyOf(before);
            after = after == null ? Map.of() : Map.copyOf(after);
        }
    }

    /** A file that stayed as it was, and why. */
    record Left(String id, String title, String message) {}

    /** What became of all of them; {@code same} counts those that had nothing to change. */
    record Outcome(List<Changed> changed, int same, List<Left> left) {}

    Outcome change(Actor actor, List<String> ids, Wish wish, Words words) {
        Collector collector = new Collector(actor, words);
        new LinkedHashSet<>(ids)
                .forEach(id -> collector.find(id).ifPresent(file -> {
                    Map<String, Object> after = after(file, wish);
                    if (after.isEmpty()) {
                        collector.same++;
                    } else {
                        collector.save(file, SaveRequest.change(file, new FieldValues(after), null), after);
                    }
                }));
        return collector.outcome();
    }

    Outcome takeBack(Actor actor, List<Changed> changes, Words words) {
        Collector collector = new Collector(actor, words);
        for (Changed change : changes) {
            collector.find(change.id()).ifPresent(file -> {
                FieldValues base = new FieldValues(change.after());
                FieldValues back = new FieldValues(change.before());
                collector.save(
                        file,
                        new SaveRequest(file.id(), file.type(), change.revision(), base, back, null),
                        change.before());
            });
        }
        return collector.outcome();
    }

    /** Only what differs from what is there. */
    private static Map<String, Object> after(Item file, Wish wish) {
        Map<String, Object> after = new LinkedHashMap<>();
        wish.fields().forEach((name, value) -> {
            Object before = value(file, name);
            if (!before.equals(value) && (before.equals("") || !wish.onlyBlank())) {
                after.put(name, value);
            }
        });
        List<String> tags = new ArrayList<>(file.fields().texts(TAGS));
        tags.removeAll(wish.removeTags());
        wish.addTags().stream().filter(tag -> !tags.contains(tag)).forEach(tags::add);
        if (!tags.equals(file.fields().texts(TAGS))) {
            after.put(TAGS, tags);
        }
        return after;
    }

    private static Object value(Item file, String name) {
        return name.equals(TAGS)
                ? file.fields().texts(TAGS)
                : Objects.requireNonNullElse(file.fields().get(name), "");
    }

    private final class Collector {
        private final Actor actor;
        private final Words words;
        private final List<Changed> changed = new ArrayList<>();
        private final List<Left> left = new ArrayList<>();
        private int same;

        Collector(Actor actor, Words words) {
            this.actor = actor;
            this.words = words;
        }

        Optional<Item> find(String id) {
            Optional<Item> file = id(id).flatMap(known -> items.find(actor, known))
                    .filter(item -> item.type().equals("asset"));
            if (file.isEmpty()) {
                left.add(new Left(id, "", words.text("content.problem.gone")));
            }
            return file;
        }

        void save(Item file, SaveRequest request, Map<String, Object> after) {
            try {
                SaveOutcome outcome = saveDraft.execute(actor, request);
                if (outcome instanceof SaveOutcome.Saved saved) {
                    Map<String, Object> before = new LinkedHashMap<>();
                    after.keySet().forEach(name -> before.put(name, value(file, name)));
                    changed.add(new Changed(file.id().value(), saved.item().revision(), before, after));
                } else if (outcome instanceof SaveOutcome.Refused refused) {
                    FieldProblem why = refused.problems().get(0);
                    leave(file, why.messageKey(), why.arguments().toArray());
                } else {
                    leave(file, "newsroom.media.changed-since");
                }
            } catch (AccessDeniedException e) {
                leave(file, "newsroom.problem.not-allowed");
            }
        }

        private void leave(Item file, String key, Object... arguments) {
            left.add(new Left(file.id().value(), file.title(), words.text(key, arguments)));
        }

        Outcome outcome() {
            return new Outcome(changed, same, left);
        }
    }

    private static Optional<ItemId> id(String text) {
        try {
            return Optional.of(new ItemId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
