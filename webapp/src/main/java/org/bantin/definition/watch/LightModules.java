package org.bantin.definition.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bantin.definition.DefinitionProblem;
import org.bantin.definition.DefinitionProperties;
import org.bantin.definition.DefinitionsReloaded;
import org.bantin.definition.ScriptCheck;
import org.bantin.definition.ScriptProblems;
import org.bantin.definition.assembly.Loading;
import org.bantin.definition.assembly.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Holds what was last read from the light modules and reads again when files change. */
@Component
@EnableConfigurationProperties(DefinitionProperties.class)
public class LightModules {
    private static final Logger LOG = LoggerFactory.getLogger(LightModules.class);

    private final List<Path> roots;
    private final Loading loading;
    private final ApplicationEventPublisher events;
    private final ScriptProblems scripts;
    private volatile Snapshot current;

    public LightModules(DefinitionProperties properties, Environment environment, ApplicationEventPublisher events) {
        this(properties, environment, events, List.of());
    }

    @Autowired
    LightModules(
            DefinitionProperties properties,
            Environment environment,
            ApplicationEventPublisher events,
            ObjectProvider<ScriptCheck> checks) {
        this(properties, environment, events, checks.orderedStream().toList());
    }

    private LightModules(
            DefinitionProperties properties,
            Environment environment,
            ApplicationEventPublisher events,
            List<ScriptCheck> checks) {
        this.events = events;
        this.scripts = new ScriptProblems(checks);
        String alias = environment.getProperty("magnolia.resources.dir");
        List<Path> written = alias != null && environment.getProperty("bantin.light-modules") == null
                ? List.of(Path.of(alias))
                : properties.lightModules();
        this.roots = written.stream().map(LightModules::located).toList();
        this.loading = new Loading(roots);
        long start = System.nanoTime();
        this.current = loading.load();
        report(current, start);
    }

    /** A relative directory may lie beside the working directory's parent, as when one works inside webapp/. */
    private static Path located(Path written) {
        Path here = written.toAbsolutePath().normalize();
        Path parent = Path.of("").toAbsolutePath().getParent();
        if (!Files.isDirectory(here) && !written.isAbsolute() && parent != null) {
            Path above = parent.resolve(written).normalize();
            return Files.isDirectory(above) ? above : here;
        }
        return here;
    }

    /** Faults of definitions and of scripts; scripts are read when first asked for. */
    public List<DefinitionProblem> problems() {
        Snapshot now = current;
        List<DefinitionProblem> problems = new ArrayList<>(now.problems());
        problems.addAll(scripts.of(now));
        return problems;
    }

    public Snapshot current() {
        return current;
    }

    public List<Path> roots() {
        return roots;
    }

    /** Reads what has changed, if anything has, and tells it. */
    public synchronized void reloadIfChanged() {
        long start = System.nanoTime();
        loading.loadIfChanged().ifPresent(snapshot -> {
            report(snapshot, start);
            current = snapshot;
            events.publishEvent(new DefinitionsReloaded(snapshot.generation()));
        });
    }

    private static void report(Snapshot snapshot, long start) {
        LOG.info(
                "{} light modules, {} definitions, {} problems in {} ms",
                snapshot.modules().size(),
                snapshot.counts().values().stream().mapToInt(Integer::intValue).sum(),
                snapshot.problems().size(),
                (System.nanoTime() - start) / 1_000_000);
        for (DefinitionProblem problem : snapshot.problems()) {
            if (problem.severity() == DefinitionProblem.Severity.ERROR) {
                LOG.warn("{}:{} {}", problem.file(), problem.line(), problem.message());
            }
        }
    }
}
