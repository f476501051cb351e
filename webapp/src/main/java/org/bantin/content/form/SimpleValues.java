package org.bantin.content.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.bantin.content.storage.DateText;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;
import org.jspecify.annotations.Nullable;

/** Single values between the form, where they are text, numbers and booleans, and the store, where they have types. */
final class SimpleValues {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final ZoneId zone;

    SimpleValues(ZoneId zone) {
        this.zone = zone;
    }

    /** A stored value as the form shows it. */
    Object shown(FieldDefinition field, Value value) throws RepositoryException {
        if (value.getType() == PropertyType.DATE) {
            return date(field, Instant.ofEpochMilli(value.getDate().getTimeInMillis()));
        }
        String text = value.getString();
        return switch (field.kind()) {
            case CHECK_BOX -> value.getType() == PropertyType.BOOLEAN ? value.getBoolean() : Boolean.parseBoolean(text);
            case DATE, DATE_TIME -> dateText(field, text);
            case NUMBER, SLIDER -> number(text);
            case RICH_TEXT -> StoredLinks.edited(text);
            default -> text;
        };
    }

    private String date(FieldDefinition field, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        return field.kind() == FieldKind.DATE ? local.toLocalDate().toString() : LOCAL.format(local);
    }

    private String dateText(FieldDefinition field, String text) {
        return new DateText(zone).parse(text).map(at -> date(field, at)).orElse(text);
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** The date that a default value means, {@code now} included; the text itself when it is none. */
    Object defaultDate(FieldDefinition field, String written, Instant now) {
        if (written.equals("now") || written.equals("today")) {
            return date(field, now);
        }
        try {
            return date(field, LocalDate.parse(written).atStartOfDay(zone).toInstant());
        } catch (DateTimeParseException e) {
            return dateText(field, written);
        }
    }

    /**
     * What is stored for a value of the form: String, Boolean, Long, Double, BigDecimal or Instant; null for nothing.
     *
     * @throws UnfitValueException when the value is none of the field
     */
    @Nullable
    Object stored(FieldDefinition field, @Nullable Object given) {
        if (given == null || given.toString().isBlank()) {
            return null;
        }
        String text =
                Normalizer.normalize(given.toString(), Normalizer.Form.NFC).replace("\u0000", "");
        return switch (field.kind()) {
            case CHECK_BOX -> ofType(field, text, "boolean");
            case DATE, DATE_TIME -> ofType(field, text, "date");
            case NUMBER, SLIDER -> ofType(field, text, "double");
            default -> ofType(field, text, "string");
        };
    }

    private Object ofType(FieldDefinition field, String text, String otherwise) {
        String type = type(field, otherwise);
        try {
            return switch (type) {
                case "boolean" -> flag(text);
                case "long", "integer", "int" -> Long.valueOf(text.strip());
                case "double", "float" -> Double.valueOf(plain(text));
                case "bigdecimal", "decimal" -> new BigDecimal(plain(text));
                case "date", "localdate", "localdatetime", "zoneddatetime", "calendar" ->
                    new DateText(zone)
                            .parse(text.strip())
                            .orElseThrow(() -> new UnfitValueException("content.problem.not-date"));
                default -> text;
            };
        } catch (NumberFormatException e) {
            boolean whole = type.equals("long") || type.startsWith("int");
            throw new UnfitValueException(whole ? "content.problem.not-long" : "content.problem.not-double");
        }
    }

    private static String type(FieldDefinition field, String otherwise) {
        String written = field.source()
                .text("type")
                .or(() -> field.source().text("converterClass").filter(name -> name.contains("StringTo")))
                .orElse(otherwise);
        String simple = written.substring(written.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return simple.replaceFirst("^stringto", "").replaceFirst("converter$", "");
    }

    private static String plain(String text) {
        String number = text.strip();
        return number.indexOf(',') >= 0 && number.indexOf('.') < 0 ? number.replace(',', '.') : number;
    }

    private static Boolean flag(String text) {
        return text.equalsIgnoreCase("true") || text.equals("1") || text.equalsIgnoreCase("on");
    }

    /** A value that a field cannot hold; the message is a key of the bundles. */
    static final class UnfitValueException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnfitValueException(String messageKey) {
            super(messageKey);
        }

        String key() {
            return String.valueOf(getMessage());
        }
    }
}
