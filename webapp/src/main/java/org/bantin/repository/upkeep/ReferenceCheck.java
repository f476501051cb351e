package org.bantin.repository.upkeep;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.bantin.repository.ConsistencyCheck;
import org.bantin.repository.OakSessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.StoredNodes;
import org.bantin.repository.access.Actor;

/** Follows the references between items of the draft store. One that leads nowhere is worth knowing, but breaks nothing. */
public final class ReferenceCheck implements ConsistencyCheck {
    private static final String REFERENCES = "bt:references";
    private static final int MOST_FINDINGS = 1_000;

    private final OakSessions sessions;

    public ReferenceCheck(OakSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "references";
    }

    @Override
    public Report run() {
        if (!sessions.has(StoreName.DRAFT)) {
            return new Report(0, List.of());
        }
        return sessions.read(StoreName.DRAFT, Actor.system("check"), session -> {
            NodeIterator referring = session.getWorkspace()
                    .getQueryManager()
                    .createQuery("SELECT * FROM [nt:base] WHERE [" + REFERENCES + "] IS NOT NULL", "JCR-SQL2")
                    .execute()
                    .getNodes();
            List<Finding> findings = new ArrayList<>();
            long examined = 0;
            while (referring.hasNext() && findings.size() < MOST_FINDINGS) {
                Node node = referring.nextNode();
                for (Value target : node.getProperty(REFERENCES).getValues()) {
                    examined++;
                    if (!exists(session, target.getString())) {
                        findings.add(Finding.warning(
                                node.getPath(), "refers to " + target.getString() + ", which is not there any more"));
                    }
                }
            }
            return new Report(examined, findings);
        });
    }

    private static boolean exists(Session session, String identifier) throws RepositoryException {
        return StoredNodes.findCommitted(session, identifier).isPresent();
    }
}
