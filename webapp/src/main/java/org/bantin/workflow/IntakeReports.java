package org.bantin.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Keeps what was taken from a file beside the item, neither versioned nor published with it. */
@Component
public class IntakeReports {
    private static final String LIST = "intake";
    private static final Actor SYSTEM = Actor.system("workflow");

    private final RepositorySessions sessions;
    private final Items items;
    private final Clock clock;

    IntakeReports(RepositorySessions sessions, Items items, Clock clock) {
        this.sessions = sessions;
        this.items = items;
        this.clock = clock;
    }

    /** Adds the report of an item that the caller has just saved. */
    public void add(Item item, IntakeReport report) {
        sessions.change(StoreName.DRAFT, SYSTEM, session -> {
            Node node = EditorialNodes.add(session, item.id(), LIST, clock.instant());
            node.setProperty("fileName", report.fileName());
            node.setProperty("original", report.original());
            node.setProperty("kept", counts(report.kept()));
            node.setProperty("dropped", counts(report.dropped()));
            node.setProperty("lost", report.lost().toArray(String[]::new));
            node.setProperty("found", report.found().toArray(String[]::new));
            node.setProperty("unresolved", report.unresolved().toArray(String[]::new));
        });
    }

    /** The newest report; empty when the item was not made from a file or the actor may not read it. */
    public Optional<IntakeReport> of(Actor actor, ItemId id) {
        if (items.find(actor, id).isEmpty()) {
            return Optional.empty();
        }
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            Optional<Node> list = EditorialNodes.find(session, id, LIST);
            List<Node> nodes = list.isPresent() ? EditorialNodes.sorted(list.get()) : List.of();
            return nodes.isEmpty() ? Optional.<IntakeReport>empty() : Optional.of(read(nodes.get(nodes.size() - 1)));
        });
    }

    private static IntakeReport read(Node node) throws RepositoryException {
        return new IntakeReport(
                EditorialNodes.text(node, "fileName"),
                EditorialNodes.text(node, "original"),
                counts(texts(node, "kept")),
                counts(texts(node, "dropped")),
                texts(node, "lost"),
                texts(node, "found"),
                texts(node, "unresolved"));
    }

    private static String[] counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    private static Map<String, Integer> counts(List<String> texts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String text : texts) {
            int at = text.indexOf('=');
            counts.put(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
        }
        return counts;
    }

    private static List<String> texts(Node node, String name) throws RepositoryException {
        List<String> texts = new ArrayList<>();
        if (node.hasProperty(name)) {
            for (Value value : node.getProperty(name).getValues()) {
                texts.add(value.getString());
            }
        }
        return texts;
    }
}
