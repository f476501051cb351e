package org.bantin.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.query.Query;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.repository.RepositorySchema;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Addresses that people redirected by hand or by import: live items of type {@code redirect}. An address may carry parameters
 * ({@code /index.php?id=12}, in the order of their names) or end in {@code *}, whose rest is put for a {@code *} at the end of
 * the target. Exact addresses win over those with a star, longer ones over shorter.
 */
@Component
public class Redirections {
    public static final String TYPE = "redirect";
    public static final String FROM = "redirectFrom";
    public static final String TO = "redirectTo";
    public static final String PERMANENT = "permanent";
    private static final int LONGEST_CHAIN = 10;

    private final RepositorySessions sessions;

    Redirections(RepositorySessions sessions, RepositorySchema schema) {
        this.sessions = sessions;
        schema.ensureIndex(StoreName.LIVE, FROM, false);
    }

    /** One redirection. */
    public record Rule(ItemId id, String from, String to, boolean permanent) {}

    /** Where an address leads, with the rest that a star stands for. */
    public record Target(String to, boolean permanent) {}

    /** The address as it is compared: without a slash at the end, parameters by name. */
    public static String canonical(String path, Map<String, List<String>> parameters) {
        StringBuilder address = new StringBuilder(
                path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        char separator = '?';
        for (Map.Entry<String, List<String>> parameter : new TreeMap<>(parameters).entrySet()) {
            for (String value : parameter.getValue()) {
                address.append(separator).append(parameter.getKey()).append('=').append(value);
                separator = '&';
            }
        }
        return address.toString();
    }

    /** Where the public is sent from an address; empty when nowhere. */
    public Optional<Target> target(String path, Map<String, List<String>> parameters) {
        return sessions.read(StoreName.LIVE, Actor.PUBLIC, live -> target(live, canonical(path, parameters)));
    }

    /** The rule of exactly this address. */
    public Optional<Rule> find(String from) {
        return sessions.read(StoreName.LIVE, Actor.PUBLIC, live -> Optional.ofNullable(exact(live, from)));
    }

    /** The addresses that one would pass if this rule were added, when they lead back to it; empty when they do not. */
    public List<String> loop(String from, String to) {
        return sessions.read(StoreName.LIVE, Actor.PUBLIC, live -> {
            List<String> passed = new ArrayList<>(List.of(from));
            Set<String> seen = new HashSet<>(passed);
            String next = to;
            for (int step = 0; step < LONGEST_CHAIN && next.startsWith("/"); step++) {
                passed.add(next);
                if (!seen.add(next) || covers(from, next)) {
                    return passed;
                }
                Optional<Target> target = target(live, next);
                if (target.isEmpty()) {
                    return List.of();
                }
                next = target.get().to();
            }
            return passed.size() > LONGEST_CHAIN ? passed : List.of();
        });
    }

    private static boolean covers(String from, String address) {
        return from.endsWith("*") && address.startsWith(from.substring(0, from.length() - 1));
    }

    private static Optional<Target> target(Session live, String address) throws RepositoryException {
        for (String candidate : candidates(address)) {
            Rule rule = exact(live, candidate);
            if (rule != null) {
                boolean star = candidate.endsWith("*") && rule.to().endsWith("*");
                String rest = star ? address.substring(candidate.length() - 1) : "";
                String to = star ? rule.to().substring(0, rule.to().length() - 1) + rest : rule.to();
                return Optional.of(new Target(to, rule.permanent()));
            }
        }
        return Optional.empty();
    }

    /** The address, the address without parameters, then its beginnings with a star, longest first. */
    private static List<String> candidates(String address) {
        List<String> candidates = new ArrayList<>(List.of(address));
        int question = address.indexOf('?');
        String path = question < 0 ? address : address.substring(0, question);
        if (question > 0) {
            candidates.add(path);
        }
        for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            candidates.add(path.substring(0, slash + 1) + "*");
            if (slash == 0) {
                break;
            }
        }
        return candidates;
    }

    private static @Nullable Rule exact(Session live, String from) throws RepositoryException {
        Query query = live.getWorkspace()
                .getQueryManager()
                .createQuery("SELECT * FROM [nt:base] WHERE [" + FROM + "] = $from", Query.JCR_SQL2);
        query.bindValue("from", live.getValueFactory().createValue(from));
        NodeIterator nodes = query.execute().getNodes();
        while (nodes.hasNext()) {
            Node node = nodes.nextNode();
            if (node.hasProperty(ContentNames.PUBLISHED_NUMBER) && node.hasProperty(TO)) {
                boolean permanent = !node.hasProperty(PERMANENT)
                        || node.getProperty(PERMANENT).getBoolean();
                return new Rule(
                        new ItemId(node.getIdentifier()),
                        from,
                        node.getProperty(TO).getString(),
                        permanent);
            }
        }
        return null;
    }
}
