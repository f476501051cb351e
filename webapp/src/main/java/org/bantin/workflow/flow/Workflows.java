package org.bantin.workflow.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.ItemState;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.workflow.WorkflowState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The workflows in force. A content type names its own under {@code bantin.workflow}; {@code editorial} is the usual one. They
 * are read again when the definitions were; any thread may ask.
 */
@Component
public class Workflows {
    private static final String USUAL = "editorial";

    private final Definitions definitions;
    private volatile @Nullable Loaded loaded;

    public Workflows(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The workflow of a content type; the usual one when the type names one that is not there. */
    public Workflow of(String type) {
        return current().byType().getOrDefault(type, current().usual());
    }

    /** All states of all workflows that some type uses, each once, in the order in which items usually pass them. */
    public List<WorkflowState> states() {
        return List.copyOf(current().states().values());
    }

    /** The state as its workflow describes it, or as one that is no more. */
    public WorkflowState state(ItemState state) {
        WorkflowState known = current().states().get(state.id());
        return known == null ? WorkflowState.vanished(state) : known;
    }

    /** Names of the states whose items only owners and editors of their section see. */
    public Set<String> hidden() {
        return current().hidden();
    }

    /** Every workflow that is in force. */
    public List<Workflow> all() {
        return current().all();
    }

    private Loaded current() {
        Loaded now = loaded;
        if (now == null || now.generation() != definitions.generation()) {
            now = load();
            loaded = now;
        }
        return now;
    }

    private Loaded load() {
        long generation = definitions.generation();
        Map<String, Workflow> byName = new LinkedHashMap<>();
        Workflow usual = named(USUAL, byName);
        Map<String, Workflow> byType = new LinkedHashMap<>();
        for (ContentTypeDefinition type : definitions.contentTypes()) {
            String name = type.bantin().text("workflow").orElse(USUAL);
            byType.put(type.name(), named(name, byName));
        }
        List<Workflow> all = byName.values().stream().distinct().toList();
        Map<String, WorkflowState> states = merged(all);
        Set<String> hidden = states.values().stream()
                .filter(WorkflowState::seenBySection)
                .map(WorkflowState::id)
                .collect(Collectors.toUnmodifiableSet());
        return new Loaded(generation, usual, byType, all, states, hidden);
    }

    private Workflow named(String name, Map<String, Workflow> byName) {
        return byName.computeIfAbsent(
                name,
                wanted -> definitions
                        .find("workflows", wanted)
                        .map(file -> WorkflowReader.read(wanted, file))
                        .orElseGet(() -> wanted.equals(USUAL)
                                ? Workflow.BUILT_IN
                                : byName.getOrDefault(USUAL, Workflow.BUILT_IN)));
    }

    /** A state stands after the one that comes before it in its own file. */
    private static Map<String, WorkflowState> merged(List<Workflow> workflows) {
        Map<String, WorkflowState> all = new LinkedHashMap<>();
        List<String> order = new ArrayList<>();
        for (Workflow workflow : workflows) {
            int at = -1;
            for (WorkflowState state : workflow.states().values()) {
                int known = order.indexOf(state.id());
                if (known < 0) {
                    order.add(++at, state.id());
                    all.put(state.id(), state);
                } else {
                    at = Math.max(at, known);
                    WorkflowState before = all.getOrDefault(state.id(), state);
                    all.put(state.id(), before.workflow().isEmpty() ? state : before);
                }
            }
        }
        Map<String, WorkflowState> sorted = new LinkedHashMap<>();
        for (String id : order) {
            WorkflowState state = all.get(id);
            if (state != null) {
                sorted.put(id, state);
            }
        }
        return sorted;
    }

    private record Loaded(
            long generation,
            Workflow usual,
            Map<String, Workflow> byType,
            List<Workflow> all,
            Map<String, WorkflowState> states,
            Set<String> hidden) {}
}
