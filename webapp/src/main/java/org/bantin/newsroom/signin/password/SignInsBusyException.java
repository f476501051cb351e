package org.bantin.newsroom.signin.password;

import org.springframework.security.core.AuthenticationException;

/** Too many people sign in at this moment; says nothing about name or password. */
public class SignInsBusyException extends AuthenticationException {
    /** When it is worth trying again. */
    public static final String RETRY_SECONDS = "5";

    private static final long serialVersionUID = 1L;

    SignInsBusyException() {
        super("too many sign-ins at this moment");
    }
}
