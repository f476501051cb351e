package org.bantin.content.imports;

import java.util.List;
import org.bantin.content.FieldProblem;

/** An import cannot do what was asked; the problem says why, for people. */
public final class ImportRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String KEY = "import.problem.";

    private final transient FieldProblem problem;

    public ImportRefusedException(String why, Object... arguments) {
        super(why + " " + List.of(arguments));
        problem = FieldProblem.of("", KEY + why, arguments);
    }

    public FieldProblem problem() {
        return problem;
    }
}
