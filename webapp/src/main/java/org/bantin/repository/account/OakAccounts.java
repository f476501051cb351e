package org.bantin.repository.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.apache.jackrabbit.api.JackrabbitSession;
import org.apache.jackrabbit.api.security.user.Authorizable;
import org.apache.jackrabbit.api.security.user.Group;
import org.apache.jackrabbit.api.security.user.User;
import org.apache.jackrabbit.api.security.user.UserManager;
import org.bantin.repository.OakSessions;
import org.bantin.repository.Records;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.security.AccessRules;
import org.bantin.repository.security.CheckedPasswords;
import org.bantin.repository.security.EffectiveRights;
import org.bantin.repository.security.Groups;
import org.jspecify.annotations.Nullable;

/** Accounts in Oak's user management. Roles and sections are groups; the display name is a property of the user. */
public final class OakAccounts implements Accounts {
    /** Oak's own administrator: it has no password, and nobody can sign in as it. */
    public static final String ENGINE_ADMIN = "role:engine";

    private static final Actor ACTOR = Actor.system("accounts");
    private static final String DISPLAY_NAME = "displayName";
    private static final String EMAIL = "email";
    private static final String TYPES = "types";
    private static final String MEMBER_OF = "groups";
    private static final String PASSWORD = "rep:password";

    private final OakSessions sessions;
    private final CheckedPasswords passwords;
    private final UserGroups groups;
    private final FormerAccounts former;
    private final Consumer<AccountChanged> told;

    public OakAccounts(OakSessions sessions, Records records, int passwordIterations, Consumer<AccountChanged> told) {
        this.told = told;
        this.sessions = sessions;
        this.groups = new UserGroups(records);
        this.former = new FormerAccounts(records);
        this.passwords = new CheckedPasswords(passwordIterations);
    }

    public static void makeGroups(Session session, Collection<String> names) throws RepositoryException {
        UserManager users = users(session);
        for (String name : names) {
            if (users.getAuthorizable(name) == null) {
                users.createGroup(name);
            }
        }
    }

    @Override
    public Optional<Actor> authenticate(String name, String password) {
        record Found(Account account, String hash) {}
        Optional<Found> found = sessions.read(StoreName.DRAFT, ACTOR, session -> {
            User user = user(session, name);
            String path = user == null ? "" : user.getPath() + "/" + PASSWORD;
            return user == null || !session.propertyExists(path)
                    ? Optional.<Found>empty()
                    : Optional.of(
                            new Found(account(user), session.getProperty(path).getString()));
        });
        boolean same = passwords.isSame(found.map(Found::hash).orElse(null), password);
        return found.filter(f -> same && f.account().enabled()).map(f -> actor(f.account()));
    }

    private Actor actor(Account account) {
        return EffectiveRights.actor(account, account.groups().isEmpty() ? Map.of() : groups.byId());
    }

    @Override
    public List<UserGroup> groups() {
        return groups.byId().values().stream()
                .sorted(Comparator.comparing(UserGroup::title).thenComparing(UserGroup::id))
                .toList();
    }

    @Override
    public void putGroup(UserGroup group) {
        if (!AccountRules.isName(group.id())) {
            throw new IllegalArgumentException("`" + group.id() + "` cannot be the name of a group");
        }
        groups.put(group);
    }

    @Override
    public void removeGroup(String id) {
        groups.remove(id);
    }

