package org.bantin.workflow.notice;

import java.time.Clock;
import org.bantin.content.lock.EditLockTakenOver;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person whose writing was taken over. */
@Component
class TakeOverNotice {
    private final RepositorySessions sessions;
    private final Notices notices;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakeOverNotice(RepositorySessions sessions, Notices notices, Clock clock, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.notices = notices;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(EditLockTakenOver event) {
        Notice notice = new Notice(
                "",
                event.from(),
                "takeover",
                event.id(),
                event.title(),
                event.by(),
                event.byName(),
                clock.instant(),
                "",
                false);
        sessions.change(StoreName.DRAFT, Actor.system("workflow"), session -> notices.add(session, notice));
        events.publishEvent(new NoticeAdded(event.from()));
    }
}
