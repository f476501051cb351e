package org.bantin.workflow;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.jcr.Node;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.storage.EditorialNodes;
import org.springframework.stereotype.Component;

/** Hints on the language that the newsroom does not want to see again, each as {@code rule:words} in small letters. */
@Component
public class PassedHints {
    private static final Actor SYSTEM = Actor.system("workflow");
    private static final String ROOT = "hints";
    private static final int MOST = 5_000;
    private static final int LONGEST = 200;

    private final RepositorySessions sessions;
    private final Clock clock;

    PassedHints(RepositorySessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** All of them, in order of letters. */
    public List<String> all() {
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            TreeSet<String> all = new TreeSet<>();
            if (session.nodeExists("/" + ROOT)) {
                for (Node node : EditorialNodes.sorted(session.getNode("/" + ROOT))) {
                    all.add(EditorialNodes.text(node, "hint"));
                }
            }
            return List.copyOf(all);
        });
    }

    /**
     * Keeps one; a second time it changes nothing.
     *
     * @throws AccessDeniedException when the actor is not of the newsroom
     * @throws IllegalArgumentException when the rule is no name, or the words are empty or longer than {@value #LONGEST} characters
     */
    public void add(Actor actor, String rule, String words) {
        requireNewsroom(actor);
        String hint = hint(rule, words);
        if (!rule.matches("[a-z-]{1,40}") || words.isEmpty() || words.length() > LONGEST) {
            throw new IllegalArgumentException("a hint is a rule and 1 to " + LONGEST + " characters, not " + hint);
        }
        if (all().contains(hint)) {
            return;
        }
        sessions.change(StoreName.DRAFT, SYSTEM, session -> {
            Node list = EditorialNodes.make(session, ROOT);
            List<Node> present = EditorialNodes.sorted(list);
            for (int i = 0; i <= present.size() - MOST; i++) {
                present.get(i).remove();
            }
            Node node = EditorialNodes.addTo(list, clock.instant());
            node.setProperty("hint", hint);
            node.setProperty("by", actor.name());
        });
    }

    /**
     * Shows one again; when it was not kept it changes nothing.
     *
     * @throws AccessDeniedException when the actor is not of the newsroom
     */
    public void remove(Actor actor, String rule, String words) {
        requireNewsroom(actor);
        String hint = hint(rule, words);
        sessions.change(StoreName.DRAFT, SYSTEM, session -> {
            if (session.nodeExists("/" + ROOT)) {
                for (Node node : EditorialNodes.sorted(session.getNode("/" + ROOT))) {
                    if (EditorialNodes.text(node, "hint").equals(hint)) {
                        node.remove();
                    }
                }
            }
        });
    }

    private static void requireNewsroom(Actor actor) {
        if (actor.roles().isEmpty()) {
            throw new AccessDeniedException(actor.name() + " is not of the newsroom");
        }
    }

    private static String hint(String rule, String words) {
        return rule + ":" + Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
