package org.bantin.content.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.bantin.definition.PropertyDefinition;

/** The simple types of a field and how loosely written values become them. */
public enum SimpleType {
    TEXT,
    RICH_TEXT,
    BOOLEAN,
    LONG,
    DOUBLE,
    DECIMAL,
    DATE,
    REFERENCE,
    ASSET;

    public static SimpleType of(PropertyDefinition definition) {
        if (definition.referencedType().isPresent()) {
            return REFERENCE;
        }
        return switch (definition.type().toLowerCase(Locale.ROOT)) {
            case "boolean" -> BOOLEAN;
            case "long", "integer", "int" -> LONG;
            case "double" -> DOUBLE;
            case "decimal", "bigdecimal" -> DECIMAL;
            case "date", "datetime" -> DATE;
            case "richtext" -> RICH_TEXT;
            case "asset" -> ASSET;
            default -> TEXT;
        };
    }

    /** What a stored value means for this type; a value that does not fit stays as stored. */
    Object ofStored(Object stored) {
        return switch (this) {
            case TEXT, RICH_TEXT, REFERENCE, ASSET -> stored.toString();
            default -> parse(stored, new DateText(ZoneOffset.UTC)).orElse(stored);
        };
    }

    /** Empty when the value is not of this type. Text types are not handled here. */
    Optional<Object> parse(Object value, DateText dates) {
        String text = value.toString().strip();
        try {
            return switch (this) {
                case BOOLEAN -> bool(value, text);
                case LONG ->
                    value instanceof Number number && !(value instanceof Double)
                            ? Optional.of(number.longValue())
                            : Optional.of(new BigDecimal(decimalPoint(text)).longValueExact());
                case DOUBLE -> finite(Double.parseDouble(decimalPoint(text)));
                case DECIMAL -> Optional.of(bounded(new BigDecimal(decimalPoint(text))));
                case DATE ->
                    value instanceof Instant
                            ? Optional.of(value)
                            : dates.parse(text).map(Object.class::cast);
                default -> Optional.of(text);
            };
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> bool(Object value, String text) {
        if (value instanceof Boolean) {
            return Optional.of(value);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "on", "1", "yes" -> Optional.of(true);
            case "false", "off", "0", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> finite(double number) {
        return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }

    private static BigDecimal bounded(BigDecimal number) {
        if (Math.abs((long) number.scale()) > 100 || number.precision() > 100) {
            throw new NumberFormatException("too many digits");
        }
        return number;
    }

    /** Vietnamese writes a comma before the fraction. */
    private static String decimalPoint(String text) {
        if (text.length() > 100) {
            throw new NumberFormatException("too many digits");
        }
        return text.indexOf(',') == text.lastIndexOf(',') && text.indexOf('.') < 0 ? text.replace(',', '.') : text;
    }
}
