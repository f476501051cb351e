package org.bantin.migration;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Reports in words: what outcomes, reasons and losses are called. */
public record ReportWords(ResourceBundle texts) {
    private static final String BUNDLE = "org.bantin.migration.command.commands";

    public static ReportWords in(Locale locale) {
        return new ReportWords(ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The first word may be a key of the texts; the rest stands as it is. */
    public String reason(String what) {
        String[] parts = what.split(" ", 2);
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
        String kind = "import.type." + (parts.length == 1 ? "" : parts[1]);
        if (parts[0].equals("type") && texts.containsKey(kind)) {
            return texts.getString(kind);
        }
        if (texts.containsKey(alone)) {
            return parts.length == 1 ? texts.getString(alone) : texts.getString(alone) + ": " + parts[1];
        }
        return reason(what).replaceAll(":$", "");
    }

    public String outcome(String count) {
        return texts.getString("import.count." + count);
    }

    /** What happened to a record: skipped, lost, note, or an outcome. */
    public String kind(String kind) {
        String outcome = "import.count." + kind;
        return texts.getString(texts.containsKey(outcome) ? outcome : "import." + kind);
    }

    public String text(String key, Object... arguments) {
        return texts.getString("import." + key).formatted(arguments);
    }
}
