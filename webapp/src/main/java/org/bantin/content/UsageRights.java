package org.bantin.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.springframework.stereotype.Component;

/** Until when a picture or file may be used: its field {@code validTo}, the whole of that day. What has ended is never deleted. */
@Component
class UsageRights {
    private static final String UNTIL = "validTo";

    private final Clock clock;
    private final ContentProperties settings;

    UsageRights(Clock clock, ContentProperties settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** The last day of the rights to a file, when it is over; empty for everything else. */
    Optional<LocalDate> ended(Node node) throws RepositoryException {
        if (!node.isNodeType("mgnl:asset") || !node.hasProperty(UNTIL)) {
            return Optional.empty();
        }
        LocalDate last = node.getProperty(UNTIL)
                .getDate()
                .toInstant()
                .atZone(settings.zone())
                .toLocalDate();
        return last.isBefore(LocalDate.now(clock.withZone(settings.zone()))) ? Optional.of(last) : Optional.empty();
    }
}
