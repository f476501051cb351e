package org.bantin.migration.wxr;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.bantin.asset.Assets;
import org.bantin.content.AuditEntry;
import org.bantin.content.AuditTrail;
import org.bantin.content.Items;
import org.bantin.content.SaveDrafts;
import org.bantin.migration.ImportProgress;
import org.bantin.migration.ImportRecords;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;
import org.bantin.migration.wxr.WxrElements.Element;
import org.bantin.publishing.PublishItem;
import org.springframework.stereotype.Component;

/**
 * Imports a WordPress export. Goes through the file twice: first for authors, categories and attachments, then for the posts,
 * which are stored as they come, a hundred at a time. Can be stopped anywhere and run again; nothing is imported twice.
 */
@Component
public class WxrImport {
    private static final Set<String> HEADS =
            Set.of("item", "wp:author", "wp:category", "wp:base_site_url", "wp:base_blog_url", "link");
    /** What WordPress itself no longer or not yet counts as a text; everything that was not published comes as a draft. */
    private static final Set<String> GONE = Set.of("trash", "auto-draft", "inherit");

    private final Items items;
    private final SaveDrafts saveDrafts;
    private final PublishItem publishItem;
    private final Assets assets;
    private final ImportRecords records;
    private final AuditTrail audit;
    private final Clock clock;

    public WxrImport(
            Items items,
            SaveDrafts saveDrafts,
            PublishItem publishItem,
            Assets assets,
            ImportRecords records,
            AuditTrail audit,
            Clock clock) {
        this.items = items;
        this.saveDrafts = saveDrafts;
        this.publishItem = publishItem;
        this.assets = assets;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws UncheckedIOException when the file cannot be read */
    public ImportReport run(Path file, WxrOptions options, ImportProgress progress, ImportReport.Lines lines) {
        ImportReport report = new ImportReport(lines);
        Run run = new Run(options, progress, report);
        try {
            records.prepare();
            progress.begin(2 * Files.size(file));
            progress.at("media", 0);
            run.pass(file, HEADS, 0, run::head);
            progress.at("posts", Files.size(file));
            run.pass(file, Set.of("item"), Files.size(file), run::item);
            run.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file + " failed: " + e.getMessage(), e);
        }
        audit.append(new AuditEntry(
                clock.instant(),
                ImportRecords.IMPORTER.name(),
                "imported",
                null,
                null,
                String.valueOf(file.getFileName()),
                Map.of(
                        "created", Integer.toString(report.count(Count.CREATED)),
                        "updated", Integer.toString(report.count(Count.UPDATED)),
                        "skipped", Integer.toString(report.count(Count.SKIPPED)))));
        return report;
    }

    /** What is done with an element. */
    @FunctionalInterface
    private interface Visit {
        void element(Element element) throws XMLStreamException;
    }

    /** One import. */
    private final class Run {
        private final WxrOptions options;
        private final ImportProgress progress;
        private final ImportReport report;
        private final WxrParser parser = new WxrParser();
        private final WxrSite site = new WxrSite();
        private final Attachments attachments = new Attachments();
        private final WxrSections sections;
        private final WxrBatch batch;

        Run(WxrOptions options, ImportProgress progress, ImportReport report) {
            this.options = options;
            this.progress = progress;
            this.report = report;
            this.sections = new WxrSections(items, saveDrafts, report);
            this.batch = new WxrBatch(saveDrafts, publishItem, records, report, options, clock);
        }

        void pass(Path file, Set<String> names, long before, Visit visit) throws IOException {
            try (CountedInput counted = new CountedInput(Files.newInputStream(file));
                    RepairedText text = new RepairedText(new BufferedInputStream(counted, 1 << 16))) {
                WxrElements elements = new WxrElements(text, names);
                int number = 0;
                for (Element element = elements.next();
                        element != null && !progress.isCancelled();
                        element = elements.next()) {
                    number++;
                    report.seen();
                    visit(element, number, visit);
                    progress.at(progress.step(), before + counted.count());
                }
                if (before > 0) {
                    report.count(Count.REPAIRED, (int) Math.min(Integer.MAX_VALUE, text.repaired()));
                }
            }
        }

        private void visit(Element element, int number, Visit visit) {
            if (!element.whole()) {
                skip(element, "record " + number, element.xml().isEmpty() ? "too-large" : "cut-off");
                return;
            }
            try {
                visit.element(element);
            } catch (XMLStreamException e) {
                String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
                skip(element, "record " + number + " " + beginning(element.xml()), "not-xml " + message);
            }
        }

        /** In the first pass nothing is skipped yet. */
        private void skip(Element element, String record, String reason) {
            if (progress.step().equals("posts") && element.name().equals("item")) {
                report.skipped(record, reason);
            }
        }

        private String beginning(String xml) {
            String words =
                    xml.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
            return "“" + words.substring(0, Math.min(words.length(), 60)) + "…”";
        }

        void head(Element element) throws XMLStreamException {
            switch (element.name()) {
                case "wp:author" -> {
                    Map<String, String> texts = parser.texts(element.xml());
                    site.author(
                            texts.getOrDefault("wp:author_login", ""),
                            texts.getOrDefault("wp:author_display_name", ""));
                }
                case "wp:category" -> {
                    Map<String, String> texts = parser.texts(element.xml());
                    site.category(
                            texts.getOrDefault("wp:category_nicename", ""), texts.getOrDefault("wp:cat_name", ""));
                }
                case "item" -> {
                    if (element.xml().contains("attachment")) {
                        WxrPost post = parser.post(element.xml());
                        if (post.type().equals("attachment")) {
                            attachments.add(media().take(post));
                        }
                    }
                }
                default ->
                    site.address(
                            element.xml().replaceAll("<!\\[CDATA\\[|]]>", "").replaceAll("<[^>]*>", ""));
            }
        }

        private WxrMedia media() {
            MediaFiles files =
                    Optional.ofNullable(options.media()).map(MediaFiles::new).orElse(null);
            return new WxrMedia(assets, saveDrafts, records, report, files, site.name());
        }

        void item(Element element) throws XMLStreamException {
            WxrPost post = parser.post(element.xml());
            report.count(Count.COMMENTS, post.comments());
            Optional<String> reason = reasonAgainst(post);
            if (reason.isPresent()) {
                report.skipped(post.label(), reason.get());
            } else if (!post.type().equals("attachment")) {
                WxrArticle article = WxrArticle.of(post, site, sections, attachments, options);
                if (article.date() == null) {
                    report.note(post.label(), "no-date");
                }
                if (post.status().equals(WxrPost.WITH_PASSWORD)) {
                    report.note(post.label(), "password");
                }
                batch.add(article);
                if (batch.isFull()) {
                    flush();
                }
            }
        }

        private Optional<String> reasonAgainst(WxrPost post) {
            if (!post.id().isEmpty() && !site.isNew(post.id())) {
                return Optional.of("same-number");
            }
            String type = post.type().isEmpty() ? "post" : post.type();
            if (type.equals("attachment")) {
                return post.attachmentUrl().isEmpty() ? Optional.of("no-file-address") : Optional.empty();
            }
            if (!type.equals("post") && !(type.equals("page") && options.pages())) {
                return Optional.of("type " + type);
            }
            if (post.title().isBlank() && post.content().isBlank()) {
                return Optional.of("empty");
            }
            return GONE.contains(post.status()) ? Optional.of("status " + post.status()) : Optional.empty();
        }

        void flush() {
            progress.stored(batch.store());
        }
    }

    /** Counts what has been read. */
    private static final class CountedInput extends java.io.FilterInputStream {
        private long count;

        CountedInput(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
