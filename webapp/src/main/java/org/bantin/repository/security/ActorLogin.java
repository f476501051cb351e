package org.bantin.repository.security;

import java.security.Principal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.jackrabbit.oak.api.AuthInfo;
import org.apache.jackrabbit.oak.spi.security.authentication.AuthInfoImpl;
import org.apache.jackrabbit.oak.spi.security.authentication.LoginContext;
import org.apache.jackrabbit.oak.spi.security.principal.EveryonePrincipal;
import org.apache.jackrabbit.oak.spi.security.principal.PrincipalImpl;
import org.apache.jackrabbit.oak.spi.security.principal.SystemPrincipal;
import org.bantin.repository.SessionDoor;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;

/** Turns an actor into the principals of an Oak session without asking the store, so that opening a session costs nothing. */
record ActorLogin(Actor actor, SessionDoor door) implements LoginContext {
    @Override
    public Subject getSubject() {
        Set<Principal> principals = principals();
        AuthInfo info = new AuthInfoImpl(actor.name(), Map.of(SessionDoor.ATTRIBUTE, door), principals);
        return new Subject(true, principals, Set.of(info), Set.of());
    }

    private Set<Principal> principals() {
        Set<Principal> principals = new HashSet<>();
        if (actor.system()) {
            principals.add(SystemPrincipal.INSTANCE);
            return principals;
        }
        principals.add(EveryonePrincipal.getInstance());
        if (!actor.roles().isEmpty()) {
            principals.add(new PrincipalImpl(actor.name()));
            principals.add(new PrincipalImpl(Groups.NEWSROOM));
        }
        if (!actor.types().isEmpty()) {
            principals.add(new PrincipalImpl(Groups.limitedTo(actor.types())));
        }
        for (Role role : actor.roles()) {
            Groups.of(role, actor.sections(role)).forEach(group -> principals.add(new PrincipalImpl(group)));
            if (Groups.isEditing(role)) {
                principals.add(new PrincipalImpl(Groups.ANY_EDITOR));
            }
        }
        return principals;
    }

    @Override
    public void login() {
        // authenticated before
    }

    @Override
    public void logout() {
        // nothing is held
    }
}
