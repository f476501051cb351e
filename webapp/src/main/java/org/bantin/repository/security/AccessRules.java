package org.bantin.repository.security;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final String[] EDIT = {
        Privilege.JCR_READ, "rep:write", Privilege.JCR_VERSION_MANAGEMENT, Privilege.JCR_LOCK_MANAGEMENT
    };
    /** Workspaces of reference material: read by the whole newsroom in every state, kept by every editor. */
    private static final Set<String> OPEN = Set.of("organisations", "people", "topics", "dam");
    /** Workspaces that shape the site: read by the newsroom, changed by unlimited editors. */
    private static final Set<String> SITE = Set.of("website", "category");

    private static final String[] HIDDEN_STATES = {"draft", "returned"};

    private AccessRules() {}

    /** The live store: everybody reads, nobody but the system writes. */
    public static void live(Session session) throws RepositoryException {
        allow(session, "/", EveryonePrincipal.NAME, READ, Map.of());
    }

    public static void draft(Session session) throws RepositoryException {
        Value self = session.getValueFactory().createValue("");
        allow(session, "/", Groups.of(Role.ADMINISTRATOR), new String[] {Privilege.JCR_ALL}, Map.of());
        allow(session, "/", Groups.NEWSROOM, READ, Map.of("rep:glob", new Value[] {self}));
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
        if (name.equals("dam")) {
            allow(session, path, Groups.of(Role.PHOTO_LIBRARIAN), EDIT, Map.of());
        }
    }

    /** What one person needs beyond the groups: the own items, and the items of the sections of a limited editor. */
    public static void grantFor(Session session, Actor actor) throws RepositoryException {
        allow(session, "/", actor.name(), EDIT, Map.of(ItemRestrictions.OWNER, values(session, actor.name())));
        for (Role role : actor.roles()) {
            if (Groups.isEditing(role)) {
                for (String section : actor.sections()) {
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
        JackrabbitAccessControlList list = AccessControlUtils.getAccessControlList(session, path);
        if (list == null) {
            throw new RepositoryException("no access control list can be set on " + path);
        }
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
            if (name.equals(ItemRestrictions.STATES_HIDDEN)) {
                several.put(name, values);
            } else {
                single.put(name, Arrays.asList(values).get(0));
            }
        });
        list.addEntry(holder, AccessControlUtils.privilegesFromNames(session, privileges), true, single, several);
        session.getAccessControlManager().setPolicy(path, list);
    }
}
