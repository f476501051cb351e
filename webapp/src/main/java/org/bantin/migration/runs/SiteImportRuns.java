package org.bantin.migration.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.content.imports.ImportPlan;
import org.bantin.content.imports.ImportRefusedException;
import org.bantin.content.imports.SiteImport;
import org.bantin.content.imports.SiteImport.Arriving;
import org.bantin.content.imports.SiteImport.Progress;
import org.bantin.content.imports.SiteImport.Stage;
import org.bantin.content.imports.SiteImport.Tally;
import org.bantin.content.imports.SiteImports;
import org.bantin.migration.ImportRecords;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.springframework.stereotype.Component;

/** Imports of the newsroom: who may, what may follow what; the work itself is done by {@link RunWork}. */
@Component
class SiteImportRuns implements SiteImports {
    private static final Set<Stage> BEFORE = Set.of(Stage.ARRIVING, Stage.READ);
    private static final int MOST_UNFINISHED = 20;

    private final RunFolders folders;
    private final RunState states;
    private final Arrivals arrivals;
    private final RunJobs jobs;
    private final RunWork work;
    private final Items items;
    private final AuditTrail audit;
    private final Clock clock;

    SiteImportRuns(
            RunFolders folders,
            RunState states,
            Arrivals arrivals,
            RunJobs jobs,
            RunWork work,
            Items items,
            AuditTrail audit,
            Clock clock) {
        this.folders = folders;
        this.states = states;
        this.arrivals = arrivals;
        this.jobs = jobs;
        this.work = work;
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    private static void administrators(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException(actor.name() + " may not import sites; administrators may");
        }
    }

    @Override
    public synchronized SiteImport open(Actor actor, Upload file) {
        administrators(actor);
        int unfinished = 0;
        for (SiteImport one : list(actor)) {
            if (one.stage() == Stage.ARRIVING && !one.whole() && arrivals.announce(one, file) == one) {
                return one;
            }
            unfinished += BEFORE.contains(one.stage()) ? 1 : 0;
        }
        if (unfinished >= MOST_UNFINISHED) {
            throw new ImportRefusedException("too-many-imports", MOST_UNFINISHED);
        }
        Instant now = clock.instant();
        SiteImport none = new SiteImport(
                "", Stage.ARRIVING, actor.name(), now, now, List.of(), null, null, Progress.NONE, Tally.NONE, null);
        List<Arriving> files = arrivals.announce(none, file).files();
        RunFolder folder = folders.make(now);
        SiteImport begun = new SiteImport(
                folder.id(),
                Stage.ARRIVING,
                actor.name(),
                now,
                now,
                files,
                null,
                null,
                Progress.NONE,
                Tally.NONE,
                null);
        folder.save(begun);
        return begun;
    }

    @Override
    public SiteImport add(Actor actor, String id, Upload file) {
        before(actor, id);
        return states.change(id, state -> arrivals.announce(state, file).at(Stage.ARRIVING, clock.instant(), null));
    }

    /** The import, which has taken nothing in yet and rests. */
    private SiteImport before(Actor actor, String id) {
        SiteImport found = required(actor, id);
        if (!BEFORE.contains(found.stage())) {
            throw new ImportRefusedException("not-now");
        }
        return found;
    }

    private SiteImport required(Actor actor, String id) {
        return find(actor, id).orElseThrow(() -> new ImportRefusedException("gone"));
    }

    @Override
    public long receive(Actor actor, Piece piece, InputStream bytes) throws IOException {
        Arriving file = before(actor, piece.id()).files().stream()
                .filter(one -> one.number() == piece.file())
                .findFirst()
                .orElseThrow(() -> new ImportRefusedException("gone"));
        try {
            return arrivals.receive(folders.find(piece.id()).orElseThrow(), file, piece, bytes);
        } catch (ImportRefusedException e) {
            if (!e.problem().messageKey().matches(".*\\.(gap|disk-full)")) {
                forget(piece.id(), piece.file());
            }
            throw e;
        }
    }

    @Override
    public SiteImport remove(Actor actor, String id, int file) {
        SiteImport found = before(actor, id);
        forget(id, file);
        return find(actor, id).orElse(found);
    }

    /** Without its last file an import that was never decided on goes as well. */
    private void forget(String id, int number) {
        RunFolder folder = states.folder(id);
        SiteImport left = states.change(
                id,
                state -> state.with(state.files().stream()
                                .filter(one -> one.number() != number)
                                .toList())
                        .at(Stage.ARRIVING, clock.instant(), null));
        try {
            Arrivals.forget(folder, number);
        } catch (IOException e) {
            throw new UncheckedIOException("removing a file of " + id, e);
        }
        if (left.files().isEmpty()) {
            folder.remove();
        }
    }

