package org.bantin.newsroom.signin;

import org.springframework.security.core.AuthenticationException;

/** Too many people sign in at this moment; says nothing about name or password. */
class SignInsBusyException extends AuthenticationException {
    /** When it is worth trying again. */
    static final String RETRY_SECONDS = "5";

    private static final long serialVersionUID = 1L;

    SignInsBusyException() {
        super("too many sign-ins at this moment");
    }
}
