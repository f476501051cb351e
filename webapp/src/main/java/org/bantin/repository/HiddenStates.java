package org.bantin.repository;

import java.util.Set;
import java.util.function.Supplier;

/**
 * The workflow states whose items are seen by their owners and the editors of their section only. Who knows the workflows says
 * which; until then, and where nobody does, drafts and returned items. Asked for each node that is read, so the answer must be cheap.
 */
public final class HiddenStates {
    private static final Set<String> USUAL = Set.of("draft", "returned");

    private volatile Supplier<Set<String>> source = () -> USUAL;

    /** From now on this decides; it may be asked by any thread at any time. */
    public void decidedBy(Supplier<Set<String>> decision) {
        source = decision;
    }

    public Set<String> now() {
        return source.get();
    }
}
