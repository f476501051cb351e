package org.bantin.migration.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.imports.ImportOutlook;
import org.bantin.content.imports.ImportPlan;
import org.bantin.content.imports.ImportRefusedException;
import org.bantin.content.imports.SiteImport;
import org.bantin.content.imports.SiteImport.Problem;
import org.bantin.content.imports.SiteImport.Progress;
import org.bantin.content.imports.SiteImport.Stage;
import org.bantin.content.imports.SiteImport.Tally;
import org.bantin.migration.ImportProgress;
import org.bantin.migration.ImportReport;
import org.bantin.migration.RunningImports;
import org.bantin.migration.runs.RunJobs.Job;
import org.bantin.migration.wxr.WxrImport;
import org.bantin.migration.wxr.WxrLook;
import org.bantin.migration.wxr.WxrOptions;
import org.bantin.migration.wxr.file.PackedTooTightException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does the work of imports in the background: reading, running, taking back. */
@Component
class RunWork {
    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);
    private static final int PERCENT = 100;

    private final RunState states;
    private final RunJobs jobs;
    private final RunningImports running;
    private final WxrLook look;
    private final WxrImport wxrImport;
    private final TakeBack takeBack;

    RunWork(
            RunState states,
            RunJobs jobs,
            RunningImports running,
            WxrLook look,
            WxrImport wxrImport,
            TakeBack takeBack) {
        this.states = states;
        this.jobs = jobs;
        this.running = running;
        this.look = look;
        this.wxrImport = wxrImport;
        this.takeBack = takeBack;
    }

    void read(String id) {
        jobs.start(id, job -> reading(id, job), job -> tell(id, job.progress()));
    }

    private void reading(String id, Job job) {
        RunFolder folder = states.folder(id);
        SiteImport state = folder.load().orElseThrow();
        try {
            ImportOutlook found = look.look(folder.exports(state), job.progress());
            for (Path pictures : folder.pictures(state)) {
                look.archive(pictures);
            }
            if (job.progress().isCancelled()) {
                states.move(id, Stage.ARRIVING, null);
            } else if (found.kinds().isEmpty() && found.damaged().isEmpty()) {
                states.move(id, Stage.ARRIVING, problem("no-export", name(state)));
            } else {
                states.change(id, before -> before.with(found));
                states.move(id, Stage.READ, null);
            }
        } catch (PackedTooTightException e) {
            states.move(id, Stage.ARRIVING, problem("bomb", name(state)));
        } catch (IOException e) {
            states.move(id, Stage.ARRIVING, problem("unreadable", name(state), String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.error("Import {} could not be read", id, e);
            states.move(id, Stage.ARRIVING, problem("unreadable", name(state), String.valueOf(e.getMessage())));
        }
    }

    private static String name(SiteImport state) {
        return state.files().isEmpty() ? "" : state.files().get(0).name();
    }

    private static Problem problem(String why, String... arguments) {
        return new Problem("import.problem." + why, List.of(arguments));
    }

    private void tell(String id, ImportProgress far) {
        states.change(id, state -> state.with(progress(far), state.tally()));
    }

    private static Progress progress(ImportProgress far) {
        int percent = far.total() == 0 ? 0 : (int) Math.min(PERCENT, PERCENT * far.done() / far.total());
        return new Progress(far.step(), percent, far.items());
    }

    /** @throws ImportRefusedException while another import runs, whichever door it came by */
    void run(String id, String by, ImportPlan plan) {
        Tally before = states.find(id).map(SiteImport::tally).orElse(Tally.NONE);
        RunLines.Writing lines = states.folder(id).lines().write();
        ImportReport report = new ImportReport(lines);
        inTurn(
                id,
                Stage.RUNNING,
                plan,
                job -> {
                    try (lines) {
                        running(id, by, job, report);
                    }
                    states.change(id, state -> state.with(state.progress(), RunState.tally(before, report)));
                },
                job -> states.change(
                        id, state -> state.with(progress(job.progress()), RunState.tally(before, report))));
    }

    private void inTurn(
            String id, Stage stage, ImportPlan plan, RunJobs.Work work, java.util.function.Consumer<Job> told) {
        ImportProgress turn = new ImportProgress();
        Optional<RunningImports.Run> begun = running.begin(turn);
        if (begun.isEmpty()) {
            throw new ImportRefusedException("running");
        }
        RunningImports.Run mine = begun.get();
        try {
            states.change(id, state -> state.with(plan).with(Progress.NONE, state.tally()));
            states.move(id, stage, null);
            jobs.start(id, turn, job -> settled(id, stage, mine, work, job), told);
        } catch (RuntimeException e) {
            mine.close();
            throw e;
        }
    }

    private void settled(String id, Stage stage, RunningImports.Run mine, RunJobs.Work work, Job job) {
        Stage end = stage == Stage.RUNNING ? Stage.DONE : Stage.TAKEN_BACK;
        Problem why = null;
        try {
            work.run(job);
            if (job.progress().isCancelled()) {
                end = running.isEnding() ? Stage.INTERRUPTED : Stage.CANCELLED;
            }
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", id, e);
            end = Stage.FAILED;
            why = problem("failed", String.valueOf(e.getMessage()));
        } finally {
            mine.close();
        }
        SiteImport ended = states.move(id, end, why);
        if (end == Stage.DONE) {
            states.folder(id).removeFiles(ended);
        }
    }

    private void running(String id, String by, Job job, ImportReport report) {
        RunFolder folder = states.folder(id);
        SiteImport state = folder.load().orElseThrow();
        ImportPlan plan = state.plan() == null ? ImportPlan.USUAL : state.plan();
        WxrOptions usual = WxrOptions.USUAL;
        WxrOptions options = new WxrOptions(
                new WxrOptions.Pictures(null, folder.pictures(state), named(plan, state), false),
                plan.types(),
                plan.publish(),
                new WxrOptions.Filing(
                        plan.sections(),
                        plan.bylines(),
                        plan.otherwise(),
                        usual.filing().defaultSection(),
                        usual.filing().pageSection()),
                usual.zone());
        wxrImport.run(folder.exports(state), options, by, job.progress(), report);
    }

    /** Only hosts that the export itself names can be asked, whatever a form says. */
    private static Set<String> named(ImportPlan plan, SiteImport state) {
        ImportOutlook outlook = state.outlook();
        return outlook == null
                ? Set.of()
                : Set.copyOf(plan.hosts().stream()
                        .filter(outlook.hosts()::containsKey)
                        .toList());
    }

    void takeBack(String id) {
        ImportPlan plan = states.find(id).map(SiteImport::plan).orElse(ImportPlan.USUAL);
        RunLines lines = states.folder(id).lines();
        inTurn(
                id,
                Stage.LEAVING,
                plan,
                job -> takeBack.execute(lines, job.progress()),
                job -> tell(id, job.progress()));
    }
}
