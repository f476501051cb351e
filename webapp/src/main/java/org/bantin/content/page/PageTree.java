package org.bantin.content.page;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.content.form.FormTarget;
import org.bantin.content.form.NodeChoices;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Reads the pages of the draft store, one level at a time. */
@Component
public class PageTree {
    static final String PAGE = "mgnl:page";
    private static final int FOUND = 50;
    private static final List<String> TITLES = List.of("title", "navigationTitle", "label", "name");

    private final RepositorySessions sessions;
    private final NodeChoices choices;

    PageTree(RepositorySessions sessions, NodeChoices choices) {
        this.sessions = sessions;
        this.choices = choices;
    }

    /** Pages right below a path, in their order. */
    public List<PageRow> children(Actor actor, String path) {
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, path).absolutePath();
        return sessions.read(StoreName.DRAFT, actor, session -> {
            List<PageRow> rows = new ArrayList<>();
            if (session.nodeExists(absolute)) {
                for (Node child : pages(session.getNode(absolute))) {
                    rows.add(row(child));
                }
            }
            return rows;
        });
    }

    /** Pages whose title or name holds all words, with or without accents. */
    public List<PageRow> find(Actor actor, String words) {
        NodeChoices.Source source = new NodeChoices.Source(PageVerbs.WORKSPACE, "/", List.of(PAGE), "");
        List<PageRow> rows = new ArrayList<>();
        for (NodeChoices.Choice choice : choices.search(actor, source, words, FOUND)) {
            row(actor, choice.path()).ifPresent(rows::add);
        }
        return rows;
    }

    /** The page that a path leads to or lies in. */
    public Optional<PageRow> row(Actor actor, String path) {
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, path).absolutePath();
        return sessions.read(StoreName.DRAFT, actor, session -> {
            if (!session.nodeExists(absolute)) {
                return Optional.empty();
            }
            Node page = page(session.getNode(absolute));
            return page.isNodeType(PAGE) ? Optional.of(row(page)) : Optional.empty();
        });
    }

    /** The page itself and every page below that is on the site, the deepest first. */
    public List<ItemId> liveBelow(Actor actor, String path) {
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, path).absolutePath();
        return sessions.read(StoreName.DRAFT, actor, session -> {
            Deque<Node> found = new ArrayDeque<>();
            if (session.nodeExists(absolute)) {
                collect(session.getNode(absolute), found);
            }
            List<ItemId> ids = new ArrayList<>();
            for (Node page : found) {
                ids.add(new ItemId(page.getIdentifier()));
            }
            return ids;
        });
    }

    private static void collect(Node page, Deque<Node> found) throws RepositoryException {
        if (page.hasProperty(ContentNames.PUBLISHED_NUMBER)) {
            found.push(page);
        }
        for (Node child : pages(page)) {
            collect(child, found);
        }
    }

    /** Whether a path leads to an area or component, not to a page. */
    public boolean isPart(Actor actor, String path) {
        return read(actor, path, node -> !node.isNodeType(PAGE) && !node.isNodeType("mgnl:folder"), false);
    }

    /** How many components an area holds. */
    public int parts(Actor actor, String path) {
        return read(
                actor,
                path,
                node -> {
                    int count = 0;
                    NodeIterator children = node.getNodes();
                    while (children.hasNext()) {
                        count += children.nextNode().isNodeType("mgnl:component") ? 1 : 0;
                    }
                    return count;
                },
                0);
    }

    /** Whether the actor may make pages below a path. */
    public boolean mayAdd(Actor actor, String path) {
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, path).absolutePath();
        return read(
                actor,
                path,
                node -> node.getSession().hasPermission(absolute + "/new", Session.ACTION_ADD_NODE),
                false);
    }

    public String template(Actor actor, String path) {
        return read(actor, path, node -> text(node, PageVerbs.TEMPLATE), "");
    }

    private <T> T read(Actor actor, String path, Reading<T> reading, T otherwise) {
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, path).absolutePath();
        return sessions.read(
                StoreName.DRAFT,
                actor,
                session -> session.nodeExists(absolute) ? reading.of(session.getNode(absolute)) : otherwise);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(Node node) throws RepositoryException;
    }

    /** Every page at and below a path, the highest first. */
    public List<ItemId> below(Actor actor, String path) {
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, path).absolutePath();
        return sessions.read(StoreName.DRAFT, actor, session -> {
            List<ItemId> ids = new ArrayList<>();
            if (session.nodeExists(absolute)) {
                addAll(session.getNode(absolute), ids);
            }
            return ids;
        });
    }

    private static void addAll(Node page, List<ItemId> ids) throws RepositoryException {
        if (page.isNodeType(PAGE)) {
            ids.add(new ItemId(page.getIdentifier()));
        }
        for (Node child : pages(page)) {
            addAll(child, ids);
        }
    }

    static Node page(Node node) throws RepositoryException {
        Node at = node;
        while (at.getDepth() > 1 && !at.isNodeType(PAGE)) {
            at = at.getParent();
        }
        return at;
    }

    private static List<Node> pages(Node parent) throws RepositoryException {
        List<Node> pages = new ArrayList<>();
        NodeIterator children = parent.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (child.isNodeType(PAGE) || child.isNodeType("mgnl:folder")) {
                pages.add(child);
            }
        }
        return pages;
    }

    static PageRow row(Node page) throws RepositoryException {
        String path = page.getPath();
        String template = text(page, "mgnl:template");
        Instant changed = page.hasProperty(ContentNames.LAST_MODIFIED)
                ? page.getProperty(ContentNames.LAST_MODIFIED).getDate().toInstant()
                : null;
        return new PageRow(
                page.getIdentifier(),
                path.substring(path.indexOf('/', 1)),
                page.getName(),
                title(page),
                template,
                state(page),
                changed,
                text(page, ContentNames.LAST_MODIFIED_BY),
                !pages(page).isEmpty(),
                page.getSession().hasPermission(path + "/" + ContentNames.LAST_MODIFIED, Session.ACTION_SET_PROPERTY));
    }

    private static String title(Node page) throws RepositoryException {
        for (String name : TITLES) {
            String title = text(page, name);
            if (!title.isBlank()) {
                return title;
            }
        }
        return page.getName();
    }

    private static PageRow.State state(Node page) throws RepositoryException {
        if (!page.hasProperty(ContentNames.PUBLISHED_NUMBER)) {
            return PageRow.State.DRAFT;
        }
        return number(page, ContentNames.PUBLISHED_REVISION) == number(page, ContentNames.REVISION)
                ? PageRow.State.PUBLISHED
                : PageRow.State.CHANGED;
    }

    private static long number(Node node, String name) throws RepositoryException {
        return node.hasProperty(name) ? node.getProperty(name).getLong() : 0;
    }

    private static String text(Node node, String name) throws RepositoryException {
        return node.hasProperty(name) && !node.getProperty(name).isMultiple()
                ? node.getProperty(name).getString()
                : "";
    }
}
