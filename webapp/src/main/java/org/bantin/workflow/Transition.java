package org.bantin.workflow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Editorial decisions that move an item between states. Which are open to whom is data: {@code workflows/*.yaml}. */
public enum Transition {
    SUBMIT,
    WITHDRAW,
    RETURN,
    APPROVE,
    UNAPPROVE,
    REOPEN;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Transition> of(String id) {
        return Arrays.stream(values()).filter(t -> t.id().equals(id)).findFirst();
    }
}
