package org.bantin.newsroom.signin.password;

import org.springframework.security.authentication.BadCredentialsException;

/** Name or password was wrong, which has been counted. */
public class WrongPasswordException extends BadCredentialsException {
    private static final long serialVersionUID = 1L;

    private final int triesLeft;

    public WrongPasswordException(int triesLeft) {
        super("wrong name or password");
        this.triesLeft = triesLeft;
    }

    public int triesLeft() {
        return triesLeft;
    }
}
