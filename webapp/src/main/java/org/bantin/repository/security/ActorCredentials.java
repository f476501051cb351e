package org.bantin.repository.security;

import javax.jcr.Credentials;
import org.bantin.repository.access.Actor;

/** Says that the actor has been authenticated before; cannot come from outside the process. */
public record ActorCredentials(Actor actor) implements Credentials {
    private static final long serialVersionUID = 1L;
}
