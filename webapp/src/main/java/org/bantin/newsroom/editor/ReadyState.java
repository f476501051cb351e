package org.bantin.newsroom.editor;

import java.util.ArrayList;
import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.PublicationCheck;
import org.bantin.definition.Definitions;
import org.bantin.definition.PropertyDefinition;
import org.bantin.newsroom.shell.Words;
import org.bantin.workflow.Readiness;
import org.springframework.stereotype.Component;

/** "Sẵn sàng đăng" in words: how many points of the checklist are done, and what the others lack. */
@Component
public class ReadyState {
    private static final String MISSING = "content.gap.missing";
    private static final String TOO_FEW = "content.gap.too-few";

    private final Readiness readiness;
    private final PublicationCheck check;
    private final Definitions definitions;

    ReadyState(Readiness readiness, PublicationCheck check, Definitions definitions) {
        this.readiness = readiness;
        this.check = check;
        this.definitions = definitions;
    }

    /**
     * The checklist as shown.
     *
     * @param complete labels of what is there
     */
    public record Ready(int done, int total, List<Gap> gaps, List<String> complete) {
        public Ready {
            gaps = List.copyOf(gaps);
            complete = List.copyOf(complete);
        }
    }

    /** Something missing: where, and in words. */
    public record Gap(String field, String message) {}

    public Ready of(Item item, Words words) {
        FormFields.Labels labels = new FormFields.Labels(item.type(), words);
        List<FieldProblem> problems = readiness.gaps(item);
        List<String> complete = new ArrayList<>();
        List<PublicationCheck.Point> points = check.points(item, problems);
        for (PublicationCheck.Point point : points) {
            if (point.done()) {
                complete.add(label(item.type(), point.field(), labels));
            }
        }
        List<Gap> gaps = problems.stream()
                .map(problem -> new Gap(problem.field(), message(item.type(), problem, labels)))
                .toList();
        return new Ready(complete.size(), points.size(), gaps, complete);
    }

    /** A refusal of one field in words that name the field. */
    String message(Item item, FieldProblem problem, Words words) {
        return message(item.type(), problem, new FormFields.Labels(item.type(), words));
    }

    /** A gap in words that name the field, since the list stands away from it. */
    private String message(String type, FieldProblem problem, FormFields.Labels labels) {
        String field = problem.field().replaceFirst("[\\[.].*", "");
        Object[] arguments = problem.arguments().toArray();
        if (problem.messageKey().equals(MISSING)) {
            return labels.words().text("newsroom.gap.field", inside(label(type, field, labels), labels.words()));
        }
        if (problem.messageKey().equals(TOO_FEW)) {
            return labels.words()
                    .text("newsroom.gap.min", label(type, field, labels), arguments.length == 0 ? 1 : arguments[0]);
        }
        return labels.words().text(problem.messageKey(), arguments);
    }

    /** A label inside a sentence: its first letter small, unless it is an abbreviation. */
    private static String inside(String label, Words words) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation || label.isEmpty()
                ? label
                : label.substring(0, 1).toLowerCase(words.locale()) + label.substring(1);
    }

    private String label(String type, String field, FormFields.Labels labels) {
        return definitions
                .contentType(type)
                .flatMap(known -> known.property(field))
                .map(PropertyDefinition::name)
                .map(name -> labels.of(name, null))
                .orElse(field);
    }
}
