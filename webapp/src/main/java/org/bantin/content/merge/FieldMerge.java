package org.bantin.content.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bantin.content.FieldValues;
import org.bantin.content.RichText;
import org.bantin.content.SaveOutcome.FieldConflict;

/**
 * Brings a person's changes together with what others saved meanwhile: field by field, in rich text block by block, in lists
 * entry by entry. What both changed in the same place is a conflict.
 *
 * @param changes what is to be written; an empty string removes
 * @param conflicts fields that a person must decide
 */
public record FieldMerge(FieldValues changes, List<FieldConflict> conflicts) {
    private static final String ABSENT = "";

    public FieldMerge {
        conflicts = List.copyOf(conflicts);
    }

    public static FieldMerge of(FieldValues base, FieldValues theirs, FieldValues mine, Predicate<String> richText) {
        Map<String, Object> changes = new LinkedHashMap<>();
        List<FieldConflict> conflicts = new ArrayList<>();
        mine.values().forEach((field, wanted) -> {
            Object before = orAbsent(base, field);
            Object now = orAbsent(theirs, field);
            Optional<Object> merged = one(before, now, wanted, richText.test(field));
            if (merged.isEmpty()) {
                conflicts.add(new FieldConflict(field, before, now, wanted));
            } else if (!merged.get().equals(now)) {
                changes.put(field, merged.get());
            }
        });
        return new FieldMerge(new FieldValues(changes), conflicts);
    }

    private static Object orAbsent(FieldValues values, String field) {
        Object value = values.get(field);
        return value == null ? ABSENT : value;
    }

    private static Optional<Object> one(Object base, Object theirs, Object mine, boolean richText) {
        if (mine.equals(theirs) || mine.equals(base)) {
            return Optional.of(theirs);
        }
        if (theirs.equals(base)) {
            return Optional.of(mine);
        }
        if (richText && base instanceof String b && theirs instanceof String t && mine instanceof String m) {
            return ThreeWay.merge(blocks(b), blocks(t), blocks(m))
                    .map(RichText::ofBlocks)
                    .map(RichText::html);
        }
        if (base instanceof List<?> b && theirs instanceof List<?> t && mine instanceof List<?> m) {
            return ThreeWay.merge(List.<Object>copyOf(b), List.<Object>copyOf(t), List.<Object>copyOf(m))
                    .map(list -> list.isEmpty() ? ABSENT : list);
        }
        if (base instanceof FieldValues b && theirs instanceof FieldValues t && mine instanceof FieldValues m) {
            return nested(b, t, m);
        }
        return Optional.empty();
    }

    private static Optional<Object> nested(FieldValues base, FieldValues theirs, FieldValues mine) {
        Map<String, Object> all = new LinkedHashMap<>(theirs.values());
        for (String field : base.values().keySet()) {
            if (mine.get(field) == null && theirs.get(field) != null) {
                mine = mine.with(field, ABSENT);
            }
        }
        FieldMerge inner = of(base, theirs, mine, field -> false);
        inner.changes().values().forEach((field, value) -> {
            if (value.equals(ABSENT)) {
                all.remove(field);
            } else {
                all.put(field, value);
            }
        });
        return inner.conflicts().isEmpty()
                ? Optional.of(all.isEmpty() ? ABSENT : new FieldValues(all))
                : Optional.empty();
    }

    private static List<String> blocks(String html) {
        return RichText.of(html).blocks();
    }
}
