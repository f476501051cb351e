package org.bantin.publishing.live;

import javax.jcr.Node;
import org.bantin.content.ItemId;
import org.bantin.publishing.PublishingActors;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.springframework.stereotype.Component;

/** Who of the live items needs another one. */
@Component
public class LiveUse {
    private final RepositorySessions sessions;

    public LiveUse(RepositorySessions sessions) {
        this.sessions = sessions;
    }

    /** Live items that stand in a section; it cannot go while there are any, since their addresses name it. */
    public int storiesIn(ItemId section) {
        return sessions.read(StoreName.LIVE, PublishingActors.PUBLISHER, live -> {
            int count = 0;
            for (Node node : LiveReferences.to(live, section.value())) {
                if (LiveReferences.standsIn(node, section.value())) {
                    count++;
                }
            }
            return count;
        });
    }
}
