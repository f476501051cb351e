package org.bantin.newsroom.signin;

import org.springframework.security.core.AuthenticationException;

/** Name and password are right; the code of the second factor is still to come. */
class SecondFactorNeededException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final String name;

    SecondFactorNeededException(String name) {
        super("second factor needed");
        this.name = name;
    }

    String name() {
        return name;
    }
}
