package org.bantin.repository.account;

import java.util.List;
import java.util.Optional;
import org.bantin.repository.access.Actor;

/** Users and groups of the newsroom, kept in the draft store by Oak's user management. */
public interface Accounts {
    /** Checks a password; empty when name or password is wrong or the account is disabled. Costs a third of a second of processor time. */
    Optional<Actor> authenticate(String name, String password);

    Optional<Actor> actor(String name);

    /** What to show for a user name, also of those who may not sign in or were removed; empty for names that never were. */
    Optional<String> displayName(String name);

    List<Account> list();

    /** @throws IllegalArgumentException when the name is taken or not acceptable, or the password is too weak; the message says which */
    void add(Account account, String password);

    /** Adds somebody for whom another directory vouches: no password opens the account until one is set. */
    void addWithoutPassword(Account account);

    /** Whether some password opens the account. */
    boolean hasPassword(String name);

    /** Changes display name, roles, sections and enabled state. */
    void update(Account account);

    void changePassword(String name, String password);

    /**
     * Removes an account for good. Its name stays taken, so that nobody else answers for what it did, until it is readmitted.
     *
     * @param former what is remembered of it
     * @throws IllegalArgumentException when there is no such account
     */
    void remove(FormerAccount former);

    /** Those whose accounts were removed, the last first. */
    List<FormerAccount> former();

    Optional<FormerAccount> former(String name);

    /** Lets the name of a removed account be used again, by the same person. */
    void readmit(String name);

    /** The name of the one enabled account with this mail address; empty when there is none or more than one. */
    Optional<String> nameOf(String email);

    /** Groups by title. */
    List<UserGroup> groups();

    /** Adds or changes a group. @throws IllegalArgumentException when its identifier is not acceptable */
    void putGroup(UserGroup group);

    void removeGroup(String id);

    /** Whether nobody can sign in yet, so that the first visit asks for the first administrator. */
    boolean empty();
}
