package org.bantin.repository;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.jcr.NamespaceException;
import javax.jcr.NamespaceRegistry;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.nodetype.NodeTypeManager;
import javax.jcr.nodetype.NodeTypeTemplate;
import org.apache.jackrabbit.commons.cnd.CndImporter;
import org.apache.jackrabbit.commons.cnd.ParseException;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.OakAccounts;
import org.bantin.repository.security.AccessRules;
import org.bantin.repository.security.Groups;

/** Sets up an empty store, brings an older one up to date, and adds what modules ask for. */
final class OakSchema implements RepositorySchema {
    private static final Actor ACTOR = Actor.system("schema");
    /** Raised whenever {@link #bootstrap} does something new, so that it is done to stores that exist. */
    private static final int VERSION = 3;

    private static final String MARK = "/bantin";
    private static final String MARK_VERSION = "schemaVersion";
    private static final List<String> WORKSPACES = List.of(
            "articles",
            "events",
            "documents",
            "programmes",
            "organisations",
            "people",
            "topics",
            "category",
            "dam",
            "search-terms",
            "website");
    /** Workspaces whose order of nodes has a meaning. */
    private static final Set<String> ORDERED = Set.of("website", "category");

    private static final List<String> INDEXED = List.of(
            "mgnl:template", "bt:type", ItemAccess.OWNER, ItemAccess.SECTION, ItemAccess.STATE, "bt:references");
    private static final String EXCLUDED = "excludedPaths";
    private static final String VERSIONS = "/jcr:system";
    private static final List<String> UNIQUE_IN_LIVE = List.of("bt:addressKey");

    private final OakSessions sessions;

    OakSchema(OakSessions sessions) {
        this.sessions = sessions;
    }

    /** Makes both stores ready; cheap when they are. */
    void bootstrap() {
        onEach((session, store) -> {
            if (!isReady(session)) {
                importNodeTypes(session, new StringReader(resource("node-types.cnd")));
            }
        });
        onEach((session, store) -> {
            if (!isReady(session)) {
                setUp(session, store);
            }
        });
    }

    private static boolean isReady(Session session) throws RepositoryException {
        return session.nodeExists(MARK)
                && session.getNode(MARK).getProperty(MARK_VERSION).getLong() >= VERSION;
    }

    private static void setUp(Session session, StoreName store) throws RepositoryException {
        if (store == StoreName.LIVE) {
            AccessRules.live(session);
        } else {
            AccessRules.draft(session);
            OakAccounts.makeGroups(
                    session, Stream.of(Role.values()).map(Groups::of).toList());
        }
        for (String name : WORKSPACES) {
            makeWorkspace(session, store, name);
        }
        for (String property : INDEXED) {
            makeIndex(session, property, false);
        }
        NodeIterator indexes = session.getNode("/oak:index").getNodes("bt-*");
        while (indexes.hasNext()) {
            Node index = indexes.nextNode();
            if (index.getProperty("unique").getBoolean()) {
                makeIndex(
                        session,
                        index.getProperty("propertyNames").getValues()[0].getString(),
                        true);
            }
        }
        if (store == StoreName.LIVE) {
            makeIndex(session, "bt:address", false);
            for (String property : UNIQUE_IN_LIVE) {
                makeIndex(session, property, true);
            }
        }
        Node mark = session.nodeExists(MARK)
                ? session.getNode(MARK)
                : session.getRootNode().addNode(MARK.substring(1), "oak:Unstructured");
        mark.setProperty(MARK_VERSION, VERSION);
    }

    @Override
    public void ensureWorkspace(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException(
                    "no workspace can be called `" + name + "`; use letters, digits, - and _, such as `press-kits`");
        }
        onEach((session, store) -> {
            if (!session.nodeExists("/" + name)) {
                makeWorkspace(session, store, name);
            }
        });
    }

    @Override
    public void registerNamespace(String prefix, String uri) {
        onEach((session, store) -> {
            NamespaceRegistry registry = session.getWorkspace().getNamespaceRegistry();
            if (!Arrays.asList(registry.getPrefixes()).contains(prefix)) {
                registry.registerNamespace(prefix, uri);
            } else if (!registry.getURI(prefix).equals(uri)) {
                throw new IllegalArgumentException("prefix `" + prefix + "` stands for " + registry.getURI(prefix)
                        + " already, it cannot stand for " + uri);
            }
        });
    }

    @Override
    public void registerNodeType(String name, String supertype) {
        onEach((session, store) -> {
            NodeTypeManager types = session.getWorkspace().getNodeTypeManager();
            ensurePrefix(session, name);
            if (types.hasNodeType(name)) {
                return;
            }
            NodeTypeTemplate template = types.createNodeTypeTemplate();
            template.setName(name);
            template.setDeclaredSuperTypeNames(new String[] {supertype});
            template.setOrderableChildNodes(true);
            template.setQueryable(true);
            types.registerNodeType(template, false);
        });
    }

    /** A module may use a prefix that it nowhere declares; it gets an address of its own. */
    private static void ensurePrefix(Session session, String name) throws RepositoryException {
        int colon = name.indexOf(':');
        if (colon > 0) {
            String prefix = name.substring(0, colon);
            NamespaceRegistry registry = session.getWorkspace().getNamespaceRegistry();
            try {
                registry.getURI(prefix);
            } catch (NamespaceException unknown) {
                registry.registerNamespace(prefix, "urn:bantin:module:" + prefix);
            }
        }
    }

    @Override
    public void registerNodeTypes(String cnd) {
        onEach((session, store) -> importNodeTypes(session, new StringReader(cnd)));
    }

    @Override
    public void ensureIndex(StoreName name, String property, boolean unique) {
        onEach((session, store) -> {
            if (store == name) {
                makeIndex(session, property, unique);
            }
        });
    }

    private void onEach(SchemaChange change) {
        for (StoreName name : StoreName.values()) {
            if (sessions.has(name) && !sessions.store(name).readOnly()) {
                sessions.change(name, ACTOR, session -> change.in(session, name));
            }
        }
    }

    private static void makeWorkspace(Session session, StoreName store, String name) throws RepositoryException {
        if (!session.nodeExists("/" + name)) {
            session.getRootNode().addNode(name, ORDERED.contains(name) ? "mgnl:folder" : "bt:folder");
        }
        if (store == StoreName.DRAFT) {
            AccessRules.workspace(session, name);
        }
    }

    private static void makeIndex(Session session, String property, boolean unique) throws RepositoryException {
        Node indexes = session.getNode("/oak:index");
        String name = property.replace(':', '-');
        Node index = indexes.hasNode(name) ? indexes.getNode(name) : indexes.addNode(name, "oak:QueryIndexDefinition");
        if (index.hasProperty("unique")
                && index.getProperty("unique").getBoolean() == unique
                && index.hasProperty(EXCLUDED) == unique) {
            return;
        }
        index.setProperty("type", "property");
        index.setProperty("propertyNames", new String[] {property}, PropertyType.NAME);
        index.setProperty("unique", unique);
        // a kept version carries the value of its item again
        index.setProperty(EXCLUDED, unique ? new String[] {VERSIONS} : null);
        index.setProperty("reindex", true);
    }

    private static void importNodeTypes(Session session, Reader cnd) throws RepositoryException {
        try {
            CndImporter.registerNodeTypes(cnd, session, true);
        } catch (ParseException e) {
            throw new RepositoryException("the node types cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = OakSchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A change to one store that may be repeated; namespaces and node types are committed by the engine at once. */
    @FunctionalInterface
    private interface SchemaChange {
        void in(Session session, StoreName store) throws RepositoryException;
    }
}
