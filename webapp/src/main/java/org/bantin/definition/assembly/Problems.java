package org.bantin.definition.assembly;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bantin.definition.DefinitionProblem;
import org.bantin.definition.DefinitionProblem.Severity;
import org.bantin.definition.source.Place;

/** Collects what is wrong, each thing once. */
public final class Problems {
    private final Set<DefinitionProblem> found = new LinkedHashSet<>();

    public void error(Place place, String message) {
        add(Severity.ERROR, place, message);
    }

    public void warning(Place place, String message) {
        add(Severity.WARNING, place, message);
    }

    public void info(Place place, String message) {
        add(Severity.INFO, place, message);
    }

    public void add(Severity severity, Place place, String message) {
        found.add(new DefinitionProblem(severity, place.module(), place.file(), place.line(), message));
    }

    public List<DefinitionProblem> list() {
        return new ArrayList<>(found);
    }
}
