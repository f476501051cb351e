package org.bantin.workflow.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ItemId;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.AccountChanged;
import org.bantin.workflow.storage.EditorialNodes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people should know, one list per person; each reads only the own. The latest {@value #KEPT} are kept. */
@Component
public class Notices {
    private static final int KEPT = 200;
    private static final String ROOT = "notices";
    private static final Actor SYSTEM = Actor.system("workflow");

    private final RepositorySessions sessions;
    private final ApplicationEventPublisher events;

    public Notices(RepositorySessions sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    /** Adds notices in one save and tells those who are there; for what happens outside a verb. */
    public void tell(Collection<Notice> told) {
        sessions.change(StoreName.DRAFT, SYSTEM, session -> {
            for (Notice notice : told) {
                add(session, notice);
            }
        });
        told.stream().map(Notice::to).distinct().forEach(name -> events.publishEvent(new NoticeAdded(name)));
    }

    /** Adds a notice with the next save of the session; for verbs. */
    public void add(Session session, Notice notice) throws RepositoryException {
        if (notice.to().isBlank()) {
            return;
        }
        Node list = EditorialNodes.make(session, path(notice.to()));
        List<Node> present = EditorialNodes.sorted(list);
        for (int i = 0; i <= present.size() - KEPT; i++) {
            present.get(i).remove();
        }
        Node node = EditorialNodes.addTo(list, notice.at());
        node.setProperty("kind", notice.kind());
        node.setProperty("title", notice.title());
        node.setProperty("by", notice.by());
        node.setProperty("byName", notice.byName());
        node.setProperty("text", notice.text());
        if (notice.item() != null) {
            node.setProperty("item", notice.item().value());
        }
    }

    /** The actor's own, newest first. */
    public List<Notice> list(Actor actor, int limit) {
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            List<Notice> notices = new ArrayList<>();
            String path = "/" + path(actor.name());
            if (session.nodeExists(path)) {
                List<Node> nodes = EditorialNodes.sorted(session.getNode(path));
                Collections.reverse(nodes);
                for (Node node : nodes.subList(0, Math.min(limit, nodes.size()))) {
                    notices.add(read(node, actor.name()));
                }
            }
            return notices;
        });
    }

    public int unread(Actor actor) {
        return (int) list(actor, KEPT).stream().filter(notice -> !notice.read()).count();
    }

    /** Marks the actor's own notices as read; unknown ids are passed over. */
    public void markRead(Actor actor, Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        sessions.change(StoreName.DRAFT, SYSTEM, session -> {
            String path = "/" + path(actor.name());
            if (session.nodeExists(path)) {
                for (Node node : EditorialNodes.sorted(session.getNode(path))) {
                    if (wanted.contains(node.getName())) {
                        node.setProperty("read", true);
                    }
                }
            }
        });
    }

    private static Notice read(Node node, String to) throws RepositoryException {
        String item = EditorialNodes.text(node, "item");
        return new Notice(
                node.getName(),
                to,
                EditorialNodes.text(node, "kind"),
                item.isEmpty() ? null : new ItemId(item),
                EditorialNodes.text(node, "title"),
                EditorialNodes.text(node, "by"),
                EditorialNodes.text(node, "byName"),
                EditorialNodes.moment(node, "at").orElse(Instant.EPOCH),
                EditorialNodes.text(node, "text"),
                node.hasProperty("read"));
    }

    private static String path(String user) {
        return ROOT + "/" + EditorialNodes.person(user);
    }

    @EventListener
    void forget(AccountChanged change) {
        if (change.removed()) {
            sessions.change(StoreName.DRAFT, SYSTEM, session -> EditorialNodes.remove(session, ROOT, change.name()));
        }
    }
}
