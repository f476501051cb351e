package org.bantin.workflow.task;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.jcr.query.Query;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySchema;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Accounts;
import org.bantin.workflow.notice.Notice;
import org.bantin.workflow.notice.NoticeAdded;
import org.bantin.workflow.notice.Notices;
import org.bantin.workflow.storage.EditorialNodes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tasks of the newsroom: anybody of it may give one to anybody of it, with or without an item. */
@Component
public class Tasks {
    private static final String ROOT = "tasks";
    private static final String ASSIGNEE = "bt:taskOf";
    private static final String ITEM = "bt:taskFor";
    private static final String GIVER = "bt:taskBy";
    private static final int LONGEST = 500;
    private static final Actor SYSTEM = Actor.system("workflow");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu/MM", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final RepositorySessions sessions;
    private final Items items;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public Tasks(
            RepositorySessions sessions,
            RepositorySchema schema,
            Items items,
            Accounts accounts,
            Notices notices,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.items = items;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
        this.events = events;
        schema.ensureIndex(StoreName.DRAFT, ASSIGNEE, false);
        schema.ensureIndex(StoreName.DRAFT, ITEM, false);
        schema.ensureIndex(StoreName.DRAFT, GIVER, false);
    }

    /**
     * Gives a task and tells the assignee.
     *
     * @throws IllegalArgumentException when there is no such person or no title
     */
    public Task add(Actor actor, @Nullable ItemId item, String title, String assignee, @Nullable Instant due) {
        requireNewsroom(actor);
        String words = Normalizer.normalize(title.strip(), Normalizer.Form.NFC);
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException("a task has 1 to " + LONGEST + " characters, not " + words.length());
        }
        if (accounts.actor(assignee).isEmpty()) {
            throw new IllegalArgumentException("nobody of the newsroom is called `" + assignee + "`");
        }
        Optional<Item> about = item == null ? Optional.empty() : items.find(actor, item);
        Instant now = clock.instant();
        Task task = sessions.write(StoreName.DRAFT, SYSTEM, session -> {
            Node node = EditorialNodes.addTo(EditorialNodes.make(session, ROOT + "/" + MONTH.format(now)), now);
            node.addMixin("mix:referenceable");
            node.setProperty(ASSIGNEE, assignee);
            node.setProperty("title", words);
            node.setProperty("by", actor.name());
            node.setProperty(GIVER, actor.name());
            node.setProperty("byName", actor.displayName());
            if (item != null) {
                node.setProperty(ITEM, item.value());
            }
            if (due != null) {
                node.setProperty("due", EditorialNodes.calendar(due));
            }
            Task added = read(node);
            if (!assignee.equals(actor.name())) {
                String shown = about.map(Item::title).orElse(words);
                notices.add(
                        session,
                        new Notice(
                                "",
                                assignee,
                                "task",
                                item,
                                shown,
                                actor.name(),
                                actor.displayName(),
                                now,
                                words,
                                false));
            }
            return added;
        });
        events.publishEvent(new NoticeAdded(assignee));
        return task;
    }

    /** Tasks of a person: open ones first, by date due, those without last. */
    public List<Task> assignedTo(Actor actor, boolean withDone) {
        return of(ASSIGNEE, actor, withDone);
    }

    /** Tasks that a person gave to others, in the same order. */
    public List<Task> givenBy(Actor actor, boolean withDone) {
        return of(GIVER, actor, withDone).stream()
                .filter(task -> !task.assignee().equals(actor.name()))
                .toList();
    }

    /**
     * Open tasks that fall due from one moment (inclusive) to another (exclusive), by time: those of everybody for a chief editor,
     * else those that the actor has or gave.
     */
    public List<Task> due(Actor actor, Instant from, Instant to) {
        List<Task> known = actor.has(Role.CHIEF_EDITOR)
                ? sessions.read(StoreName.DRAFT, SYSTEM, session -> dueFrom(session, from))
                : Stream.concat(assignedTo(actor, false).stream(), givenBy(actor, false).stream())
                        .toList();
        return known.stream()
                .filter(Task::open)
                .filter(task -> task.due() != null
                        && !task.due().isBefore(from)
                        && task.due().isBefore(to))
                .sorted(Comparator.comparing(
                        task -> Optional.ofNullable(task.due()).orElse(to)))
                .toList();
    }

    /** How many tasks a person has not done yet. */
    public int open(String name) {
        return (int) sessions.read(StoreName.DRAFT, SYSTEM, session -> find(session, ASSIGNEE, name)).stream()
                .filter(Task::open)
                .count();
    }

    private List<Task> of(String property, Actor actor, boolean withDone) {
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> find(session, property, actor.name())).stream()
                .filter(task -> withDone || task.open())
                .sorted(Comparator.comparing((Task task) -> !task.open())
                        .thenComparing(task -> Optional.ofNullable(task.due()).orElse(Instant.MAX))
                        .thenComparing(Task::at))
                .toList();
    }

    /** Tasks about an item; empty when the actor may not read it. */
    public List<Task> of(Actor actor, ItemId item) {
        return items.find(actor, item).isEmpty()
                ? List.of()
                : sessions.read(StoreName.DRAFT, SYSTEM, session -> find(session, ITEM, item.value())).stream()
                        .sorted(Comparator.comparing(Task::at))
                        .toList();
    }

    /**
     * Marks a task as done or open again.
     *
     * @return empty when there is no such task
     * @throws AccessDeniedException unless the actor has it or gave it
     */
    public Optional<Task> done(Actor actor, String id, boolean done) {
        Instant now = clock.instant();
        Optional<Task> changed = sessions.write(StoreName.DRAFT, SYSTEM, session -> {
            Optional<Node> node = node(session, id);
            if (node.isEmpty()) {
                return Optional.<Task>empty();
            }
            Task task = read(node.get());
            if (!actor.system()
                    && !task.assignee().equals(actor.name())
                    && !task.by().equals(actor.name())) {
                throw new AccessDeniedException(actor.name() + " neither has nor gave this task");
            }
            node.get().setProperty("doneAt", done ? EditorialNodes.calendar(now) : null);
            if (done && task.open() && !task.by().equals(actor.name())) {
                notices.add(session, done(task, actor, now));
            }
            return Optional.of(read(node.get()));
        });
        changed.filter(task -> done && !task.by().equals(actor.name()))
                .ifPresent(task -> events.publishEvent(new NoticeAdded(task.by())));
        return changed;
    }

    /** Gives the open tasks of one person to another. @return how many */
    public int handOver(String from, String to) {
        return sessions.write(StoreName.DRAFT, SYSTEM, session -> {
            int given = 0;
            for (Task task : find(session, ASSIGNEE, from)) {
                if (task.open()) {
                    session.getNodeByIdentifier(task.id()).setProperty(ASSIGNEE, to);
                    given++;
                }
            }
            return given;
        });
    }

    private static Notice done(Task task, Actor by, Instant now) {
        return new Notice(
                "", task.by(), "task-done", task.item(), task.title(), by.name(), by.displayName(), now, "", false);
    }

    private static Optional<Node> node(Session session, String id) throws RepositoryException {
        try {
            Node node = session.getNodeByIdentifier(id);
            return node.hasProperty(ASSIGNEE) ? Optional.of(node) : Optional.empty();
        } catch (ItemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static void requireNewsroom(Actor actor) {
        boolean may = actor.system() || !actor.roles().isEmpty();
        if (!may) {
            throw new AccessDeniedException(actor.name() + " is not of the newsroom");
        }
    }

    private static List<Task> find(Session session, String property, String value) throws RepositoryException {
        return find(
                session,
                "[" + property + "] = $value",
                session.getValueFactory().createValue(value));
    }

    private static List<Task> dueFrom(Session session, Instant from) throws RepositoryException {
        Value since = session.getValueFactory().createValue(EditorialNodes.calendar(from));
        return find(session, "[" + ASSIGNEE + "] IS NOT NULL AND [due] >= $value", since);
    }

    private static List<Task> find(Session session, String condition, Value value) throws RepositoryException {
        Query query = session.getWorkspace()
                .getQueryManager()
                .createQuery("SELECT * FROM [nt:base] WHERE " + condition, Query.JCR_SQL2);
        query.bindValue("value", value);
        List<Task> tasks = new ArrayList<>();
        NodeIterator nodes = query.execute().getNodes();
        while (nodes.hasNext()) {
            tasks.add(read(nodes.nextNode()));
        }
        return tasks;
    }

    private static Task read(Node node) throws RepositoryException {
        String item = EditorialNodes.text(node, ITEM);
        return new Task(
                node.getIdentifier(),
                item.isEmpty() ? null : new ItemId(item),
                EditorialNodes.text(node, "title"),
                EditorialNodes.text(node, ASSIGNEE),
                EditorialNodes.moment(node, "due").orElse(null),
                EditorialNodes.text(node, "by"),
                EditorialNodes.text(node, "byName"),
                EditorialNodes.moment(node, "at").orElse(Instant.EPOCH),
                EditorialNodes.moment(node, "doneAt").orElse(null));
    }
}
