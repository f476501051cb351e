package org.bantin.migration.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import javax.jcr.NodeIterator;
import org.bantin.content.ContentFiles.Conflict;
import org.bantin.content.ContentFiles.Outlook;
import org.bantin.content.ContentFiles.Taken;
import org.bantin.content.ContentFiles.Wish;
import org.bantin.publishing.TestPublishing;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.Test;

/** The four choices when an identifier is taken, and where content goes. */
class ConflictChoiceTests extends ContentFileTest {
    @Test
    void leavesWhatIsThere() throws IOException {
        String uuid = "0a270138-ae45-46f1-b081-d662254ad001";
        Path file = conflicting("kept", uuid);
        Outlook outlook = imports.look(file, null);
        assertThat(outlook.path()).isEqualTo("/website/elsewhere/kept");
        assertThat(outlook.nodes()).isEqualTo(4);
        assertThat(outlook.pathTaken()).isFalse();
        assertThat(outlook.takenAt()).containsExactly("/website/kept");
        Taken done = imports.take(TestPublishing.SYSTEM, file, new Wish(Conflict.KEEP, null, true));
        assertThat(done.nodes()).isZero();
        assertThat(draft(session -> session.nodeExists("/website/elsewhere/kept")))
                .isEqualTo("false");
        assertThat(draft(session -> session.getProperty("/website/kept/title").getString()))
                .isEqualTo("Old");
    }

    @Test
    void givesNewIdentifiersAndAFreeName() throws IOException {
        String uuid = "0a270138-ae45-46f1-b081-d662254ad002";
        Path file = file("website.twice.xml", named("twice", uuid, "Link " + uuid));
        take(file, false);
        Taken done = imports.take(TestPublishing.SYSTEM, file, new Wish(Conflict.NEW_IDENTIFIERS, null, false));
        assertThat(done.path()).isEqualTo("/website/twice0");
        String fresh = draft(session -> session.getNode("/website/twice0").getIdentifier());
        assertThat(fresh).isNotEqualTo(uuid);
        assertThat(draft(session -> session.getProperty("/website/twice0/title").getString()))
                .isEqualTo("Link " + fresh);
        assertThat(draft(session -> session.getNode("/website/twice").getIdentifier()))
                .isEqualTo(uuid);
    }

    @Test
    void replacesWhatIsAtThePathAndLeavesTheIdentifiersOfOthersAlone() throws IOException {
        String uuid = "0a270138-ae45-46f1-b081-d662254ad009";
        take(file("website.first.xml", named("first", uuid, "First")), true);
        Path second = file("website.second.xml", named("second", uuid, "Second"));
        take(second, true);
        take(second, true);
        assertThat(draft(session -> session.getNode("/website/first").getIdentifier()))
                .isEqualTo(uuid);
        assertThat(draft(session -> session.getProperty("/website/second/title").getString()))
                .isEqualTo("Second");
        assertThat(draft(session -> session.nodeExists("/website/second0"))).isEqualTo("false");
    }

    @Test
    void removesWhatHasTheSameIdentifier() throws IOException {
        Path file = conflicting("gone", "0a270138-ae45-46f1-b081-d662254ad003");
        imports.take(TestPublishing.SYSTEM, file, new Wish(Conflict.REMOVE, null, false));
        assertThat(draft(session -> session.nodeExists("/website/gone"))).isEqualTo("false");
        assertThat(draft(session ->
                        session.getProperty("/website/elsewhere/gone/title").getString()))
                .isEqualTo("New");
    }

    @Test
    void replacesWhereTheOldOneStandsAndKeepsItsPlace() throws IOException {
        String uuid = "0a270138-ae45-46f1-b081-d662254ad004";
        Path file = conflicting("here", uuid);
        take(file("website.after.xml", named("after", "0a270138-ae45-46f1-b081-d662254ad005", "After")), false);
        Taken done = imports.take(TestPublishing.SYSTEM, file, new Wish(Conflict.REPLACE, null, false));
        assertThat(done.path()).isEqualTo("/website/here");
        assertThat(draft(session -> session.getProperty("/website/here/title").getString()))
                .isEqualTo("New");
        assertThat(draft(session -> {
                    String names = "";
                    for (NodeIterator all = session.getNode("/website").getNodes(); all.hasNext(); ) {
                        names += all.nextNode().getName() + " ";
                    }
                    return names;
                }))
                .contains("here after");
    }

    @Test
    void goesWhereItIsToldAndOnlyForAdministrators() throws IOException {
        Path file = file("website.told.xml", named("told", "0a270138-ae45-46f1-b081-d662254ad006", "Told"));
        Wish below = new Wish(Conflict.REMOVE, "/website/below/here", false);
        Actor reporter = new Actor("lan", "Lan", Set.of(Role.REPORTER), Set.of(), false);
        assertThatThrownBy(() -> imports.take(reporter, file, below)).isInstanceOf(AccessDeniedException.class);
        assertThat(imports.take(TestPublishing.SYSTEM, file, below).path()).isEqualTo("/website/below/here/told");
        assertThatThrownBy(() -> imports.take(
                        TestPublishing.SYSTEM, file, new Wish(Conflict.REMOVE, "/website/below/here/told", false)))
                .hasMessageContaining("below itself");
        assertThatThrownBy(
                        () -> imports.take(TestPublishing.SYSTEM, file, new Wish(Conflict.REMOVE, "/journal/x", false)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(imports.accepts(file("journal.x.xml", XML))).isFalse();
    }
}
