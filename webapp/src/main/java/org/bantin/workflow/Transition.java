package org.bantin.workflow;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An editorial decision that moves an item between states, by its name in {@code workflows/*.yaml}, which say who may take it
 * and what it does. Those named here belong to the workflow that comes with the product.
 */
public record Transition(String id) {
    public static final Transition SUBMIT = new Transition("submit");
    public static final Transition WITHDRAW = new Transition("withdraw");
    public static final Transition RETURN = new Transition("return");
    public static final Transition APPROVE = new Transition("approve");
    public static final Transition UNAPPROVE = new Transition("unapprove");
    public static final Transition REOPEN = new Transition("reopen");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Empty for what cannot be the name of a decision: up to 40 small letters, digits and hyphens. */
    public static Optional<Transition> of(String id) {
        return NAME.matcher(id).matches() ? Optional.of(new Transition(id)) : Optional.empty();
    }
}
