package org.bantin.publishing;

import org.bantin.repository.access.Actor;

/** The internal users of this package, each with its own name in the audit trail. */
public final class PublishingActors {
    public static final Actor PUBLISHER = Actor.system("publisher");
    public static final Actor SCHEDULER = Actor.system("scheduler");

    private PublishingActors() {}
}