    @Override
    public synchronized SiteImport read(Actor actor, String id) {
        SiteImport found = before(actor, id);
        if (!found.whole()) {
            throw new ImportRefusedException("not-whole");
        }
        if (found.files().stream().allMatch(Arriving::pictures)) {
            throw new ImportRefusedException("no-export-yet");
        }
        SiteImport reading = states.move(id, Stage.READING, null);
        work.read(id);
        return reading;
    }

    @Override
    public synchronized SiteImport begin(Actor actor, String id, ImportPlan plan) {
        SiteImport found = required(actor, id);
        if (found.stage() != Stage.READ && !found.stage().mayGoOn()) {
            throw new ImportRefusedException("not-now");
        }
        if (!found.whole()) {
            throw new ImportRefusedException("files-gone");
        }
        check(plan);
        work.run(id, actor.name(), plan);
        tell(actor, "import-begun", found, Map.of());
        return required(actor, id);
    }

    private void check(ImportPlan plan) {
        List<String> wanted = new ArrayList<>(plan.sections().values());
        wanted.add(plan.otherwise());
        wanted.removeIf(choice -> choice.isEmpty() || ImportPlan.WORDS.contains(choice));
        for (String choice : Set.copyOf(wanted)) {
            if (!isSection(choice)) {
                throw new ImportRefusedException("section-gone");
            }
        }
    }

    private boolean isSection(String choice) {
        try {
            return items.find(ImportRecords.IMPORTER, new ItemId(choice))
                    .filter(item -> item.type().equals("section"))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public SiteImport cancel(Actor actor, String id) {
        SiteImport found = required(actor, id);
        if (found.stage().busy()) {
            jobs.cancel(id);
            tell(actor, "import-cancelled", found, Map.of());
        }
        return found;
    }

    @Override
    public synchronized SiteImport takeBack(Actor actor, String id) {
        SiteImport found = required(actor, id);
        if (found.stage() != Stage.DONE && !found.stage().mayGoOn()) {
            throw new ImportRefusedException("not-now");
        }
        work.takeBack(id);
        tell(actor, "import-taken-back", found, Map.of());
        return required(actor, id);
    }

    @Override
    public synchronized void discard(Actor actor, String id) {
        SiteImport found = required(actor, id);
        if (found.stage().busy()) {
            throw new ImportRefusedException("not-now");
        }
        RunFolder folder = states.folder(id);
        if (BEFORE.contains(found.stage())) {
            folder.remove();
        } else {
            folder.removeFiles(found);
        }
        tell(actor, "import-discarded", found, Map.of());
    }

    private void tell(Actor actor, String action, SiteImport what, Map<String, String> details) {
        String names =
                String.join(", ", what.files().stream().map(Arriving::name).toList());
        audit.append(new AuditEntry(clock.instant(), actor.name(), action, null, null, names, details));
    }

    @Override
    public Optional<SiteImport> find(Actor actor, String id) {
        administrators(actor);
        return states.find(id).map(this::truthful);
    }

    /** A process that ended in the middle of something could not say so. */
    private SiteImport truthful(SiteImport stored) {
        if (!stored.stage().busy() || jobs.isUnderWay(stored.id())) {
            return stored;
        }
        return states.change(stored.id(), state -> {
            if (!state.stage().busy() || jobs.isUnderWay(state.id())) {
                return state;
            }
            Stage now = switch (state.stage()) {
                case READING -> Stage.ARRIVING;
                case LEAVING -> Stage.DONE;
                default -> Stage.INTERRUPTED;
            };
            return state.at(now, clock.instant(), null);
        });
    }

    @Override
    public List<SiteImport> list(Actor actor) {
        administrators(actor);
        List<SiteImport> found = new ArrayList<>();
        for (RunFolder folder : folders.all()) {
            folder.load().map(this::truthful).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public Lines lines(Actor actor, String id, String kind, int from, int most, Locale locale) {
        administrators(actor);
        return new RunReport(states.folder(id).lines(), locale).page(kind, from, most);
    }

    @Override
    public void table(Actor actor, String id, Locale locale, Writer out) throws IOException {
        administrators(actor);
        new RunReport(states.folder(id).lines(), locale).table(out);
    }

    @Override
    public String word(String what, Locale locale) {
        return RunReport.word(what, locale);
    }
}
