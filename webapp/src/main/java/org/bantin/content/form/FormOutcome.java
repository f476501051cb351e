package org.bantin.content.form;

import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;

/** What became of the save of a form. */
public sealed interface FormOutcome {
    /** Stored; {@code values} are all fields as they are now. */
    record Saved(String id, String path, Map<String, Object> values) implements FormOutcome {}

    /** Somebody else has saved the same fields meanwhile: their names, and all values as stored. Nothing was changed. */
    record Conflict(List<String> fields, Map<String, Object> stored) implements FormOutcome {
        public Conflict {
            fields = List.copyOf(fields);
        }
    }

    /** Nothing was changed; each problem names its field, nested ones as {@code addresses[1].street}. */
    record Refused(List<FieldProblem> problems) implements FormOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The node is gone, or the actor may not see it. */
    record Gone() implements FormOutcome {}
}
