package org.bantin.definition.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bantin.definition.assembly.NearestName;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;
import org.bantin.definition.source.Tree.Leaf;
import org.bantin.definition.source.Tree.Listing;

/**
 * Checks a workflow: keys, states that decisions lead from and to, who may take them, rules of their checklists, what they do.
 * What would leave a decision without a meaning is an error; what people would only wonder at is a warning.
 */
final class WorkflowChecking {
    private static final List<String> STANDING = List.of("draft", "scheduled", "published", "unpublished");
    private static final List<String> USUAL = List.of("in-review", "returned", "approved");
    private static final List<String> SEEN = List.of("newsroom", "section");
    private static final List<String> WHO =
            List.of("owner", "reporter", "editor", "chief-editor", "photo-librarian", "administrator");
    private static final List<String> RULES = List.of("ready", "comments", "tasks", "words", "length", "field");
    private static final List<String> DOES = List.of("publish", "unpublish", "archive", "schedule", "version");
    private static final List<String> LOOKS =
            List.of("draft", "pending", "returned", "approved", "scheduled", "published", "removed");
    private static final String NAME = "[a-z][a-z0-9-]{0,39}";

    private final Findings findings;
    private final Branch file;
    private final Set<String> own = new LinkedHashSet<>();
    private final Set<String> states = new LinkedHashSet<>();
    private boolean holds = true;

    WorkflowChecking(Findings findings, Branch file) {
        this.findings = findings;
        this.file = file;
        states();
        Set<String> left = new HashSet<>();
        Set<String> reached = new HashSet<>();
        for (Branch transition : file.named("transitions")) {
            transition(transition, left, reached);
        }
        edits();
        seen();
        for (Branch state : file.named("states")) {
            String name = state.text("name").orElse("");
            if (STANDING.contains(name)) {
                continue;
            }
            if (!reached.contains(name)) {
                findings.warning(state, "no decision leads to state " + name);
            }
            if (!left.contains(name)) {
                findings.warning(state, "no decision leads out of state " + name);
            }
        }
        if (!own.isEmpty() && !reached.contains("published")) {
            findings.warning(file, "no decision leads to published: items of this workflow never reach readers");
        }
    }

    /** Whether the file can be used as it is. */
    boolean holds() {
        return holds;
    }

    private void states() {
        findings.keys(file, KnownKeys.WORKFLOW, "workflow");
        states.addAll(STANDING);
        List<Branch> written = file.named("states");
        if (written.isEmpty()) {
            states.addAll(USUAL);
        }
        for (Branch state : written) {
            String name = state.text("name").orElse("");
            if (!name.matches(NAME)) {
                error(state, "a state is named by up to 40 small letters, digits and hyphens; found: " + name);
            }
            own.add(name);
            states.add(name);
            findings.keys(state, KnownKeys.WORKFLOW_STATE, "state of a workflow");
            findings.flags(state, "waits", "folded");
            findings.oneOf(state, "look", LOOKS);
            findings.oneOf(state, "with", List.of("writer", "desk"));
            findings.oneOf(state, "seen", SEEN);
        }
        for (Branch state : written) {
            state.text("edits").ifPresent(to -> state(at(state, "edits"), to));
        }
    }

    private void edits() {
        Branch edits = file.branch("edits");
        edits.children().forEach((from, to) -> {
            state(to, from);
            text(to).ifPresent(name -> state(to, name));
        });
    }

    private void seen() {
        Branch seen = file.branch("seen");
        seen.children().keySet().forEach(name -> {
            state(seen, name);
            findings.oneOf(seen, name, SEEN);
        });
    }

