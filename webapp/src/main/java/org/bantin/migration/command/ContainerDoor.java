package org.bantin.migration.command;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWarDeployment;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the command line reach an instance that a servlet container has started. */
@Component
@ConditionalOnWarDeployment
class ContainerDoor {
    private final CommandDoor door;

    ContainerDoor(CommandDoor door) {
        this.door = door;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        door.open();
    }
}
