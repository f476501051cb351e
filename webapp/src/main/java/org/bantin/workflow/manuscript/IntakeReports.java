package org.bantin.workflow.manuscript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Binary;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.storage.EditorialNodes;
import org.jspecify.annotations.Nullable;
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

    /**
     * Adds the report of an item that the caller has just saved.
     *
     * @param file kept with the report, for a format that the media library does not take; null when the library has it
     */
    public void add(Item item, IntakeReport report, @Nullable Path file) {
        sessions.change(StoreName.DRAFT, SYSTEM, session -> {
            Node node = EditorialNodes.add(session, item.id(), LIST, clock.instant());
            if (file != null) {
                try (InputStream in = Files.newInputStream(file)) {
                    node.setProperty("file", session.getValueFactory().createBinary(in));
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot keep " + report.fileName(), e);
                }
            }
            node.setProperty("reading", report.reading());
            node.setProperty("type", report.type());
            node.setProperty(
                    "finds",
                    report.finds().stream()
                            .map(find -> find.field() + (find.sure() ? "!" : "?") + find.text())
                            .toArray(String[]::new));
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

    /** Copies the newest file kept with an item; false when there is none. The caller checks who may read the item. */
    public boolean copyFile(ItemId id, Path to) {
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            Optional<Node> list = EditorialNodes.find(session, id, LIST);
            List<Node> nodes = list.isPresent() ? EditorialNodes.sorted(list.get()) : List.of();
            Node node = nodes.isEmpty() ? null : nodes.get(nodes.size() - 1);
            if (node == null || !node.hasProperty("file")) {
                return false;
            }
            Binary file = node.getProperty("file").getBinary();
            try (InputStream in = file.getStream()) {
                Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the file of " + id.value(), e);
            } finally {
                file.dispose();
            }
        });
    }

    private static IntakeReport.Find find(String text) {
        int at = text.indexOf('!') < 0 || text.indexOf('?') >= 0 && text.indexOf('?') < text.indexOf('!')
                ? text.indexOf('?')
                : text.indexOf('!');
        return new IntakeReport.Find(text.substring(0, at), text.substring(at + 1), text.charAt(at) == '!');
    }

    private static IntakeReport read(Node node) throws RepositoryException {
        return new IntakeReport(
                EditorialNodes.text(node, "fileName"),
                EditorialNodes.text(node, "original"),
                counts(texts(node, "kept")),
                counts(texts(node, "dropped")),
                texts(node, "lost"),
                texts(node, "found"),
                texts(node, "unresolved"),
                EditorialNodes.text(node, "reading"),
                texts(node, "finds").stream().map(IntakeReports::find).toList(),
                EditorialNodes.text(node, "type"));
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
