package org.bantin.newsroom.signin.session;

import java.io.Serializable;
import java.security.Principal;

/** The signed-in person as kept in the session: only the name, so that a change of roles takes effect at the next request. */
public record NewsroomUser(String name) implements Principal, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return name;
    }
}
