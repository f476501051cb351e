package org.bantin.migration.wxr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bantin.asset.AssetsFixture;
import org.bantin.content.Item;
import org.bantin.content.TestContent;
import org.bantin.content.page.PageVerbs;
import org.bantin.migration.ImportProgress;
import org.bantin.migration.ImportRecords;
import org.bantin.migration.ImportReport;
import org.bantin.publishing.TestPublishing;

/** A newsroom to import into, and the lines that an import reports. */
public final class TestImport implements AutoCloseable {
    public final TestPublishing publishing = new TestPublishing();
    final List<String> lines = new ArrayList<>();
    private final WxrImport wxrImport;
    private final ImportRecords records;

    /** @param directory where renditions go */
    public TestImport(Path directory) {
        TestContent content = publishing.content;
        records = new ImportRecords(content.sessions(), content.repository().schema(), content.reader());
        WxrVerbs verbs = new WxrVerbs(
                content.saveDrafts(),
                publishing.publish(),
                publishing.workflow().moveToState(),
                content.restoreItem());
        wxrImport = new WxrImport(
                content.items(),
                verbs,
                AssetsFixture.over(content, directory.resolve("renditions")),
                records,
                new FrontPins(
                        content.definitions(),
                        publishing.pageCopies(),
                        new PageVerbs(content.sessions(), content.audit(), content.clock),
                        publishing.pages()),
                new CategoryRedirects(verbs, publishing.live(), publishing.redirections()),
                content.audit(),
                content.clock);
    }

    public WxrImport wxrImport() {
        return wxrImport;
    }

    public ImportRecords records() {
        return records;
    }

    public WxrLook look() {
        return new WxrLook(publishing.content.items());
    }

    ImportReport run(WxrOptions options, Path... files) {
        return run(options, new ImportProgress(), files);
    }

    ImportReport run(WxrOptions options, ImportProgress progress, Path... files) {
        lines.clear();
        ImportReport report = new ImportReport((kind, record, what, item) -> {
            if (!what.isEmpty()) {
                lines.add(kind + " " + record + ": " + what);
            }
        });
        wxrImport.run(List.of(files), options, "quantri", progress, report);
        return report;
    }

    public Item live(String address) {
        return publishing.live().findByAddress(address).orElseThrow(() -> new AssertionError("nothing at " + address));
    }

    @Override
    public void close() {
        publishing.close();
    }
}
