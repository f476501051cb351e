package org.bantin.newsroom.admin;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.ItemState;
import org.bantin.content.audit.AuditEntry;
import org.bantin.newsroom.editor.ValueWords;
import org.bantin.newsroom.shell.Badge;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.workflow.WorkflowRules;
import org.springframework.stereotype.Component;

/** Lines of the audit trail as people read them: deeds, states, fields, times and names in words. */
@Component
class AuditWords {
    /** Deeds of the machine itself, by the names it signs with. */
    private static final Set<String> MACHINE =
            Set.of("publisher", "scheduler", "importer", "system", "content", "workflow", "repository", "schema");

    private final People people;
    private final Times times;
    private final Kinds kinds;
    private final ValueWords values;
    private final WorkflowRules rules;

    AuditWords(People people, Times times, Kinds kinds, ValueWords values, WorkflowRules rules) {
        this.rules = rules;
        this.people = people;
        this.times = times;
        this.kinds = kinds;
        this.values = values;
    }

    String who(AuditEntry entry, Words words) {
        return MACHINE.contains(entry.by())
                ? words.first(List.of("newsroom.audit.machine." + entry.by()), words.text("newsroom.audit.machine"))
                : people.of(entry.by()).name();
    }

    boolean machine(AuditEntry entry) {
        return MACHINE.contains(entry.by());
    }

    String what(AuditEntry entry, Words words) {
        return words.within("newsroom.audit.", entry.action());
    }

    /** What there is to add, each as a phrase. */
    List<String> details(AuditEntry entry, Words words) {
        Map<String, String> details = entry.details();
        List<String> phrases = new ArrayList<>();
        way(details, words).ifPresent(phrases::add);
        details.forEach((key, value) -> {
            if (!value.isBlank() && !key.equals("from") && !key.equals("to") && !key.equals("path")) {
                phrases.add(phrase(entry, key, value, words));
            }
        });
        phrases.removeIf(String::isBlank);
        return phrases;
    }

    /** From one state, place or person to another; only where it is when both are the same. */
    private Optional<String> way(Map<String, String> details, Words words) {
        String from = details.getOrDefault("from", details.getOrDefault("path", ""));
        String to = details.getOrDefault("to", "");
        if (from.isBlank() && to.isBlank()) {
            return Optional.empty();
        }
        if (from.isBlank() || to.isBlank() || from.equals(to)) {
            return Optional.of(end(from.isBlank() ? to : from, words));
        }
        return Optional.of(words.text("newsroom.audit.way", end(from, words), end(to, words)));
    }

    private String end(String value, Words words) {
        Optional<ItemState> state =
                ItemState.of(value).filter(known -> rules.state(known).known());
        if (state.isPresent()) {
            return Badge.of(state.get(), words).word();
        }
        return value.startsWith("/") ? value : people.of(value).name();
    }

    private String phrase(AuditEntry entry, String key, String value, Words words) {
        return switch (key) {
            case "how" -> words.first(List.of("newsroom.audit.how." + value.replace(", ", "-")), value);
            case "address" ->
                words.text(
                        entry.item() == null ? "newsroom.audit.detail.place" : "newsroom.audit.detail.address", value);
            case "at" -> words.text("newsroom.audit.detail.at", moment(value, words));
            case "fields" -> words.text("newsroom.audit.detail.fields", fields(entry, value, words));
            case "saves" -> words.text("newsroom.audit.times", value);
            case "roles", "secondFactor" -> named(key, value, "newsroom.role.", words);
            case "types" ->
                detail(key, each(value, type -> kinds.of(type, words).label()), words);
            case "enabled" -> value.equals("true") ? "" : words.text("newsroom.users.disabled");
            default -> tariff(entry) ? paid(key, value, words) : detail(key, value, words);
        };
    }

    private String paid(String kind, String amount, Words words) {
        String work = kind.equals("photo")
                ? words.text("newsroom.figures.photo")
                : kinds.of(kind, words).label();
        return work + ": " + amount.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ".");
    }

    private static boolean tariff(AuditEntry entry) {
        return entry.action().equals("tariffs");
    }

    private static String detail(String key, String value, Words words) {
        return words.first(List.of("newsroom.audit.detail." + key), key) + ": " + value;
    }

    private static String named(String key, String value, String prefix, Words words) {
        return detail(key, each(value, one -> words.first(List.of(prefix + one), one)), words);
    }

    private static String each(String list, java.util.function.UnaryOperator<String> word) {
        return Arrays.stream(list.split(", ?"))
                .filter(one -> !one.isBlank())
                .map(word)
                .collect(Collectors.joining(", "));
    }

    private String fields(AuditEntry entry, String list, Words words) {
        String type = entry.type();
        return type == null ? list : each(list, field -> values.label(type, field, words));
    }

    private String moment(String value, Words words) {
        try {
            return times.moment(Instant.parse(value), words);
        } catch (DateTimeException e) {
            return value;
        }
    }
}
