package org.bantin.rendering.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Queries as scripts write them, whose paths begin at the root of one workspace, in words of the store, where workspaces are
 * top-level nodes.
 */
public final class WorkspaceQuery {
    private static final Pattern PATH_FUNCTION =
            Pattern.compile("(?i)(is(?:descendant|child|same)node\\s*\\(\\s*(?:\\[?[\\w:.]+]?\\s*,\\s*)?)"
                    + "(?:\\[(/[^]]*)]|'(/[^']*)'|\"(/[^\"]*)\")(\\s*\\))");
    private static final Pattern PATH_LIKE = Pattern.compile("(?i)(jcr:path]?\\s*(?:=|like)\\s*)'(/[^']*)'");

    private WorkspaceQuery() {}

    /** The statement over the whole store; its language as JCR names it. */
    public static String within(String workspace, String statement, String language) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "xpath" -> xpath(workspace, statement.strip());
            default -> paths(workspace, statement);
        };
    }

    /** How JCR writes the name of a language; scripts write {@code JCR-SQL2} in any case. */
    public static String language(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "jcr-sql2", "sql2", "" -> "JCR-SQL2";
            case "sql", "xpath" -> written.toLowerCase(Locale.ROOT);
            default -> written;
        };
    }

    private static String paths(String workspace, String statement) {
        String first = PATH_FUNCTION.matcher(statement).replaceAll(match -> {
            String path =
                    match.group(2) != null ? match.group(2) : match.group(3) != null ? match.group(3) : match.group(4);
            return Matcher.quoteReplacement(match.group(1) + "'" + moved(workspace, path) + "'" + match.group(5));
        });
        return PATH_LIKE
                .matcher(first)
                .replaceAll(match ->
                        Matcher.quoteReplacement(match.group(1) + "'" + moved(workspace, match.group(2)) + "'"));
    }

    private static String moved(String workspace, String path) {
        return path.equals("/") ? "/" + workspace : "/" + workspace + path;
    }

    private static String xpath(String workspace, String statement) {
        String root = "/jcr:root";
        if (statement.startsWith(root)) {
            return root + "/" + workspace + statement.substring(root.length());
        }
        return statement.startsWith("/")
                ? root + "/" + workspace + statement
                : root + "/" + workspace + "//" + statement;
    }
}
