package org.bantin.migration;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.bantin.content.ContentFiles;
import org.bantin.migration.ImportReport.Count;
import org.bantin.migration.wxr.WxrImport;
import org.bantin.migration.wxr.WxrLook;
import org.bantin.migration.wxr.WxrOptions;
import org.bantin.publishing.journal.Journal;
import org.bantin.publishing.journal.Projections;
import org.bantin.repository.RepositoryProperties;
import org.bantin.search.DraftSearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in files of other systems, shows how far it is, and leaves a report of what was skipped and lost. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false)
class ImportCommand implements Callable<Integer> {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration INDEXING = Duration.ofMinutes(10);
    private static final int SOME = 200;

    private final WxrImport wxrImport;
    private final WxrLook wxrLook;
    private final ContentFiles contentFiles;
    private final RunningImports imports;
    private final Journal journal;
    private final Projections projections;
    private final DraftSearch draftSearch;
    private final RepositoryProperties settings;
    private final Clock clock;

    private long begun;
    private int stored;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "import.file")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Option(names = "--media", paramLabel = "DIR", descriptionKey = "import.media")
    private @Nullable Path media;

    @Option(names = "--download-from", paramLabel = "HOST", descriptionKey = "import.download-from")
    private List<String> downloadFrom = List.of();

    @Option(
            names = "--pages",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            descriptionKey = "import.pages")
    private boolean pages;

    @Option(names = "--types", paramLabel = "TYPE", split = ",", descriptionKey = "import.types")
    private List<String> types = List.of();

    @Option(names = "--drafts", descriptionKey = "import.drafts")
    private boolean drafts;

    @Option(names = "--section", paramLabel = "TITLE", descriptionKey = "import.section")
    private @Nullable String section;

    @Option(names = "--conflict", paramLabel = "CHOICE", defaultValue = "here", descriptionKey = "import.conflict")
    @SuppressWarnings("NullAway.Init")
    private String conflict;

    @Option(names = "--below", paramLabel = "PATH", descriptionKey = "import.below")
    private @Nullable String below;

    @Option(names = "--dry-run", descriptionKey = "import.dry-run")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "import.report")
    private @Nullable Path report;

    ImportCommand(
            WxrImport wxrImport,
            WxrLook wxrLook,
            ContentFiles contentFiles,
            RunningImports imports,
            Journal journal,
            Projections projections,
            DraftSearch draftSearch,
            RepositoryProperties settings,
            Clock clock) {
        this.wxrImport = wxrImport;
        this.wxrLook = wxrLook;
        this.contentFiles = contentFiles;
        this.imports = imports;
        this.journal = journal;
        this.projections = projections;
        this.draftSearch = draftSearch;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException(text("import.no-file", file));
            }
        }
        if (media != null && !Files.isDirectory(media)) {
            throw new IllegalArgumentException(text("import.no-directory", media));
        }
        if (dryRun) {
            ReportWords words = new ReportWords(spec.resourceBundle());
            boolean whole = new DryRun(contentFiles, wxrLook, words, this::out).look(files, below);
            return whole ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
        boolean whole = true;
        List<Path> exports = new ArrayList<>();
        for (Path file : files) {
            if (contentFiles.accepts(file)) {
                out(text("import.begin", file));
                whole &= takeContent(file);
            } else {
                exports.add(file);
            }
        }
        ImportProgress progress = new ImportProgress();
        if (!exports.isEmpty()) {
            try (RunningImports.Run here =
                    imports.begin(progress).orElseThrow(() -> new IllegalArgumentException(text("import.running")))) {
                whole &= take(exports, progress);
            }
        }
        if (!progress.isCancelled()) {
            awaitIndexes();
        }
        return whole ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** Says so when it takes a while, and what the whole import took with it. */
    private void awaitIndexes() {
        if (stored > SOME) {
            out(text("import.indexes"));
        }
        CompletableFuture<Boolean> ofDrafts =
                CompletableFuture.supplyAsync(() -> draftSearch.catchUp(INDEXING), ImportCommand::beside);
        boolean found = projections.awaitApplied(journal.head(), INDEXING) && ofDrafts.join();
        if (!found) {
            out(text("import.indexing"));
        } else if (stored > SOME) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            out(text("import.searchable", seconds, stored / Math.max(seconds, 0.001)));
        }
    }

    private static void beside(Runnable task) {
        Thread thread = new Thread(task, "import-drafts");
        thread.setDaemon(true);
        thread.start();
    }

    /** A file that cannot be taken is told, and the others go on. */
    private boolean takeContent(Path file) {
        ContentFiles.Conflict choice = ContentFiles.Conflict.of(conflict)
                .orElseThrow(() -> new IllegalArgumentException(text("import.no-conflict", conflict)));
        try {
            ContentFiles.Taken done =
                    contentFiles.take(ImportRecords.IMPORTER, file, new ContentFiles.Wish(choice, below, !drafts));
            out(text(done.nodes() == 0 ? "import.kept" : "import.content", done.nodes(), done.path()));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            out(file.getFileName() + ": " + e.getMessage());
            return false;
        }
    }

    /** @return whether all of the files could be read */
    private boolean take(List<Path> exports, ImportProgress progress) throws IOException {
        String names = exports.stream().map(Path::toString).collect(Collectors.joining(", "));
        out(text("import.begin", names));
        Path reportFile = reportFile(exports.get(0));
        begun = System.nanoTime();
        ImportReport done;
        ReportWords words = new ReportWords(spec.resourceBundle());
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(reportFile, StandardCharsets.UTF_8))) {
            done = new ImportReport((kind, record, what, item) -> {
                if (!what.isEmpty()) {
                    lines.println(words.kind(kind) + " " + record + ": " + words.reason(what));
                }
            });
            try (ProgressLines shown = new ProgressLines(progress, line -> out(line), spec.resourceBundle())) {
                wxrImport.run(exports, options(), ImportRecords.IMPORTER.name(), progress, done);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            stored = done.count(Count.CREATED) + done.count(Count.UPDATED);
            words.summary(done, seconds).forEach(line -> {
                lines.println(line);
                out(line);
            });
        }
        if (done.nothingSeen() && !progress.isCancelled()) {
            throw new IllegalArgumentException(text("import.no-export", names));
        }
        out(text("import.report-file", reportFile));
        if (progress.isCancelled()) {
            out(text("import.cancelled"));
            return false;
        }
        if (done.isBroken()) {
            out(text("import.broken"));
        }
        return !done.isBroken();
    }

    private WxrOptions options() {
        WxrOptions usual = WxrOptions.USUAL;
        Set<String> wanted = new LinkedHashSet<>(usual.types());
        wanted.addAll(types);
        if (!pages) {
            wanted.remove("page");
        }
        return new WxrOptions(
                new WxrOptions.Pictures(media, List.of(), Set.copyOf(downloadFrom), true),
                wanted,
                !drafts,
                section == null ? usual.filing() : usual.filing().withDefault(section),
                usual.zone());
    }

    private Path reportFile(Path file) throws IOException {
        if (report != null) {
            return report;
        }
        Path directory = Files.createDirectories(settings.data().resolve("imports"));
        return directory.resolve(STAMP.format(clock.instant()) + "-" + file.getFileName() + ".txt");
    }

    private String text(String key, Object... arguments) {
        return spec.resourceBundle().getString(key).formatted(arguments);
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
