package org.bantin.newsroom.signin.factor;

import org.springframework.security.core.AuthenticationException;

/** Name and password are right; the code of the second factor is still to come. */
public class SecondFactorNeededException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final String name;

    public SecondFactorNeededException(String name) {
        super("second factor needed");
        this.name = name;
    }

    public String name() {
        return name;
    }
}
