package org.bantin.publishing;

import org.bantin.repository.access.Actor;

/** The internal users of this package, each with its own name in the audit trail. */
final class PublishingActors {
    static final Actor PUBLISHER = Actor.system("publisher");
    static final Actor SCHEDULER = Actor.system("scheduler");

    private PublishingActors() {}
}
