package org.bantin.workflow;

import java.util.ArrayList;
import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.PublicationCheck;
import org.bantin.content.RichText;
import org.bantin.definition.DefinitionNode;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.comment.Comment;
import org.bantin.workflow.comment.Comments;
import org.bantin.workflow.task.Task;
import org.bantin.workflow.task.Tasks;
import org.springframework.stereotype.Component;

/**
 * What has to be done before an item goes on. Rules of a decision are named under {@code rule}: {@code ready} (all that readers
 * need: the checklist of the type and settled comments), {@code comments} ({@code all: true} for every thread), {@code tasks},
 * {@code words} and {@code length} with {@code min} and {@code max} of a {@code field}; a rule with {@code field} alone is one of
 * the type's checklist.
 */
@Component
public class Readiness {
    private static final Actor SYSTEM = Actor.system("workflow");

    private final PublicationCheck check;
    private final Comments comments;
    private final Tasks tasks;

    Readiness(PublicationCheck check, Comments comments, Tasks tasks) {
        this.check = check;
        this.comments = comments;
        this.tasks = tasks;
    }

    /** Empty when readers may see the item. */
    public List<FieldProblem> gaps(Item item) {
        List<FieldProblem> gaps = new ArrayList<>(check.gaps(item));
        comments(item, false, gaps);
        return gaps;
    }

    /** Empty when all rules hold. */
    List<FieldProblem> gaps(Item item, List<DefinitionNode> rules) {
        List<FieldProblem> gaps = new ArrayList<>();
        for (DefinitionNode rule : rules) {
            switch (rule.text("rule").orElse("field")) {
                case "ready" -> gaps.addAll(gaps(item));
                case "comments" -> comments(item, rule.flag("all", false), gaps);
                case "tasks" -> tasks(item, gaps);
                case "words" -> {
                    String text = RichText.of(item.fields()
                                    .text(rule.text("field").orElse("body"))
                                    .orElse(""))
                            .plainText()
                            .strip();
                    long words = text.isEmpty() ? 0 : text.split("\\s+").length;
                    range(rule, "body", words, "words", gaps);
                }
                case "length" -> {
                    String field = rule.text("field").orElse("title");
                    String text = item.fields().text(field).orElse("").strip();
                    range(rule, "title", text.codePointCount(0, text.length()), "length", gaps);
                }
                default -> gaps.addAll(check.gaps(item, rule));
            }
        }
        return gaps.stream().distinct().toList();
    }

    private void comments(Item item, boolean all, List<FieldProblem> gaps) {
        int open = all
                ? (int) comments.of(SYSTEM, item.id()).stream()
                        .filter(Comment::open)
                        .count()
                : comments.mustFix(item.id());
        if (open > 0) {
            gaps.add(FieldProblem.of("comments", "workflow.gap.comments", open));
        }
    }

    private void tasks(Item item, List<FieldProblem> gaps) {
        long open = tasks.of(SYSTEM, item.id()).stream().filter(Task::open).count();
        if (open > 0) {
            gaps.add(FieldProblem.of("tasks", "workflow.gap.tasks", open));
        }
    }

    private static void range(DefinitionNode rule, String usual, long found, String what, List<FieldProblem> gaps) {
        long min = number(rule, "min", 0);
        long max = number(rule, "max", Long.MAX_VALUE);
        String field = rule.text("field").orElse(usual);
        if (found < min) {
            gaps.add(FieldProblem.of(field, "workflow.gap." + what + "-min", min, found));
        } else if (found > max) {
            gaps.add(FieldProblem.of(field, "workflow.gap." + what + "-max", max, found));
        }
    }

    private static long number(DefinitionNode rule, String key, long otherwise) {
        return rule.text(key)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(otherwise);
    }
}
