package org.bantin.rendering.library;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.bantin.definition.Definitions;
import org.bantin.publishing.PublishingSchedule;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.RenderingProperties;
import org.bantin.rendering.TemplateVariables;
import org.bantin.search.IndexStatus;
import org.bantin.search.LiveSearch;
import org.bantin.search.Reindex;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts {@code bantinfn}, {@code datefn} and {@code textfn} into the scope of every template. */
@Component
class SiteLibrary implements TemplateVariables {
    private final LiveSearch search;
    private final ObjectProvider<Reindex> index;
    private final Definitions definitions;
    private final Typography typography;
    private final Fingerprints fingerprints;
    private final RenderingProperties properties;
    private final Coming coming;
    private final Clock clock;

    SiteLibrary(
            LiveSearch search,
            ObjectProvider<Reindex> index,
            Definitions definitions,
            Typography typography,
            Fingerprints fingerprints,
            RenderingProperties properties,
            PublishingSchedule schedule,
            Clock clock) {
        this.coming = new Coming(schedule, clock);
        this.search = search;
        this.index = index;
        this.definitions = definitions;
        this.typography = typography;
        this.fingerprints = fingerprints;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void contribute(RenderRun run, Map<String, Object> variables) {
        DateFunctions dates = new DateFunctions(properties.zone(), run.locale(), clock(run), run::changesAt);
        SiteSettings settings = new SiteSettings(definitions, run);
        variables.put("bantinfn", new SiteFunctions(run, search, this::index, settings, dates, fingerprints, coming));
        variables.put("datefn", dates);
        variables.put("textfn", new TextFunctions(typography, run.locale()));
    }

    private IndexStatus.State index() {
        Reindex known = index.getIfAvailable();
        return known == null ? IndexStatus.State.READY : known.status().state();
    }

    /** A preview of the future has the time that it is made for. */
    private Clock clock(RenderRun run) {
        Instant at = run.at();
        return at == null ? clock : Clock.fixed(at, properties.zone());
    }
}
