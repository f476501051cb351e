package org.bantin.content.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Internal links in rich text: {@code item:<uuid>} while edited, Magnolia's pattern when stored for templates of modules. */
final class StoredLinks {
    private static final Pattern STORED = Pattern.compile("\\$\\{link:\\{uuid:\\{([0-9a-fA-F-]{36})}[^\"'<>]*?}}}?");
    private static final Pattern EDITED = Pattern.compile("item:([0-9a-f-]{36})");

    private StoredLinks() {}

    static String edited(String html) {
        return STORED.matcher(html).replaceAll("item:$1");
    }

    static String stored(String html, Session session) throws RepositoryException {
        Matcher matcher = EDITED.matcher(html);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String pattern = pattern(matcher.group(1), session);
            matcher.appendReplacement(text, Matcher.quoteReplacement(pattern.isEmpty() ? matcher.group() : pattern));
        }
        return matcher.appendTail(text).toString();
    }

    private static String pattern(String uuid, Session session) throws RepositoryException {
        try {
            Node node = session.getNodeByIdentifier(uuid);
            String path = node.getPath();
            int end = path.indexOf('/', 1);
            return end < 0
                    ? ""
                    : "${link:{uuid:{" + uuid + "},repository:{" + path.substring(1, end) + "},path:{"
                            + path.substring(end) + "}}}";
        } catch (ItemNotFoundException e) {
            return "";
        }
    }
}
