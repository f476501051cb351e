package org.bantin.rendering;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bantin.repository.access.Actor;

/** What the definitions of light modules allow pages to be: their templates, what their areas take, where they are shown. */
public interface PageDesigns {
    /**
     * A template of a page or a component.
     *
     * @param dialog id of its form; empty when it has none
     * @param group the light module that offers it
     */
    record Design(String id, String title, String description, String dialog, String group) {}

    /**
     * What an area takes.
     *
     * @param known false when only a script knows the area, so that nothing can be said
     * @param most components at most
     */
    record AreaRule(boolean known, List<Design> offered, int most) {
        public AreaRule {
            offered = List.copyOf(offered);
        }

        public boolean takes(String template) {
            return !known || offered.stream().anyMatch(design -> design.id().equals(template));
        }
    }

    /** Where a page is shown. */
    record Address(String host, String path) {}

    /** Templates for a new page below a path. */
    List<Design> pages(Actor actor, String parent, Locale words);

    Optional<Design> design(String template, Locale words);

    /** The rule of the area at a path, which need not exist yet, and how many components it holds. */
    AreaRule area(Actor actor, String path, Locale words);

    /**
     * Whether somebody may do a deed with the component at a path, as its template and its entry in the area say; true for all else.
     *
     * @param deed {@code write}, {@code move} or {@code delete}
     */
    boolean permits(Actor actor, String path, String deed);

    /** The address of a page in a language of its site. */
    Address address(String path, Locale locale);
}
