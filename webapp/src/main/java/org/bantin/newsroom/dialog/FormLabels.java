package org.bantin.newsroom.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bantin.newsroom.shell.Words;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Labels of a form: what the definition writes (literal or key), else the keys that Magnolia generates, from the most specific
 * to the most general, else the name in words.
 *
 * @param bases beginnings of the generated keys, such as {@code shop.components.teaser}
 */
record FormLabels(List<String> bases, Words words) {
    FormLabels {
        bases = List.copyOf(bases);
    }

    static FormLabels of(String id, String module, Words words) {
        List<String> bases = new ArrayList<>();
        String dotted = id.replace(':', '.').replace('/', '.');
        bases.add(dotted);
        int colon = id.indexOf(':');
        if (colon >= 0) {
            bases.add(id.substring(colon + 1).replace('/', '.'));
            bases.add("dialogs." + id.substring(colon + 1).replace('/', '.'));
        }
        if (!module.isEmpty() && !dotted.startsWith(module + ".")) {
            bases.add(module + "." + dotted);
        }
        return new FormLabels(bases, words);
    }

    /** Labels of a block of this form: keys that begin with those of the block come before those of the form. */
    FormLabels block(String id) {
        List<String> own = new ArrayList<>();
        String dotted = id.replace(':', '.').replace('/', '.');
        own.add(id.contains(":") ? id.replaceFirst(":", ".blocks.").replace('/', '.') : "blocks." + dotted);
        own.add(dotted);
        own.add("blocks." + dotted.substring(dotted.lastIndexOf('.') + 1));
        own.addAll(bases);
        return new FormLabels(own, words);
    }

    String title(@Nullable String written, String otherwise) {
        return text(written, keys("", "label"), otherwise);
    }

    String tab(String name, @Nullable String written) {
        List<String> keys = keys("." + name, "label");
        keys.addAll(List.of("tabs." + name + ".label", "tabs." + name));
        return text(written, keys, name.equals("default") ? words.text("newsroom.forms.tab") : inWords(name));
    }

    /** An empty label that is written means that there is none. */
    String field(String tab, String name, @Nullable String written) {
        return "".equals(written) ? "" : text(written, fieldKeys(tab, name, "label"), inWords(name));
    }

    @Nullable
    String hint(String tab, String name, @Nullable String written) {
        String hint = text(written, fieldKeys(tab, name, "description").subList(0, 1), "");
        return hint.isBlank() ? null : Jsoup.parseBodyFragment(hint).text();
    }

    String option(String tab, String field, String option, @Nullable String written, String value) {
        List<String> keys = new ArrayList<>();
        for (String key : fieldKeys(tab, field, "")) {
            String base = key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
            keys.add(base + ".options." + option + ".label");
            keys.add(base + ".options." + option);
        }
        return text(written, keys, value);
    }

    private List<String> fieldKeys(String tab, String name, String last) {
        List<String> keys = new ArrayList<>(keys("." + tab + "." + name, last));
        keys.addAll(keys("." + name, last));
        keys.add("fields." + name + "." + last);
        keys.add("fields." + name);
        return keys;
    }

    private List<String> keys(String rest, String last) {
        List<String> keys = new ArrayList<>();
        for (String base : bases) {
            keys.add(base + rest + "." + last);
            keys.add(base + rest);
        }
        return keys;
    }

    private String text(@Nullable String written, List<String> keys, String otherwise) {
        if (written != null && !written.isBlank()) {
            return words.text(written);
        }
        return words.first(keys, otherwise);
    }

    /** {@code navigationTitle} as {@code Navigation title}. */
    static String inWords(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .replace('-', ' ')
                .strip();
        return spaced.isEmpty()
                ? name
                : spaced.substring(0, 1).toUpperCase(Locale.ROOT)
                        + spaced.substring(1).toLowerCase(Locale.ROOT);
    }
}
