package org.bantin.rendering.library;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** All stories, whatever their section. */
    List<Teaser> join(RenderRun run, List<Teaser> out, int size) {
        return join(run, out, size, Map.of(), Set.of());
    }

    /**
     * The same list as it will stand at the time of the preview.
     *
     * @param filters of the list: a story that comes joins when its type and its section are among them
     * @param excluded identifiers that stand elsewhere on the page
     */
    List<Teaser> join(
            RenderRun run, List<Teaser> out, int size, Map<String, List<String>> filters, Set<String> excluded) {
        Set<String> gone = new HashSet<>();
        List<Teaser> all = new ArrayList<>();
        for (Planned plan : plans(run)) {
            String id = plan.item().value();
            gone.add(id);
            ContentMap content =
                    plan.kind() == Kind.PUBLISH && !excluded.contains(id) ? run.content(id, Escaping.TEMPLATE) : null;
            if (content != null) {
                Teaser story = new Teaser(run, content);
                if (STORIES.contains(story.getType()) && fits(run, story, content, filters)) {
                    all.add(0, story);
                }
            }
        }
        out.stream().filter(story -> !gone.contains(story.getId())).forEach(all::add);
        return all.subList(0, Math.min(size, all.size()));
    }

    /** Whether an item that is out will have left the site by then. */
    boolean leaves(RenderRun run, String id) {
        return plans(run).stream()
                .anyMatch(plan ->
                        plan.kind() == Kind.UNPUBLISH && plan.item().value().equals(id));
    }

    private List<Planned> plans(RenderRun run) {
        Instant at = run.at();
        return at == null ? List.of() : schedule.planned(clock.instant(), at.plusMillis(1));
    }

    private static boolean fits(RenderRun run, Teaser story, ContentMap content, Map<String, List<String>> filters) {
        List<String> types = filters.getOrDefault("type", List.of());
        if (!types.isEmpty() && !types.contains(story.getType())) {
            return false;
        }
        List<String> sections = filters.getOrDefault("section", List.of());
        String own = content.text("section");
        ContentMap section = own == null || sections.isEmpty() ? null : run.content(own, Escaping.TEMPLATE);
        return sections.isEmpty() || (section != null && sections.contains(section.name()));
    }
}
