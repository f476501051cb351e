package org.bantin.rendering.functions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.query.Query;
import org.bantin.rendering.RenderFailedException;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.page.WorkspaceQuery;
import org.jspecify.annotations.Nullable;

/** Queries of scripts, each bounded: so many results, so many nodes looked at. */
final class ContentQueries {
    static final int MOST = 1_000;
    private static final int MOST_LOOKED_AT = 5_000;
    private static final Pattern CLAUSE = Pattern.compile("[\\w\\s\\[\\].:@='<>!%,()/*-]*");

    private final Surroundings surroundings;

    ContentQueries(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Nodes below a root with one of these templates, found by the index of templates. */
    List<Node> byTemplates(Node root, Collection<String> ids, int most, @Nullable String and, @Nullable String order) {
        List<Node> result = new ArrayList<>();
        for (String id : ids) {
            StringBuilder statement = new StringBuilder("select * from [nt:base] as t where t.[mgnl:template] = '")
                    .append(quoted(id))
                    .append("' and isdescendantnode(t, '")
                    .append(quoted(Nodes.path(root)))
                    .append("')");
            if (and != null && !and.isBlank() && CLAUSE.matcher(and).matches()) {
                statement
                        .append(" and (")
                        .append(and.replaceFirst("(?i)^\\s*and\\s+", ""))
                        .append(')');
            }
            if (order != null && !order.isBlank() && CLAUSE.matcher(order).matches()) {
                statement.append(" order by ").append(order.replaceFirst("(?i)^\\s*order\\s+by\\s+", ""));
            }
            result.addAll(query(statement.toString(), Query.JCR_SQL2, most - result.size()));
        }
        return result;
    }

    List<Node> run(String workspace, String statement, String language) {
        String known = WorkspaceQuery.language(language);
        return query(WorkspaceQuery.within(workspace, statement, known), known, MOST).stream()
                .filter(node -> Nodes.workspace(node).equals(workspace))
                .toList();
    }

    private List<Node> query(String statement, String language, int most) {
        try {
            Query query = surroundings
                    .run()
                    .session()
                    .getWorkspace()
                    .getQueryManager()
                    .createQuery(statement, language);
            query.setLimit(Math.max(1, Math.min(most, MOST)));
            List<Node> nodes = new ArrayList<>();
            NodeIterator found = query.execute().getNodes();
            while (found.hasNext() && nodes.size() < most) {
                nodes.add(found.nextNode());
            }
            return nodes;
        } catch (RepositoryException e) {
            throw new RenderFailedException("query failed: " + statement, e);
        }
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    /** Nodes of a type below a path that hold all words of a text somewhere, in tree order. */
    List<Node> containing(String workspace, String text, String path, @Nullable String type, int most) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        Node start = Nodes.at(surroundings.run().session(), workspace, path).orElse(null);
        List<Node> result = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>();
        if (start != null && !text.isBlank()) {
            open.push(start);
        }
        int looked = 0;
        while (!open.isEmpty() && result.size() < most && looked++ < MOST_LOOKED_AT) {
            Node node = open.pop();
            boolean wanted = type == null || type.isEmpty() || Nodes.is(node, type);
            if (wanted && NodeText.holdsAll(node, words)) {
                result.add(node);
            }
            List<Node> children = Nodes.children(node, null);
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
        return result;
    }
}