    private void transition(Branch step, Set<String> left, Set<String> reached) {
        String name = step.text("name").orElse("");
        if (!name.matches(NAME)) {
            error(step, "a decision is named by up to 40 small letters, digits and hyphens; found: " + name);
        }
        findings.keys(step, KnownKeys.TRANSITION, "transition of a workflow");
        findings.flags(step, "reason", "otherPerson");
        List<Tree> from = list(step, "from");
        if (from.isEmpty()) {
            error(step, "decision " + name + " starts nowhere: from is missing");
        }
        for (Tree one : from) {
            text(one).ifPresent(state -> {
                if (state.equals("any")) {
                    left.addAll(states);
                } else if (state(one, state)) {
                    left.add(state);
                }
            });
        }
        Optional<String> to = step.text("to");
        if (to.isEmpty()) {
            error(step, "decision " + name + " leads nowhere: to is missing");
        }
        to.filter(state -> state(at(step, "to"), state)).ifPresent(reached::add);
        if (list(step, "who").isEmpty()) {
            error(step, "nobody may take decision " + name + ": who is missing");
        }
        list(step, "who").forEach(this::who);
        list(step, "notify").forEach(this::who);
        step.branch("sections")
                .children()
                .keySet()
                .forEach(section -> list(step.branch("sections"), section).forEach(this::who));
        checklist(step);
        does(step, name, to.orElse(""));
        assign(step);
    }

    private void who(Tree at) {
        text(at).filter(who -> !WHO.contains(who) && !who.matches("(user|group):[a-z0-9][a-z0-9._-]*"))
                .ifPresent(who -> error(
                        at,
                        "nobody is called " + who + NearestName.nearest(who, WHO)
                                + "; a single person is user:name, a group group:id"));
    }

    private void checklist(Branch step) {
        Tree checklist = step.children().get("checklist");
        if (checklist instanceof Leaf) {
            findings.flags(step, "checklist");
        }
        if (!(checklist instanceof Listing rules)) {
            return;
        }
        for (Tree one : rules.items()) {
            String rule = one instanceof Branch map
                    ? map.text("rule").orElse(map.text("field").isPresent() ? "field" : "")
                    : text(one).orElse("");
            if (!RULES.contains(rule)) {
                error(one, "unknown rule " + rule + NearestName.nearest(rule, RULES));
            }
            if (one instanceof Branch map) {
                findings.keys(map, KnownKeys.CHECKLIST_RULE, "rule of a checklist");
                findings.numbers(map, "min", "max");
                findings.flags(map, "all");
            }
        }
    }

    private void does(Branch step, String name, String to) {
        for (Tree one : list(step, "does")) {
            String what = text(one).orElse("");
            if (!DOES.contains(what)) {
                error(one, "unknown effect " + what + NearestName.nearest(what, DOES));
            }
            String end = switch (what) {
                case "publish" -> "published";
                case "unpublish", "archive" -> "unpublished";
                case "schedule" -> "scheduled";
                default -> to;
            };
            if (!end.equals(to)) {
                error(one, "decision " + name + " does " + what + " and so leads to " + end + ", not to " + to);
            }
        }
        if (step.text("reason").filter("true"::equals).isPresent()
                && (to.equals("published") || to.equals("scheduled"))) {
            findings.warning(at(step, "reason"), "no reason is asked for when something is published");
        }
    }

    private void assign(Branch step) {
        Tree task = step.children().get("assign");
        if (task instanceof Branch map) {
            findings.keys(map, KnownKeys.ASSIGNMENT, "task of a decision");
            who(at(map, "to"));
            map.text("due")
                    .filter(due -> !due.strip().matches("\\d{1,4}\\s*[hd]"))
                    .ifPresent(due ->
                            error(at(map, "due"), "due is a number of hours or days such as 4h, 2d; found: " + due));
        } else if (task != null) {
            who(task);
        }
    }

    private boolean state(Tree at, String name) {
        if (states.contains(name)) {
            return true;
        }
        error(at, "no state " + name + " in this workflow" + NearestName.nearest(name, states));
        return false;
    }

    private void error(Tree at, String message) {
        holds = false;
        findings.error(at, message);
    }

    private static Tree at(Branch branch, String key) {
        return branch.children().getOrDefault(key, branch);
    }

    private static Optional<String> text(Tree tree) {
        return tree instanceof Leaf leaf && leaf.value() != null
                ? Optional.of(String.valueOf(leaf.value()))
                : Optional.empty();
    }

    private static List<Tree> list(Branch branch, String key) {
        Tree value = branch.children().get(key);
        if (value instanceof Listing listing) {
            return listing.items();
        }
        List<Tree> one = new ArrayList<>();
        if (value instanceof Leaf leaf && leaf.value() != null) {
            one.add(leaf);
        }
        return one;
    }
}