    @Override
    public Optional<String> nameOf(String email) {
        String wanted = email.strip().toLowerCase(Locale.ROOT);
        List<String> names = list().stream()
                .filter(account -> account.enabled()
                        && !wanted.isEmpty()
                        && account.email().toLowerCase(Locale.ROOT).equals(wanted))
                .map(Account::name)
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    @Override
    public Optional<Actor> actor(String name) {
        return sessions.read(StoreName.DRAFT, ACTOR, session -> {
                    User user = user(session, name);
                    return user == null
                            ? Optional.<Account>empty()
                            : Optional.of(account(user)).filter(Account::enabled);
                })
                .map(this::actor);
    }

    @Override
    public Optional<String> displayName(String name) {
        return sessions.read(StoreName.DRAFT, ACTOR, session -> {
                    User user = user(session, name);
                    return user == null
                            ? Optional.<String>empty()
                            : Optional.of(account(user).displayName());
                })
                .or(() -> former(name).map(FormerAccount::displayName));
    }

    @Override
    public List<Account> list() {
        return sessions.read(StoreName.DRAFT, ACTOR, session -> {
            List<Account> accounts = new ArrayList<>();
            Iterator<Authorizable> all =
                    users(session).findAuthorizables("rep:principalName", null, UserManager.SEARCH_TYPE_USER);
            while (all.hasNext()) {
                if (all.next() instanceof User user && user.hasProperty(DISPLAY_NAME)) {
                    accounts.add(account(user));
                }
            }
            accounts.sort(Comparator.comparing(Account::name));
            return accounts;
        });
    }

    @Override
    public boolean empty() {
        return list().stream().noneMatch(Account::enabled);
    }

    @Override
    public void add(Account account, String password) {
        create(account, password);
    }

    @Override
    public void addWithoutPassword(Account account) {
        create(account, null);
    }

    @Override
    public boolean hasPassword(String name) {
        return sessions.read(StoreName.DRAFT, ACTOR, session -> {
            User user = user(session, name);
            return user != null && session.propertyExists(user.getPath() + "/" + PASSWORD);
        });
    }

    private void create(Account account, @Nullable String password) {
        AccountRules.checkName(account.name());
        AccountRules.checkRoles(account);
        String accepted = password == null ? null : AccountRules.accepted(account.name(), password);
        if (former(account.name()).isPresent()) {
            throw new IllegalArgumentException("the name `" + account.name() + "` belonged to a removed account");
        }
        sessions.change(StoreName.DRAFT, ACTOR, session -> {
            UserManager users = users(session);
            if (users.getAuthorizable(account.name()) != null) {
                throw new IllegalArgumentException("the name `" + account.name() + "` is taken");
            }
            apply(session, users.createUser(account.name(), accepted), account);
        });
        told.accept(new AccountChanged(account.name(), false));
    }

    @Override
    public void update(Account account) {
        AccountRules.checkRoles(account);
        sessions.change(StoreName.DRAFT, ACTOR, session -> apply(session, existing(session, account.name()), account));
        told.accept(new AccountChanged(account.name(), false));
    }

    @Override
    public void remove(FormerAccount gone) {
        former.remember(gone);
        sessions.change(StoreName.DRAFT, ACTOR, session -> {
            User user = existing(session, gone.name());
            AccessRules.revokeFor(session, gone.name());
            Iterator<Group> held = user.declaredMemberOf();
            while (held.hasNext()) {
                held.next().removeMember(user);
            }
            user.remove();
        });
        told.accept(new AccountChanged(gone.name(), true));
    }

    @Override
    public List<FormerAccount> former() {
        return former.list();
    }

    @Override
    public Optional<FormerAccount> former(String name) {
        return AccountRules.isName(name) ? former.find(name) : Optional.empty();
    }

    @Override
    public void readmit(String name) {
        former.forget(name);
        told.accept(new AccountChanged(name, false));
    }

    @Override
    public void changePassword(String name, String password) {
        String accepted = AccountRules.accepted(name, password);
        sessions.change(
                StoreName.DRAFT, ACTOR, session -> existing(session, name).changePassword(accepted));
    }

    private void apply(Session session, User user, Account account) throws RepositoryException {
        user.setProperty(DISPLAY_NAME, session.getValueFactory().createValue(account.displayName()));
        user.setProperty(EMAIL, session.getValueFactory().createValue(account.email()));
        user.setProperty(TYPES, session.getValueFactory().createValue(String.join(" ", account.types())));
        user.setProperty(MEMBER_OF, session.getValueFactory().createValue(String.join(" ", account.groups())));
        Set<String> wanted = new HashSet<>();
        for (Role role : account.roles()) {
            wanted.add(Groups.of(role));
            account.sections().forEach(section -> wanted.add(Groups.of(role, section)));
        }
        makeGroups(session, wanted);
        Iterator<Group> held = user.declaredMemberOf();
        while (held.hasNext()) {
            Group group = held.next();
            if (!wanted.remove(group.getID())) {
                group.removeMember(user);
            }
        }
        for (String name : wanted) {
            if (users(session).getAuthorizable(name) instanceof Group group) {
                group.addMember(user);
            }
        }
        user.disable(account.enabled() ? null : "disabled by an administrator");
        if (account.enabled()) {
            AccessRules.grantFor(session, actor(account));
        }
    }

    private static Account account(User user) throws RepositoryException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Set<String> sections = new HashSet<>();
        Iterator<Group> groups = user.declaredMemberOf();
        while (groups.hasNext()) {
            String group = groups.next().getID();
            Groups.role(group).ifPresent(roles::add);
            int at = group.indexOf('@');
            if (at > 0) {
                sections.add(group.substring(at + 1));
            }
        }
        String displayName = text(user, DISPLAY_NAME);
        return new Account(
                user.getID(),
                displayName.isEmpty() ? user.getID() : displayName,
                roles,
                sections,
                !user.isDisabled(),
                UserGroups.words(text(user, TYPES)),
                UserGroups.words(text(user, MEMBER_OF)),
                text(user, EMAIL));
    }

    private static String text(User user, String property) throws RepositoryException {
        Value[] values = user.getProperty(property);
        return values == null || values.length == 0 ? "" : values[0].getString();
    }

    private static @Nullable User user(Session session, String name) throws RepositoryException {
        String id = name.toLowerCase(Locale.ROOT).strip();
        return AccountRules.isName(id) && users(session).getAuthorizable(id) instanceof User user ? user : null;
    }

    private static User existing(Session session, String name) throws RepositoryException {
        User user = user(session, name);
        if (user == null) {
            throw new IllegalArgumentException("there is no account `" + name + "`");
        }
        return user;
    }

    private static UserManager users(Session session) throws RepositoryException {
        return ((JackrabbitSession) session).getUserManager();
    }
}
