package org.bantin.content.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.version.Version;
import javax.jcr.version.VersionHistory;
import javax.jcr.version.VersionIterator;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.content.Revisions;
import org.bantin.content.form.FormTarget;
import org.bantin.content.page.PageCopies.Standing;
import org.bantin.content.page.PageCopies.Written;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** The kept versions of pages: one with each publication, one before each restore. Who may read a page may read its versions. */
@Component
public class PageVersions {
    private static final Actor SYSTEM = Actor.system("page-versions");

    private final RepositorySessions sessions;
    private final PageCopies copies;
    private final Revisions revisions;

    PageVersions(RepositorySessions sessions, PageCopies copies, Revisions revisions) {
        this.sessions = sessions;
        this.copies = copies;
        this.revisions = revisions;
    }

    /**
     * A kept version.
     *
     * @param name of the version, to ask for it
     * @param occasion why it was kept: {@code published}, {@code before-restore}
     * @param by who changed the page last before
     */
    public record Kept(String name, long revision, String occasion, Instant at, String by) {}

    /** Newest first; empty when there is no such page for the actor. */
    public List<Kept> list(Actor actor, String path) {
        if (copies.find(StoreName.DRAFT, actor, path).isEmpty()) {
            return List.of();
        }
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            List<Kept> kept = new ArrayList<>();
            Optional<VersionHistory> history = history(session, path);
            if (history.isPresent()) {
                VersionIterator versions = history.get().getAllLinearVersions();
                while (versions.hasNext()) {
                    Version version = versions.nextVersion();
                    if (!version.getName().equals("jcr:rootVersion")) {
                        kept.add(kept(history.get(), version));
                    }
                }
            }
            kept.sort(Comparator.comparing(Kept::at).reversed());
            return kept;
        });
    }

    private static Kept kept(VersionHistory history, Version version) throws RepositoryException {
        Node frozen = version.getFrozenNode();
        String[] labels = history.getVersionLabels(version);
        String occasion =
                labels.length == 0 ? "" : labels[0].substring(version.getName().length() + 1);
        return new Kept(
                version.getName(),
                PageCopies.number(frozen, ContentNames.REVISION),
                occasion,
                version.getCreated().toInstant(),
                PageCopies.text(frozen, ContentNames.LAST_MODIFIED_BY));
    }

    /** What the page held then. */
    public Optional<PageCopy> find(Actor actor, String path, String version) {
        if (copies.find(StoreName.DRAFT, actor, path).isEmpty()) {
            return Optional.empty();
        }
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            Optional<VersionHistory> history = history(session, path);
            return history.isPresent()
                            && version.matches("[\\d.]+")
                            && history.get().hasNode(version)
                    ? Optional.of(
                            CopiedTree.read(history.get().getVersion(version).getFrozenNode()))
                    : Optional.empty();
        });
    }

    /** Makes the page hold what it held then; what it holds now is kept first. Empty when there is no such version. */
    public Optional<Written> restore(Actor actor, String path, String version) {
        Optional<PageCopy> old = find(actor, path, version);
        Optional<Standing> now = copies.find(StoreName.DRAFT, actor, path);
        if (old.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        copies.check(actor, path);
        revisions.keep(new ItemId(now.get().id()), "before-restore");
        return Optional.of(copies.write(actor, path, -1, old.get(), "restored"));
    }

    private static Optional<VersionHistory> history(Session session, String path) throws RepositoryException {
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, path).absolutePath();
        return session.nodeExists(absolute) && session.getNode(absolute).isNodeType("mix:versionable")
                ? Optional.of(session.getWorkspace().getVersionManager().getVersionHistory(absolute))
                : Optional.empty();
    }
}
