package org.bantin.repository.security;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.jcr.security.AccessControlEntry;
import javax.jcr.security.Privilege;
import org.apache.jackrabbit.api.security.JackrabbitAccessControlEntry;
import org.apache.jackrabbit.api.security.JackrabbitAccessControlList;
import org.apache.jackrabbit.commons.jackrabbit.authorization.AccessControlUtils;
import org.apache.jackrabbit.oak.spi.security.principal.EveryonePrincipal;
import org.apache.jackrabbit.oak.spi.security.principal.PrincipalImpl;
import org.bantin.repository.ItemAccess;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;

/** The entries on the tree that carry out what {@link ItemAccess} promises. Granting twice adds nothing. */
public final class AccessRules {
    private static final String[] READ = {Privilege.JCR_READ};
    private static final String[] WRITE = {"rep:write", Privilege.JCR_VERSION_MANAGEMENT, Privilege.JCR_LOCK_MANAGEMENT
    };
    private static final String[] EDIT = {Privilege.JCR_READ, WRITE[0], WRITE[1], WRITE[2]};
    private static final String LIBRARY = "dam";
    /** Workspaces of reference material: read by the whole newsroom in every state, kept by every editor. */
    private static final Set<String> OPEN = Set.of("organisations", "people", "topics", LIBRARY);
    /** Workspaces that shape the site: read by the newsroom, changed by unlimited editors. */
    private static final Set<String> SITE = Set.of("website", "category");

    private static final Set<String> SEVERAL = Set.of(ItemRestrictions.STATES_HIDDEN, ItemRestrictions.OTHER_TYPES);

    private static final String[] HIDDEN_STATES = {"draft", "returned"};

    private AccessRules() {}

    /** The live store: everybody reads, nobody but the system writes. */
    public static void live(Session session) throws RepositoryException {
        allow(session, "/", EveryonePrincipal.NAME, READ, Map.of());
    }

    public static void draft(Session session) throws RepositoryException {
        allow(session, "/", Groups.of(Role.ADMINISTRATOR), new String[] {Privilege.JCR_ALL}, Map.of());
        allow(session, "/", Groups.NEWSROOM, READ, Map.of("rep:glob", values(session, "")));
    }

    public static void workspace(Session session, String name) throws RepositoryException {
        String path = "/" + name;
        boolean readInEveryState = OPEN.contains(name) || SITE.contains(name);
        allow(
                session,
                path,
                Groups.NEWSROOM,
                READ,
                readInEveryState ? Map.of() : Map.of(ItemRestrictions.STATES_HIDDEN, values(session, HIDDEN_STATES)));
        allow(session, path, Groups.of(Role.EDITOR), EDIT, Map.of());
        allow(session, path, Groups.of(Role.CHIEF_EDITOR), EDIT, Map.of());
        if (OPEN.contains(name)) {
            allow(session, path, Groups.ANY_EDITOR, EDIT, Map.of());
        }
        if (name.equals(LIBRARY)) {
            allow(session, path, Groups.of(Role.PHOTO_LIBRARIAN), EDIT, Map.of());
        } else {
            for (AccessControlEntry entry : list(session, "/").getAccessControlEntries()) {
                if (Groups.isLimit(entry.getPrincipal().getName())) {
                    limit(session, path, Groups.types(entry.getPrincipal().getName()));
                }
            }
        }
    }

    /** Keeps whoever is limited to content types from items of others, whatever else allows it; the library is everybody's. */
    private static void limit(Session session, Set<String> types) throws RepositoryException {
        Map<String, Value[]> itself = Map.of("rep:glob", values(session, ""));
        add(session, "/", Groups.limitedTo(types), WRITE, itself, false); // tells workspaces that come later
        NodeIterator workspaces = session.getRootNode().getNodes();
        while (workspaces.hasNext()) {
            Node workspace = workspaces.nextNode();
            if (workspace.isNodeType("rep:AccessControllable")
                    && !workspace.getName().equals(LIBRARY)) {
                limit(session, workspace.getPath(), types);
            }
        }
    }

    /** Of entries at one place the last decides, and one at a workspace before those at the root. */
    private static void limit(Session session, String path, Set<String> types) throws RepositoryException {
        Value[] known = values(session, types.toArray(String[]::new));
        add(session, path, Groups.limitedTo(types), WRITE, Map.of(ItemRestrictions.OTHER_TYPES, known), false);
    }

    /** What one person needs beyond the groups: the own items, and the items of the sections of a limited editor. */
    public static void grantFor(Session session, Actor actor) throws RepositoryException {
        allow(session, "/", actor.name(), EDIT, Map.of(ItemRestrictions.OWNER, values(session, actor.name())));
        if (!actor.types().isEmpty()) {
            limit(session, actor.types());
        }
        for (Role role : actor.roles()) {
            if (Groups.isEditing(role)) {
                for (String section : actor.sections(role)) {
                    allow(
                            session,
                            "/",
                            Groups.of(role, section),
                            EDIT,
                            Map.of(ItemRestrictions.SECTION, values(session, section)));
                }
            }
        }
    }

    /** Takes back what one person had beyond the groups. */
    public static void revokeFor(Session session, String name) throws RepositoryException {
        JackrabbitAccessControlList list = AccessControlUtils.getAccessControlList(session, "/");
        if (list == null) {
            return;
        }
        for (AccessControlEntry entry : list.getAccessControlEntries()) {
            if (entry.getPrincipal().getName().equals(name)) {
                list.removeAccessControlEntry(entry);
            }
        }
        session.getAccessControlManager().setPolicy("/", list);
    }

    private static Value[] values(Session session, String... texts) throws RepositoryException {
        Value[] values = new Value[texts.length];
        for (int i = 0; i < texts.length; i++) {
            values[i] = session.getValueFactory().createValue(texts[i]);
        }
        return values;
    }

    private static void allow(
            Session session, String path, String principal, String[] privileges, Map<String, Value[]> restrictions)
            throws RepositoryException {
        add(session, path, principal, privileges, restrictions, true);
    }

    private static void add(
            Session session,
            String path,
            String principal,
            String[] privileges,
            Map<String, Value[]> restrictions,
            boolean allow)
            throws RepositoryException {
        JackrabbitAccessControlList list = list(session, path);
        for (AccessControlEntry entry : list.getAccessControlEntries()) {
            if (entry.getPrincipal().getName().equals(principal)
                    && List.of(((JackrabbitAccessControlEntry) entry).getRestrictionNames())
                            .containsAll(restrictions.keySet())) {
                return;
            }
        }
        Principal holder = principal.equals(EveryonePrincipal.NAME)
                ? EveryonePrincipal.getInstance()
                : new PrincipalImpl(principal);
        Map<String, Value> single = new java.util.HashMap<>();
        Map<String, Value[]> several = new java.util.HashMap<>();
        restrictions.forEach((name, values) -> {
            if (SEVERAL.contains(name)) {
                several.put(name, values);
            } else {
                single.put(name, Arrays.asList(values).get(0));
            }
        });
        list.addEntry(holder, AccessControlUtils.privilegesFromNames(session, privileges), allow, single, several);
        session.getAccessControlManager().setPolicy(path, list);
    }

    private static JackrabbitAccessControlList list(Session session, String path) throws RepositoryException {
        JackrabbitAccessControlList list = AccessControlUtils.getAccessControlList(session, path);
        if (list == null) {
            throw new RepositoryException("no access control list can be set on " + path);
        }
        return list;
    }
}
