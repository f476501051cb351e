package org.bantin.asset;

import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;

/** What became of an upload. */
public sealed interface AssetOutcome {
    /** Stored; caption, credit, place and time read from the file where it had them. */
    record Stored(Item asset) implements AssetOutcome {}

    /** The same bytes are in the library already. */
    record Duplicate(Item existing) implements AssetOutcome {}

    /** Not taken; the reasons say what would be. */
    record Refused(List<FieldProblem> reasons) implements AssetOutcome {}
}
