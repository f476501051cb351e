package org.bantin.newsroom.signin;

import org.springframework.security.authentication.BadCredentialsException;

/** Name or password was wrong, which has been counted. */
class WrongPasswordException extends BadCredentialsException {
    private static final long serialVersionUID = 1L;

    private final int triesLeft;

    WrongPasswordException(int triesLeft) {
        super("wrong name or password");
        this.triesLeft = triesLeft;
    }

    int triesLeft() {
        return triesLeft;
    }
}
