package org.bantin.migration.demo;

import java.util.Optional;
import javax.jcr.Node;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Remembers in the draft store how far loading has come, so that it is finished after a crash and never begun twice. */
@Component
class DemoMark {
    enum Progress {
        LOADING,
        LOADED
    }

    private static final Actor ACTOR = Actor.system("demo");
    private static final String NODE = "demo";
    private static final String PROGRESS = "progress";

    private final RepositorySessions sessions;

    DemoMark(RepositorySessions sessions) {
        this.sessions = sessions;
    }

    Optional<Progress> read() {
        return sessions.read(
                StoreName.DRAFT,
                ACTOR,
                session -> session.nodeExists("/" + NODE)
                        ? Optional.of(Progress.valueOf(session.getNode("/" + NODE)
                                .getProperty(PROGRESS)
                                .getString()))
                        : Optional.empty());
    }

    void write(Progress progress) {
        sessions.write(StoreName.DRAFT, ACTOR, session -> {
            Node root = session.getRootNode();
            Node mark = root.hasNode(NODE) ? root.getNode(NODE) : root.addNode(NODE, "oak:Unstructured");
            mark.setProperty(PROGRESS, progress.name());
            return progress;
        });
    }
}
