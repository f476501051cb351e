package org.bantin.publishing.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.content.page.PageCopies;
import org.bantin.content.page.PageCopy;
import org.bantin.publishing.PageSchedule;
import org.bantin.publishing.PublishNodes;
import org.bantin.publishing.PublishingActors;
import org.bantin.publishing.PublishingNames;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.StoredNodes;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Plans as nodes named by time. Carrying one out takes three steps, each of which may be repeated after a crash. */
@Component
public class StoredPageSchedule implements PageSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(StoredPageSchedule.class);
    private static final String PLANS = "page-plans";
    private static final String COPY = "copy";
    /** What people had changed and not published when the time came; empty for nothing. Its presence says that step one is done. */
    private static final String ASIDE = "aside";

    private static final Duration CLAIM_HOLDS = Duration.ofMinutes(2);

    private final RepositorySessions sessions;
    private final PageCopies pages;
    private final PublishNodes publish;
    private final AuditTrail audit;
    private final Clock clock;

    public StoredPageSchedule(
            RepositorySessions sessions, PageCopies pages, PublishNodes publish, AuditTrail audit, Clock clock) {
        this.sessions = sessions;
        this.pages = pages;
        this.publish = publish;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Planned plan(Actor actor, String page, Instant at, PageCopy copy) {
        ItemId id = sessions.read(
                StoreName.DRAFT,
                actor,
                draft -> new ItemId(draft.getNode("/website" + page).getIdentifier()));
        publish.check(actor, List.of(id));
        String name = String.format(Locale.ROOT, "%014d-%s", at.toEpochMilli(), UUID.randomUUID());
        sessions.change(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> {
            Node root = draft.getRootNode();
            Node plans = root.hasNode(PLANS) ? root.getNode(PLANS) : root.addNode(PLANS, ContentNames.LIST_NODE_TYPE);
            Node node = plans.addNode(name, ContentNames.LIST_NODE_TYPE);
            node.setProperty(PublishingNames.ITEM, id.value());
            node.setProperty(PublishingNames.AT, at.toString());
            node.setProperty(PublishingNames.BY, actor.name());
            node.setProperty(COPY, copy.json());
        });
        note(actor.name(), "page-scheduled", id, page, at);
        return new Planned(name, page, at, actor.name(), copy);
    }

    @Override
    public void publishNow(Actor actor, String page, PageCopy copy) {
        Planned plan = plan(actor, page, clock.instant(), copy);
        if (claim(plan.id(), "now")) {
            run(plan.id());
        }
    }

    @Override
    public @Nullable Planned cancel(Actor actor, String id) {
        Planned known = of(actor, "").stream()
                .filter(plan -> plan.id().equals(id))
                .findFirst()
                .orElse(null);
        if (known == null) {
            return null;
        }
        pages.check(actor, known.page());
        String item = sessions.write(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> {
            if (!draft.nodeExists(path(id))) {
                return "";
            }
            Node node = draft.getNode(path(id));
            String page = node.getProperty(PublishingNames.ITEM).getString();
            node.remove();
            return page;
        });
        if (!item.isEmpty()) {
            note(actor.name(), "page-schedule-cancelled", new ItemId(item), known.page(), known.at());
        }
        return known;
    }

    @Override
    public List<Planned> of(Actor actor, String page) {
        return sessions.read(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> {
            List<Planned> plans = new ArrayList<>();
            for (Node node : nodes(draft)) {
                Node item = StoredNodes.find(draft, text(node, PublishingNames.ITEM))
                        .orElse(null);
                if (item == null || !item.getPath().startsWith("/website/")) {
                    continue;
                }
                String path = item.getPath().substring("/website".length());
                if (page.isEmpty() || path.equals(page)) {
                    plans.add(planned(node, path));
                }
            }
            plans.sort(Comparator.comparing(Planned::at));
            return plans;
        });
    }

    private static Planned planned(Node node, String path) throws RepositoryException {
        return new Planned(
                node.getName(),
                path,
                Instant.parse(text(node, PublishingNames.AT)),
                text(node, PublishingNames.BY),
                PageCopy.ofJson(text(node, COPY)));
    }

    private static List<Node> nodes(Session draft) throws RepositoryException {
        List<Node> nodes = new ArrayList<>();
        if (draft.nodeExists("/" + PLANS)) {
            NodeIterator children = draft.getNode("/" + PLANS).getNodes();
            while (children.hasNext()) {
                nodes.add(children.nextNode());
            }
        }
        return nodes;
    }

    private static String path(String id) {
        return "/" + PLANS + "/" + id;
    }

    /** Carries out all that is due. @return how many this process has done */
    public int runDue(String process) {
        int done = 0;
        for (String id : due()) {
            try {
                if (claim(id, process)) {
                    run(id);
                    done++;
                }
            } catch (RuntimeException e) {
                LOG.error("The planned change {} of a page failed and will be tried again", id, e);
            }
        }
        return done;
    }

    private List<String> due() {
        Instant now = clock.instant();
        return sessions.read(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> {
            List<String> due = new ArrayList<>();
            for (Node node : nodes(draft)) {
                if (!Instant.parse(text(node, PublishingNames.AT)).isAfter(now)) {
                    due.add(node.getName());
                }
            }
            due.sort(Comparator.naturalOrder());
            return due;
        });
    }

    private boolean claim(String id, String process) {
        return sessions.write(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> {
            if (!draft.nodeExists(path(id))) {
                return false;
            }
            Node node = draft.getNode(path(id));
            Instant now = clock.instant();
            String since = text(node, PublishingNames.CLAIMED_AT);
            if (!since.isEmpty() && Instant.parse(since).plus(CLAIM_HOLDS).isAfter(now)) {
                return false;
            }
            node.setProperty(PublishingNames.CLAIM, process + " " + UUID.randomUUID());
            node.setProperty(PublishingNames.CLAIMED_AT, now.toString());
            return true;
        });
    }

    private void run(String id) {
        String page = sessions.write(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> begin(draft, id));
        if (!page.isEmpty()) {
            publish.execute(PublishingActors.SCHEDULER, List.of(new ItemId(page)));
        }
        sessions.change(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> end(draft, id, page));
    }

    /** Puts the planned page into the draft. @return its identifier; empty when the page is gone */
    private String begin(Session draft, String id) throws RepositoryException {
        Node plan = draft.getNode(path(id));
        Node page = StoredNodes.find(draft, text(plan, PublishingNames.ITEM)).orElse(null);
        if (page == null || !page.getPath().startsWith("/website/")) {
            return "";
        }
        if (!plan.hasProperty(ASIDE)) {
            PageCopy now = PageCopies.of(page);
            String path = page.getPath().substring("/website".length());
            boolean changed = pages.find(StoreName.LIVE, PublishingActors.SCHEDULER, path)
                    .map(live -> !live.copy().sameAs(now))
                    .orElse(true);
            plan.setProperty(ASIDE, changed ? now.json() : "");
            Actor by = Actor.system(text(plan, PublishingNames.BY));
            pages.put(draft, page, PageCopy.ofJson(text(plan, COPY)), by);
        }
        return page.getIdentifier();
    }

    private void end(Session draft, String id, String page) throws RepositoryException {
        Node plan = draft.getNode(path(id));
        String aside = text(plan, ASIDE);
        if (!aside.isEmpty()) {
            Node node = draft.getNodeByIdentifier(page);
            pages.put(draft, node, PageCopy.ofJson(aside), Actor.system(text(node, ContentNames.LAST_MODIFIED_BY)));
        }
        plan.remove();
    }

    private void note(String by, String action, ItemId page, String path, Instant at) {
        audit.append(new AuditEntry(
                clock.instant(), by, action, page, null, path, Map.of("path", path, "at", at.toString())));
    }

    private static String text(Node node, String property) throws RepositoryException {
        return node.hasProperty(property) ? node.getProperty(property).getString() : "";
    }
}
