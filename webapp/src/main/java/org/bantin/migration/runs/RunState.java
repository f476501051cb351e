package org.bantin.migration.runs;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bantin.content.imports.ImportMoved;
import org.bantin.content.imports.ImportRefusedException;
import org.bantin.content.imports.SiteImport;
import org.bantin.content.imports.SiteImport.Problem;
import org.bantin.content.imports.SiteImport.Stage;
import org.bantin.content.imports.SiteImport.Tally;
import org.bantin.migration.ImportReport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The state of each import, changed by one thread at a time, kept before it is told. */
@Component
class RunState {
    private final RunFolders folders;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RunState(RunFolders folders, Clock clock, ApplicationEventPublisher events) {
        this.folders = folders;
        this.clock = clock;
        this.events = events;
    }

    RunFolder folder(String id) {
        return folders.find(id).orElseThrow(() -> new ImportRefusedException("gone"));
    }

    Optional<SiteImport> find(String id) {
        return folders.find(id).flatMap(RunFolder::load);
    }

    synchronized SiteImport change(String id, UnaryOperator<SiteImport> change) {
        RunFolder folder = folder(id);
        SiteImport before = folder.load().orElseThrow(() -> new ImportRefusedException("gone"));
        SiteImport after = change.apply(before);
        folder.save(after);
        events.publishEvent(new ImportMoved(id, after.stage(), after.progress()));
        return after;
    }

    SiteImport move(String id, Stage stage, @Nullable Problem why) {
        return change(id, state -> state.at(stage, clock.instant(), why));
    }

    /** What earlier legs made counts on, and is not told as here before; what is said of the rest is said anew. */
    static Tally tally(Tally before, ImportReport report) {
        Map<String, Integer> counts = new TreeMap<>(report.counts());
        for (ImportReport.Count count : ImportReport.Count.LASTING) {
            int sum = before.count(count.id()) + report.count(count);
            if (sum > 0) {
                counts.put(count.id(), sum);
            }
        }
        int own = before.count("created") + before.count("updated");
        counts.computeIfPresent("unchanged", (outcome, times) -> times > own ? times - own : null);
        return new Tally(counts, report.reasons(), report.losses());
    }
}
