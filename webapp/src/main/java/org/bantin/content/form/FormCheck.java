package org.bantin.content.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.bantin.content.FieldProblem;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.form.DialogDefinition.TabDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;
import org.jspecify.annotations.Nullable;

/** Checks the values of a form: required fields, validators, types, lengths, numbers of entries. */
final class FormCheck {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Pattern NODE_NAME = Pattern.compile("[^/:\\[\\]|*\\s\"'<>?#%]+");
    private static final int PATIENCE = 2_000_000;

    private final FormScope scope;
    private final SimpleValues simple;
    private final List<FieldProblem> problems = new ArrayList<>();

    FormCheck(FormScope scope) {
        this.scope = scope;
        this.simple = new SimpleValues(scope.zone());
    }

    /** Checks the fields that the map names, and required ones whether it names them or not when {@code all}. */
    List<FieldProblem> check(List<FieldDefinition> fields, Map<?, ?> given, boolean all) {
        form("", fields, given, all);
        return problems;
    }

    private void form(String path, List<FieldDefinition> fields, Map<?, ?> given, boolean all) {
        for (FieldDefinition field : fields) {
            for (String name : scope.names(field)) {
                boolean main = name.equals(field.name());
                if (given.containsKey(name) || (all && main)) {
                    field(path + name, field, given.get(name), main);
                }
            }
        }
    }

    private void field(String path, FieldDefinition field, @Nullable Object given, boolean main) {
        if (field.kind() == FieldKind.STATIC
                || field.kind() == FieldKind.HIDDEN
                || field.readOnly()
                || isUnseen(field)) {
            return;
        }
        if (isEmpty(field, given)) {
            if (field.required() && main && field.kind() != FieldKind.CHECK_BOX) {
                refuse(path, field.source().text("requiredErrorMessage").orElse("content.problem.required"));
            } else if (field.kind() == FieldKind.COMPOSITE && main) {
                form(path + ".", field.fields(), Map.of(), true);
            }
            return;
        }
        switch (field.kind()) {
            case COMPOSITE -> form(path + ".", field.fields(), FormWriter.map(given), true);
            case SWITCHABLE -> switchable(path, field, FormWriter.map(given));
            case MULTI -> entries(path, field, FormWriter.list(given));
            case BLOCKS -> blocks(path, field, FormWriter.list(given));
            case UPLOAD -> FileCheck.check(path, field, given, problems);
            case CHECK_BOX_GROUP, TWIN_COLUMN, TOKEN -> FormWriter.list(given).forEach(one -> single(path, field, one));
            default -> single(path, field, given);
        }
    }

    /** Nobody can be asked to fill what is not shown. */
    private static boolean isUnseen(FieldDefinition field) {
        return !field.source().flag("visible", true);
    }

    private static boolean isEmpty(FieldDefinition field, @Nullable Object given) {
        return field.kind() == FieldKind.MULTI || field.kind() == FieldKind.BLOCKS
                ? FormWriter.list(given).isEmpty()
                : FormWriter.isBlank(given);
    }

    private void switchable(String path, FieldDefinition field, Map<?, ?> given) {
        String option = FormWriter.text(given.get("option"));
        if (option.isEmpty() && field.required()) {
            refuse(path, field.source().text("requiredErrorMessage").orElse("content.problem.required"));
        }
        for (TabDefinition form : field.forms()) {
            if (form.name().equals(option)) {
                form(
                        path + ".",
                        form.fields(),
                        FormWriter.map(FormWriter.map(given.get("forms")).get(option)),
                        true);
            }
        }
    }

    private void entries(String path, FieldDefinition field, List<?> given) {
        count(path, field, given);
        FieldDefinition inner = FormWriter.inner(field);
        for (int i = 0; i < given.size(); i++) {
            Object value = FormWriter.map(given.get(i)).get("value");
            String entry = path + "[" + i + "]";
            if (inner.kind() == FieldKind.COMPOSITE) {
                form(entry + ".", inner.fields(), FormWriter.map(value), true);
            } else {
                field(entry, inner, value, true);
            }
        }
    }

    private void count(String path, FieldDefinition field, List<?> given) {
        int least = number(field, "minItems", 0);
        int most = number(field, "maxItems", Integer.MAX_VALUE);
        if (given.size() < least) {
            refuse(path, "content.form.too-few", given.size(), least);
        } else if (given.size() > most) {
            refuse(path, "content.problem.too-many", given.size(), most);
        }
    }

    /** Blocks that no definition knows any more may stay as they are; new ones of that kind cannot be made. */
    private void blocks(String path, FieldDefinition field, List<?> given) {
        count(path, field, given);
        for (int i = 0; i < given.size(); i++) {
            Map<?, ?> entry = FormWriter.map(given.get(i));
            String kind = FormWriter.text(entry.get(BlockNodes.BLOCK));
            String at = path + "[" + i + "]";
            TabDefinition form = BlockNodes.form(field, kind);
            if (form != null) {
                form(at + ".", form.fields(), FormWriter.map(entry.get("value")), true);
            } else if (FormWriter.text(entry.get("name")).isEmpty()) {
                refuse(at, "content.form.no-block", kind);
            }
        }
    }

    static int number(FieldDefinition field, String key, int otherwise) {
        return field.source()
                .text(key)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    private void single(String path, FieldDefinition field, @Nullable Object given) {
        String text = FormWriter.text(given);
        try {
            simple.stored(field, given);
        } catch (SimpleValues.UnfitValueException e) {
            refuse(path, e.key(), text);
            return;
        }
        int longest = number(field, "maxLength", 0);
        if (longest > 0 && text.codePointCount(0, text.length()) > longest) {
            refuse(path, "content.problem.too-long", text.codePointCount(0, text.length()), longest);
        }
        for (DefinitionNode validator : field.source().children("validators")) {
            if (!passes(validator, text)) {
                refuse(path, validator.text("errorMessage").orElse("content.form." + kind(validator)), text);
            }
        }
    }

    private static boolean passes(DefinitionNode validator, String text) {
        String pattern = validator.text("pattern").orElse("");
        return switch (kind(validator)) {
            case "email" -> EMAIL.matcher(text).matches();
            case "regexp" -> pattern.isEmpty() || matches(pattern, text);
            case "node-name" -> NODE_NAME.matcher(text).matches() && (pattern.isEmpty() || matches(pattern, text));
            default -> true;
        };
    }

    /** Which check it is; anything that only Java knows is none. */
    static String kind(DefinitionNode validator) {
        String written = validator
                .text("$type")
                .or(() -> validator.text("factoryClass"))
                .or(() -> validator.text("class"))
                .orElse("");
        String name = written.substring(written.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        if (name.startsWith("email")) {
            return "email";
        }
        if (name.startsWith("nodename")) {
            return "node-name";
        }
        return name.startsWith("regex")
                        || (name.isEmpty() && validator.text("pattern").isPresent())
                ? "regexp"
                : "other";
    }

    /** A pattern that runs wild counts as passed: it must not hold up the server. */
    private static boolean matches(String pattern, String text) {
        try {
            Matcher matcher = Pattern.compile(pattern).matcher(new Bounded(text, new int[] {PATIENCE}));
            return matcher.matches();
        } catch (PatternSyntaxException | Bounded.TooLongException e) {
            return true;
        } catch (StackOverflowError e) {
            return true;
        }
    }

    private void refuse(String path, String key, Object... arguments) {
        problems.add(FieldProblem.of(path, key, arguments));
    }

    /** Text that refuses to be looked at more than so many times. */
    private record Bounded(CharSequence text, int[] left) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new TooLongException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Bounded(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }

        private static final class TooLongException extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
    }
}
