package org.bantin.workflow.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemRights;
import org.bantin.content.Items;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.Accounts;
import org.bantin.workflow.comment.Comment.Anchor;
import org.bantin.workflow.notice.Notice;
import org.bantin.workflow.notice.NoticeAdded;
import org.bantin.workflow.notice.Notices;
import org.bantin.workflow.storage.EditorialNodes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What people of the newsroom say about items. Whoever reads an item may comment on it; {@code @name} tells that person. A
 * thread is settled by who began it, by the item's owner unless it must be fixed, or by an editor.
 */
@Component
public class Comments {
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}.])@([a-z0-9][a-z0-9._-]*[a-z0-9]|[a-z0-9])");
    private static final int LONGEST = 5_000;
    private static final Actor SYSTEM = Actor.system("workflow");

    private final RepositorySessions sessions;
    private final Items items;
    private final ItemRights rights;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public Comments(
            RepositorySessions sessions,
            Items items,
            ItemRights rights,
            Accounts accounts,
            Notices notices,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.items = items;
        this.rights = rights;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
        this.events = events;
    }

    /** Threads oldest first; empty when the actor may not read the item. */
    public List<Comment> of(Actor actor, ItemId id) {
        return items.find(actor, id).isPresent()
                ? sessions.read(StoreName.DRAFT, SYSTEM, session -> read(session, id))
                : List.of();
    }

    /** How many open threads stand in the way of publication. */
    public int mustFix(ItemId id) {
        return (int) sessions.read(StoreName.DRAFT, SYSTEM, session -> read(session, id)).stream()
                .filter(comment -> comment.open() && comment.mustFix())
                .count();
    }

    /**
     * Begins a thread.
     *
     * @return its id
     * @throws AccessDeniedException when the actor may not read the item
     */
    public String add(Actor actor, ItemId id, @Nullable Anchor anchor, String text, boolean mustFix) {
        Item item = readable(actor, id);
        String words = words(text);
        Set<String> told = mentioned(words, actor);
        if (!item.owner().equals(actor.name()) && !item.owner().isEmpty()) {
            told.add(item.owner());
        }
        Instant now = clock.instant();
        String comment = sessions.write(StoreName.DRAFT, SYSTEM, session -> {
            Node node = EditorialNodes.add(session, id, EditorialNodes.COMMENTS, now);
            say(node, actor, words);
            node.setProperty("mustFix", mustFix);
            if (anchor != null) {
                node.setProperty("field", anchor.field());
                node.setProperty("quote", anchor.quote());
                node.setProperty("before", anchor.before());
                node.setProperty("after", anchor.after());
            }
            tell(session, item, told, actor, now, words);
            return node.getName();
        });
        told.forEach(name -> events.publishEvent(new NoticeAdded(name)));
        return comment;
    }

    /** Answers in a thread; who took part in it is told. @throws IllegalArgumentException when there is no such thread */
    public void reply(Actor actor, ItemId id, String comment, String text) {
        Item item = readable(actor, id);
        String words = words(text);
        Comment thread = thread(id, comment);
        Set<String> told = mentioned(words, actor);
        told.add(thread.by());
        thread.replies().forEach(reply -> told.add(reply.by()));
        told.remove(actor.name());
        Instant now = clock.instant();
        sessions.change(StoreName.DRAFT, SYSTEM, session -> {
            Node node = node(session, id, comment);
            Node replies = node.hasNode(EditorialNodes.REPLIES)
                    ? node.getNode(EditorialNodes.REPLIES)
                    : node.addNode(
                            EditorialNodes.REPLIES, node.getPrimaryNodeType().getName());
            say(EditorialNodes.addTo(replies, now), actor, words);
            tell(session, item, told, actor, now, words);
        });
        told.forEach(name -> events.publishEvent(new NoticeAdded(name)));
    }

    /** Settles a thread or opens it again. @throws AccessDeniedException when the actor may do neither */
    public void settle(Actor actor, ItemId id, String comment, boolean settled) {
        Item item = readable(actor, id);
        Comment thread = thread(id, comment);
        boolean may = thread.by().equals(actor.name())
                || rights.mayDecide(actor, item)
                || (item.owner().equals(actor.name()) && !thread.mustFix());
        if (!may) {
            throw new AccessDeniedException(actor.name() + " may not settle this comment");
        }
        sessions.change(
                StoreName.DRAFT,
                SYSTEM,
                session -> node(session, id, comment).setProperty("settledBy", settled ? actor.name() : null));
    }

    private Item readable(Actor actor, ItemId id) {
        return items.find(actor, id)
                .filter(item -> actor.system() || !actor.roles().isEmpty())
                .orElseThrow(() -> new AccessDeniedException(actor.name() + " may not comment on " + id));
    }

    private Comment thread(ItemId id, String comment) {
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> read(session, id)).stream()
                .filter(thread -> thread.id().equals(comment))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("item " + id + " has no comment " + comment));
    }

    private Set<String> mentioned(String text, Actor by) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = MENTION.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!matcher.group(1).equals(by.name())
                    && accounts.actor(matcher.group(1)).isPresent()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private void tell(Session session, Item item, Set<String> told, Actor by, Instant now, String text)
            throws RepositoryException {
        for (String name : told) {
            String kind = text.toLowerCase(Locale.ROOT).contains("@" + name) ? "mention" : "comment";
            notices.add(session, Notice.about(item, name, kind, by, now, text));
        }
    }

    private static String words(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException("a comment has 1 to " + LONGEST + " characters, not " + words.length());
        }
        return java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFC);
    }

    private static void say(Node node, Actor by, String text) throws RepositoryException {
        node.setProperty("by", by.name());
        node.setProperty("byName", by.displayName());
        node.setProperty("text", text);
    }

    private static Node node(Session session, ItemId id, String comment) throws RepositoryException {
        Optional<Node> list = EditorialNodes.find(session, id, EditorialNodes.COMMENTS);
        if (list.isEmpty() || comment.indexOf('/') >= 0 || !list.get().hasNode(comment)) {
            throw new IllegalArgumentException("item " + id + " has no comment " + comment);
        }
        return list.get().getNode(comment);
    }

    private static List<Comment> read(Session session, ItemId id) throws RepositoryException {
        List<Comment> comments = new ArrayList<>();
        Optional<Node> list = EditorialNodes.find(session, id, EditorialNodes.COMMENTS);
        if (list.isPresent()) {
            for (Node node : EditorialNodes.sorted(list.get())) {
                comments.add(read(node));
            }
        }
        return comments;
    }

    private static Comment read(Node node) throws RepositoryException {
        List<Comment.Reply> replies = new ArrayList<>();
        if (node.hasNode(EditorialNodes.REPLIES)) {
            for (Node reply : EditorialNodes.sorted(node.getNode(EditorialNodes.REPLIES))) {
                replies.add(new Comment.Reply(
                        EditorialNodes.text(reply, "by"),
                        EditorialNodes.text(reply, "byName"),
                        EditorialNodes.moment(reply, "at").orElse(Instant.EPOCH),
                        EditorialNodes.text(reply, "text")));
            }
        }
        Anchor anchor = node.hasProperty("field")
                ? new Anchor(
                        EditorialNodes.text(node, "field"),
                        EditorialNodes.text(node, "quote"),
                        EditorialNodes.text(node, "before"),
                        EditorialNodes.text(node, "after"))
                : null;
        String settledBy = EditorialNodes.text(node, "settledBy");
        return new Comment(
                node.getName(),
                anchor,
                EditorialNodes.text(node, "by"),
                EditorialNodes.text(node, "byName"),
                EditorialNodes.moment(node, "at").orElse(Instant.EPOCH),
                EditorialNodes.text(node, "text"),
                node.getProperty("mustFix").getBoolean(),
                settledBy.isEmpty() ? null : settledBy,
                replies);
    }
}
