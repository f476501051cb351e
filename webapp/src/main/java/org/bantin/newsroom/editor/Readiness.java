package org.bantin.newsroom.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bantin.content.FieldValues;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.DefinitionNode;
import org.bantin.newsroom.shell.Words;
import org.springframework.stereotype.Component;

/** How far an item is from being ready to publish, by the checklist of its type ({@code bantin.checklist}) or its required fields. */
@Component
class Readiness {
    /**
     * The state of the checklist.
     *
     * @param complete labels of what is there
     */
    record Ready(int done, int total, List<Gap> gaps, List<String> complete) {
        Ready {
            gaps = List.copyOf(gaps);
            complete = List.copyOf(complete);
        }
    }

    /** Something missing: where, and in words. */
    record Gap(String field, String message) {}

    Ready of(ContentTypeDefinition type, FieldValues values, Words words) {
        FormFields.Labels labels = new FormFields.Labels(type.name(), words);
        List<DefinitionNode> checks = type.bantin().children("checklist");
        List<Gap> gaps = new ArrayList<>();
        List<String> complete = new ArrayList<>();
        int total = 0;
        for (DefinitionNode check : checks) {
            String field = check.text("field").orElse("");
            Optional<Gap> missing = check(field, check, values, labels);
            boolean asksEach = !check.texts("each").isEmpty();
            if (asksEach && missing.isEmpty() && values.nested(field).isEmpty()) {
                continue; // no photos: nothing to describe
            }
            total++;
            missing.ifPresentOrElse(gaps::add, () -> complete.add(labels.of(field, null)));
        }
        return new Ready(total - gaps.size(), total, gaps, complete);
    }

    private static Optional<Gap> check(
            String field, DefinitionNode check, FieldValues values, FormFields.Labels labels) {
        List<FieldValues> nested = values.nested(field);
        int min = check.text("min").map(Integer::parseInt).orElse(0);
        if (min > 0 && nested.size() < min) {
            String key = "newsroom.gap.min." + field;
            String said = labels.words().first(List.of(key), "");
            return Optional.of(new Gap(
                    field,
                    said.isEmpty() ? labels.words().text("newsroom.gap.min", labels.of(field, null), min) : said));
        }
        for (int i = 0; i < nested.size(); i++) {
            for (String inner : check.texts("each")) {
                if (nested.get(i).text(inner).filter(text -> !text.isBlank()).isEmpty()) {
                    String place = field + "[" + i + "]." + inner;
                    String label =
                            labels.of(inner, null).toLowerCase(labels.words().locale());
                    String message = labels.words().text("newsroom.gap.each", labels.of(field, null), i + 1, label);
                    return Optional.of(new Gap(place, message));
                }
            }
        }
        boolean each = !check.texts("each").isEmpty();
        if (each || !isBlank(values, field)) {
            return Optional.empty();
        }
        return Optional.of(new Gap(field, labels.words().text("newsroom.gap.field", labels.of(field, null))));
    }

    private static boolean isBlank(FieldValues values, String field) {
        Object value = values.get(field);
        return value == null || value.toString().isBlank() || (value instanceof List<?> list && list.isEmpty());
    }
}
