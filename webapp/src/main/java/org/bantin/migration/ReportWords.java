package org.bantin.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.bantin.migration.ImportReport.Count;

/** Reports in words: what outcomes, reasons and losses are called. */
public record ReportWords(ResourceBundle texts) {
    private static final String AS_LINK = " as link";
    private static final String BUNDLE = "org.bantin.migration.command.commands";

    public static ReportWords in(Locale locale) {
        return new ReportWords(ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The first word may be a key of the texts; the rest stands as it is. */
    public String reason(String what) {
        String[] parts = what.split(" ", 2);
        if (what.endsWith(AS_LINK)) {
            return text("as-link", what.substring(0, what.length() - AS_LINK.length()));
        }
        if (parts[0].equals("type") && parts.length > 1 && texts.containsKey("import.type." + parts[1])) {
            return texts.getString("import.type." + parts[1]);
        }
        try {
            String known = texts.getString("import.reason." + parts[0]);
            return parts.length == 1 ? known : known + " " + parts[1];
        } catch (MissingResourceException e) {
            return what;
        }
    }

    /** For a list, where nothing follows. */
    public String reasonAlone(String what) {
        String[] parts = what.split(" ", 2);
        String alone = "import.alone." + parts[0];
        if (parts.length == 1 && texts.containsKey(alone)) {
            return texts.getString(alone);
        }
        return reason(what).replaceAll(":$", "");
    }

    /** Why something of an export is not taken. */
    public String left(String why) {
        return why.equals("comments") ? outcome(why) : reasonAlone(why);
    }

    public String outcome(String count) {
        return texts.getString("import.count." + count);
    }

    /** What happened to a record: skipped, lost, note, or an outcome. */
    public String kind(String kind) {
        String outcome = "import.count." + kind;
        return texts.getString(texts.containsKey(outcome) ? outcome : "import." + kind);
    }

    /** A report in lines: what was stored, how many of each outcome, why records were skipped, what texts lost. */
    public List<String> summary(ImportReport done, double seconds) {
        int stored = done.count(Count.CREATED) + done.count(Count.UPDATED);
        List<String> lines = new ArrayList<>();
        lines.add(text("done", stored, seconds, stored / Math.max(seconds, 0.001)));
        for (Count count : Count.values()) {
            if (done.count(count) > 0) {
                lines.add("  %-40s %d".formatted(outcome(count.id()), done.count(count)));
            }
        }
        done.reasons().forEach((why, times) -> lines.add("  - %s: %d".formatted(reasonAlone(why), times)));
        if (!done.losses().isEmpty()) {
            lines.add(text("losses"));
            done.losses().forEach((what, times) -> lines.add("  - %s: %d".formatted(reason(what), times)));
        }
        return lines;
    }

    public String text(String key, Object... arguments) {
        return texts.getString("import." + key).formatted(arguments);
    }
}
