package org.bantin.rendering.library;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bantin.publishing.PublishingSchedule;
import org.bantin.publishing.PublishingSchedule.Kind;
import org.bantin.publishing.PublishingSchedule.Planned;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.RenderRun;

/** What a preview of the future shows besides what is out: stories planned until then come, those planned to leave are gone. */
final class Coming {
    private static final Set<String> STORIES = Set.of("article", "conference", "signing", "photo-story");

    private final PublishingSchedule schedule;
    private final Clock clock;

    Coming(PublishingSchedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    List<Teaser> join(RenderRun run, List<Teaser> out, int size) {
        Instant at = run.at();
        if (at == null) {
            return out;
        }
        List<Teaser> all = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (Planned plan : schedule.planned(clock.instant(), at.plusMillis(1))) {
            String id = plan.item().value();
            gone.add(id);
            ContentMap content = plan.kind() == Kind.PUBLISH ? run.content(id, Escaping.TEMPLATE) : null;
            if (content != null) {
                Teaser story = new Teaser(run, content);
                if (STORIES.contains(story.getType())) {
                    all.add(0, story);
                }
            }
        }
        out.stream().filter(story -> !gone.contains(story.getId())).forEach(all::add);
        return all.subList(0, Math.min(size, all.size()));
    }
}
