package org.bantin.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.Item;
import org.bantin.content.ItemRights;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.WorkflowStep.Errand;
import org.bantin.workflow.notice.Notice;
import org.bantin.workflow.notice.NoticeAdded;
import org.bantin.workflow.notice.Notices;
import org.bantin.workflow.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people about a decision and asks somebody to do what it asks for, as its workflow says. */
@Component
class DecisionNews {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})\\s*([hd])");

    private final Notices notices;
    private final Tasks tasks;
    private final People people;
    private final ItemRights rights;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DecisionNews(
            Notices notices,
            Tasks tasks,
            People people,
            ItemRights rights,
            Clock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.notices = notices;
        this.tasks = tasks;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /** With the save of the decision. */
    void tell(Session session, Actor actor, Item item, WorkflowStep step, Instant now, String reason)
            throws RepositoryException {
        if (step.after().told().isEmpty()) {
            return;
        }
        Set<String> told = people.named(step.after().told(), item, section(item));
        told.remove(actor.name());
        for (String name : told) {
            notices.add(session, Notice.about(item, name, step.id(), actor, now, reason));
        }
    }

    /** After the save: who is here hears of it, and the task is given. */
    void announce(Actor actor, Item item, WorkflowStep step) {
        if (!step.after().told().isEmpty()) {
            Set<String> told = people.named(step.after().told(), item, section(item));
            told.remove(actor.name());
            told.forEach(name -> events.publishEvent(new NoticeAdded(name)));
        }
        assign(actor, item, step);
    }

    /** The first of those meant gets the task, the one with the fewest open ones before others. */
    private void assign(Actor actor, Item item, WorkflowStep step) {
        Errand errand = step.after().task();
        if (errand == null) {
            return;
        }
        people.named(Set.of(errand.to()), item, section(item)).stream()
                .min(Comparator.comparingInt(tasks::open))
                .ifPresent(name -> tasks.add(
                        actor,
                        item.id(),
                        errand.title().isBlank() ? item.title() : errand.title(),
                        name,
                        due(errand.due())));
    }

    private @Nullable Instant due(String span) {
        Matcher matcher = SPAN.matcher(span.strip());
        if (!matcher.matches()) {
            return null;
        }
        long many = Long.parseLong(matcher.group(1));
        Duration length = matcher.group(2).equals("h") ? Duration.ofHours(many) : Duration.ofDays(many);
        return clock.instant().plus(length);
    }

    private String section(Item item) {
        String section = rights.section(item.fields());
        return section == null ? "" : section;
    }
}
