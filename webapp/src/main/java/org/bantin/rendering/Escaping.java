package org.bantin.rendering;

/** Who escapes: the template ({@code .ftlh}, {@code .ftlx}), or the data that a foreign {@code .ftl} script prints as it is. */
public enum Escaping {
    /** Strings as stored; rich text as {@link Markup}. The template escapes. */
    TEMPLATE,
    /** Every string comes HTML-escaped and with line breaks as {@code <br/>}, rich text too. */
    DATA,
    /** Strings as stored, rich text too: what {@code cmsfn.decode} gives. */
    NONE;

    /** The rule of a template script, by its file name. */
    public static Escaping of(String templateScript) {
        return templateScript.endsWith(".ftlh") || templateScript.endsWith(".ftlx") ? TEMPLATE : DATA;
    }
}
