package org.bantin.content.form;

import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.bantin.content.FieldProblem;
import org.bantin.definition.form.FieldDefinition;
import org.jspecify.annotations.Nullable;

/** Checks a file of an upload field: its kind and its size. */
final class FileCheck {
    private static final int LARGEST = 10 * 1024 * 1024;

    private FileCheck() {}

    static void check(String path, FieldDefinition field, @Nullable Object given, List<FieldProblem> problems) {
        byte[] bytes;
        try {
            bytes = NodeFiles.bytes(given);
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of(path, "content.problem.wrong-shape"));
            return;
        }
        if (bytes == null) {
            return;
        }
        String mime = FormWriter.text(FormWriter.map(given).get("mimeType"));
        String allowed = field.source().text("allowedMimeTypePattern").orElse("");
        if (!allowed.isEmpty() && !fits(allowed, mime)) {
            problems.add(FieldProblem.of(path, "content.form.file-kind", mime, allowed));
        }
        int largest = Math.min(FormCheck.number(field, "maxUploadSize", LARGEST), LARGEST);
        if (bytes.length > largest) {
            problems.add(FieldProblem.of(path, "content.form.file-size", bytes.length / 1024, largest / 1024));
        }
    }

    private static boolean fits(String allowed, String mime) {
        try {
            return mime.matches(allowed) || mime.equals(allowed);
        } catch (PatternSyntaxException e) {
            return true;
        }
    }
}
