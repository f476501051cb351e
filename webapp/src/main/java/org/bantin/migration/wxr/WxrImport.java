package org.bantin.migration.wxr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bantin.asset.Assets;
import org.bantin.content.Items;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.migration.ImportProgress;
import org.bantin.migration.ImportRecords;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;
import org.springframework.stereotype.Component;

/**
 * Imports WordPress exports. Goes through each file twice: first for authors, categories and attachments, then for the posts,
 * which are stored as they come, a hundred at a time. Can be stopped anywhere and run again; nothing is imported twice.
 */
@Component
public class WxrImport {
    private final Items items;
    private final WxrVerbs verbs;
    private final Assets assets;
    private final ImportRecords records;
    private final FrontPins pins;
    private final CategoryRedirects redirects;
    private final AuditTrail audit;
    private final Clock clock;

    WxrImport(
            Items items,
            WxrVerbs verbs,
            Assets assets,
            ImportRecords records,
            FrontPins pins,
            CategoryRedirects redirects,
            AuditTrail audit,
            Clock clock) {
        this.pins = pins;
        this.redirects = redirects;
        this.items = items;
        this.verbs = verbs;
        this.assets = assets;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Imports files that may be parts of one export: what one says of authors, categories and pictures counts for all of the
     * same site.
     *
     * @param by whoever asked for it, as the audit trail names it
     * @param report where outcomes are counted while they come
     * @throws UncheckedIOException when a file cannot be read
     */
    public void run(List<Path> files, WxrOptions options, String by, ImportProgress progress, ImportReport report) {
        WxrTerms terms = new WxrTerms(items, verbs, records, report, options.filing());
        WxrMedia media = new WxrMedia(assets, verbs.saveDrafts(), records, report, options);
        try (media;
                WxrBatch batch = new WxrBatch(verbs, records, terms, report, options, clock)) {
            WxrPosts posts = new WxrPosts(batch, terms, options, progress, report);
            WxrRun run = new WxrRun(posts, media, progress, report);
            records.prepare();
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            progress.begin("media", bytes);
            for (Path file : files) {
                run.heads(file);
            }
            progress.begin("posts", bytes);
            for (Path file : files) {
                run.posts(file);
            }
            posts.flush();
            batch.finish();
            if (options.publish()) {
                redirects.put(terms.led(), report);
            }
            if (!batch.sticky().isEmpty()) {
                pins.put(batch.sticky(), report);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + files + " failed: " + e.getMessage(), e);
        }
        audit.append(new AuditEntry(
                clock.instant(),
                by,
                "imported",
                null,
                null,
                files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", ")),
                Map.of(
                        "created", Integer.toString(report.count(Count.CREATED)),
                        "updated", Integer.toString(report.count(Count.UPDATED)),
                        "skipped", Integer.toString(report.count(Count.SKIPPED)))));
    }
}
