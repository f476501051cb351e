package org.bantin.rendering.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.bantin.rendering.page.Nodes;
import org.jspecify.annotations.Nullable;

/** One condition of a query: {@code property[operator]=value}, alternatives parted by {@code |}. */
record NodeFilter(String property, String operator, List<String> alternatives) {
    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)(?:\\[([a-z-]+)\\])?");
    private static final Set<String> OPERATORS =
            Set.of("eq", "ne", "gt", "gte", "lt", "lte", "in", "not-in", "like", "null");
    private static final DateTimeFormatter OFFSET = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    static NodeFilter parse(String name, String value) {
        Matcher matcher = NAME.matcher(name);
        String operator = matcher.matches() && matcher.group(2) != null ? matcher.group(2) : "eq";
        if (!matcher.matches() || !OPERATORS.contains(operator)) {
            throw DeliveryException.badRequest(
                    "unknown filter " + name + "; operators: eq, ne, gt, gte, lt, lte, in, not-in, like, null");
        }
        return new NodeFilter(matcher.group(1), operator, List.of(value.split("\\|", -1)));
    }

    boolean matches(Node node) {
        if (property.equals("@ancestor")) {
            return alternatives.stream()
                    .anyMatch(path -> (Nodes.handle(node) + "/").startsWith(path + "/")
                            && !Nodes.handle(node).equals(path));
        }
        if (operator.equals("null")) {
            return values(node).isEmpty() == Boolean.parseBoolean(alternatives.get(0));
        }
        List<Operand> values = values(node);
        boolean negative = operator.equals("ne") || operator.equals("not-in");
        boolean any = values.stream().anyMatch(value -> alternatives.stream().anyMatch(wanted -> holds(value, wanted)));
        return negative ? !any : any;
    }

    /** A stored value with its type. */
    private record Operand(String text, int type) {}

    private List<Operand> values(Node node) {
        String special = switch (property) {
            case "@name" -> Nodes.read("name", node::getName);
            case "@path" -> Nodes.handle(node);
            case "@id", "@uuid", "@jcr:uuid" -> Nodes.read("identifier", node::getIdentifier);
            case "@nodeType" ->
                Nodes.read("type", () -> node.getPrimaryNodeType().getName());
            default -> "";
        };
        if (!special.isEmpty()) {
            return List.of(new Operand(special, PropertyType.STRING));
        }
        return Nodes.read(property, () -> stored(node));
    }

    private List<Operand> stored(Node node) throws RepositoryException {
        String name = property.startsWith("@") ? property.substring(1) : property;
        List<Operand> values = new ArrayList<>();
        if (!name.startsWith("bt:") && node.hasProperty(name)) {
            Property found = node.getProperty(name);
            for (Value value : found.isMultiple() ? found.getValues() : new Value[] {found.getValue()}) {
                if (value.getType() != PropertyType.BINARY) {
                    values.add(new Operand(value.getString(), value.getType()));
                }
            }
        }
        return values;
    }

    private boolean holds(Operand value, String wanted) {
        return switch (operator) {
            case "gt" -> compared(value, wanted, order -> order > 0);
            case "gte" -> compared(value, wanted, order -> order >= 0);
            case "lt" -> compared(value, wanted, order -> order < 0);
            case "lte" -> compared(value, wanted, order -> order <= 0);
            case "in", "not-in" -> inRange(value, wanted);
            case "like" -> like(value.text(), wanted);
            default -> compared(value, wanted, order -> order == 0);
        };
    }

    private static boolean inRange(Operand value, String wanted) {
        int tilde = wanted.indexOf('~');
        return tilde < 0
                ? compared(value, wanted, order -> order == 0)
                : compared(value, wanted.substring(0, tilde), order -> order >= 0)
                        && compared(value, wanted.substring(tilde + 1), order -> order <= 0);
    }

    private static boolean like(String text, String wanted) {
        StringBuilder regex = new StringBuilder();
        for (char letter : wanted.toCharArray()) {
            regex.append(letter == '%' ? ".*" : letter == '_' ? "." : Pattern.quote(String.valueOf(letter)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text).matches();
    }

    private static boolean compared(Operand value, String wanted, IntPredicate accepted) {
        Integer order = order(value, wanted);
        return order != null && accepted.test(order);
    }

    private static @Nullable Integer order(Operand value, String wanted) {
        return switch (value.type()) {
            case PropertyType.LONG, PropertyType.DOUBLE, PropertyType.DECIMAL -> numbers(value.text(), wanted);
            case PropertyType.DATE -> dates(value.text(), wanted);
            case PropertyType.BOOLEAN ->
                Boolean.compare(Boolean.parseBoolean(value.text()), Boolean.parseBoolean(wanted));
            default -> value.text().compareTo(wanted);
        };
    }

    private static @Nullable Integer numbers(String stored, String wanted) {
        if (!wanted.matches("[+-]?\\d+(\\.\\d+)?")) {
            return null;
        }
        return Double.compare(Double.parseDouble(stored), Double.parseDouble(wanted));
    }

    private static @Nullable Integer dates(String stored, String wanted) {
        try {
            Instant moment = OffsetDateTime.parse(stored, OFFSET).toInstant();
            if (wanted.length() == "yyyy-MM-dd".length()) {
                LocalDate day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
                return Comparator.<LocalDate>naturalOrder().compare(day, LocalDate.parse(wanted));
            }
            return moment.compareTo(
                    OffsetDateTime.parse(wanted.replace(' ', '+'), OFFSET).toInstant());
        } catch (DateTimeException e) {
            throw DeliveryException.badRequest(
                    "no date: " + wanted + "; a date is written 2026-01-31 or 2026-01-31T08:00:00.000+07:00");
        }
    }
}
