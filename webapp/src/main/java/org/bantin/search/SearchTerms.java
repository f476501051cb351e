package org.bantin.search;

import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The abbreviations and synonyms that editors add to the table. Each is an item of type {@code search-term}: it has a history, is
 * published like everything else, and works on every instance as soon as the index has it.
 */
public interface SearchTerms {
    /**
     * Adds a short form or word with what it stands for, or changes one, and publishes it at once. Found in either direction from then
     * on. A term that is in the table already gets the meanings besides its own.
     *
     * @param itemId the entry to change; null to add
     * @throws org.bantin.repository.AccessDeniedException when the actor may not create or publish terms
     */
    Change put(Actor actor, @Nullable String itemId, String term, List<String> meanings);

    /** Takes an entry out of the table; it lies in the trash from then on. */
    Change remove(Actor actor, String itemId, String reason);

    /** All that editors have added, newest first. */
    List<Term> list();

    /** One entry of the table. */
    record Term(String itemId, String term, List<String> meanings) {
        public Term {
            meanings = List.copyOf(meanings);
        }
    }

    /**
     * What became of a wish.
     *
     * @param itemId the entry; empty when there is none
     * @param number publication from which on it is in force; 0 when nothing was published
     * @param problems what stood against it; empty when it is done
     */
    record Change(String itemId, long number, List<FieldProblem> problems) {
        public Change {
            problems = List.copyOf(problems);
        }

        public boolean done() {
            return problems.isEmpty();
        }

        static Change refused(List<FieldProblem> problems) {
            return new Change("", 0, problems);
        }
    }
}
