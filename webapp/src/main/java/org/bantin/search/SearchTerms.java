package org.bantin.search;

import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.repository.access.Actor;

/**
 * The abbreviations and synonyms that editors add to the table. Each is an item of type {@code search-term}: it has a history, is
 * published like everything else, and works on every instance as soon as the index has it.
 */
public interface SearchTerms {
    /**
     * Adds a short form or word with what it stands for, and publishes it at once. Found in either direction from then on.
     *
     * @return what stands against it; empty when it is in use now
     * @throws org.bantin.repository.AccessDeniedException when the actor may not create or publish terms
     */
    List<FieldProblem> add(Actor actor, String term, List<String> meanings);

    /** All that editors have added, by term. */
    List<Term> list();

    /** One entry of the table. */
    record Term(String itemId, String term, List<String> meanings) {
        public Term {
            meanings = List.copyOf(meanings);
        }
    }
}
