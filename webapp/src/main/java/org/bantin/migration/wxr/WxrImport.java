package org.bantin.migration.wxr;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.bantin.asset.Assets;
import org.bantin.content.Items;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.migration.ImportProgress;
import org.bantin.migration.ImportRecords;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;
import org.bantin.migration.wxr.WxrElements.Element;
import org.springframework.stereotype.Component;

/**
 * Imports WordPress exports. Goes through each file twice: first for authors, categories and attachments, then for the posts,
 * which are stored as they come, a hundred at a time. Can be stopped anywhere and run again; nothing is imported twice.
 */
@Component
public class WxrImport {
    private static final Set<String> HEADS =
            Set.of("item", "wp:author", "wp:category", "wp:base_site_url", "wp:base_blog_url", "link");
    private static final Set<String> RECORDS = Set.of("item");
    /** What WordPress itself no longer or not yet counts as a text; everything that was not published comes as a draft. */
    private static final Set<String> GONE = Set.of("trash", "auto-draft", "inherit");

    private final Items items;
    private final WxrVerbs verbs;
    private final Assets assets;
    private final ImportRecords records;
    private final FrontPins pins;
    private final AuditTrail audit;
    private final Clock clock;

    WxrImport(
            Items items,
            WxrVerbs verbs,
            Assets assets,
            ImportRecords records,
            FrontPins pins,
            AuditTrail audit,
            Clock clock) {
        this.pins = pins;
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
     * @throws UncheckedIOException when a file cannot be read
     */
    public ImportReport run(List<Path> files, WxrOptions options, ImportProgress progress, ImportReport.Lines lines) {
        ImportReport report = new ImportReport(lines);
        try (Run run = new Run(options, progress, report)) {
            records.prepare();
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
            }
            progress.begin("media", bytes);
            for (Path file : files) {
                run.pass(file, HEADS, run::head);
            }
            progress.begin("posts", bytes);
            for (Path file : files) {
                run.pass(file, RECORDS, run::item);
            }
            run.flush();
            run.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + files + " failed: " + e.getMessage(), e);
        }
        audit.append(new AuditEntry(
                clock.instant(),
                ImportRecords.IMPORTER.name(),
                "imported",
                null,
                null,
                files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", ")),
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
    private final class Run implements AutoCloseable {
        private final WxrOptions options;
        private final ImportProgress progress;
        private final ImportReport report;
        private final WxrParser parser = new WxrParser();
        private final WxrTerms terms;
        private final WxrMedia media;
        private final WxrBatch batch;
        /** One for each site, in the order that the exports were read first; those of one site share it. */
        private final List<WxrSite> sites = new ArrayList<>();

        private final Map<String, WxrSite> sitesByName = new HashMap<>();
        private WxrSite site = new WxrSite();
        private final List<Waiting> waiting = new ArrayList<>();
        private int characters;
        private int number;

        Run(WxrOptions options, ImportProgress progress, ImportReport report) {
            this.options = options;
            this.progress = progress;
            this.report = report;
            this.terms = new WxrTerms(items, verbs.saveDrafts(), records, report);
            this.media = new WxrMedia(assets, verbs.saveDrafts(), records, report, options);
            this.batch = new WxrBatch(verbs, records, terms, report, options, clock);
        }

        void pass(Path file, Set<String> names, Visit visit) throws IOException {
            long before = progress.done();
            if (names.equals(RECORDS)) {
                number = 0;
            }
            try {
                WxrSource.each(file, (in, counted) -> read(in, counted, before, names, visit));
            } catch (EOFException | ZipException e) {
                if (names.equals(RECORDS)) {
                    report.skipped(String.valueOf(file.getFileName()), "no-end " + e.getMessage());
                }
            }
            progress.at(before + Files.size(file));
        }

        private void read(InputStream in, WxrSource.Counted counted, long before, Set<String> names, Visit visit)
                throws IOException {
            boolean heads = names.equals(HEADS);
            site = heads ? new WxrSite() : sites.remove(0);
            RepairedText text = new RepairedText(in);
            WxrElements elements = new WxrElements(text, names);
            boolean some = false;
            boolean whole = true;
            try {
                for (Element element = elements.next();
                        element != null && !progress.isCancelled();
                        element = elements.next()) {
                    number++;
                    some = true;
                    whole = element.whole();
                    report.seen();
                    visit(element, visit);
                    progress.at(before + counted.count());
                }
            } finally {
                if (heads) {
                    keep(site);
                }
            }
            if (!heads) {
                report.count(Count.REPAIRED, (int) Math.min(Integer.MAX_VALUE, text.repaired()));
                if (some && whole && !elements.isClosed() && !progress.isCancelled()) {
                    report.skipped("record " + (number + 1), "no-end");
                }
            }
        }

        private void keep(WxrSite found) {
            WxrSite known = sitesByName.putIfAbsent(found.name(), found);
            if (known != null) {
                known.add(found);
            }
            WxrSite kept = known == null ? found : known;
            kept.attachments().otherwise(url -> media.unnamed(url, kept));
            sites.add(kept);
        }

        private void visit(Element element, Visit visit) {
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
                            texts.getOrDefault("wp:term_id", "").strip(),
                            new WxrSite.Category(
                                    texts.getOrDefault("wp:category_nicename", "")
                                            .strip(),
                                    texts.getOrDefault("wp:cat_name", "").strip(),
                                    texts.getOrDefault("wp:category_parent", "").strip()));
                }
                case "item" -> {
                    if (element.xml().contains("attachment") || element.xml().contains(WxrOptions.BLOCK)) {
                        WxrPost post = parser.post(element.xml());
                        if (post.type().equals("attachment")) {
                            site.attachments().add(media.take(post, site));
                        } else if (post.type().equals(WxrOptions.BLOCK)) {
                            site.blocks().add(post.id(), post.content());
                        }
                    }
                }
                default ->
                    site.address(
                            element.xml().replaceAll("<!\\[CDATA\\[|]]>", "").replaceAll("<[^>]*>", ""));
            }
        }

        void item(Element element) throws XMLStreamException {
            WxrPost post = parser.post(element.xml());
            report.count(Count.COMMENTS, post.comments());
            Optional<String> reason = reasonAgainst(post);
            if (reason.isPresent()) {
                report.skipped(post.label(), reason.get());
            } else if (!post.type().equals("attachment") && !post.type().equals(WxrOptions.BLOCK)) {
                waiting.add(new Waiting(post, site));
                characters += post.content().length();
                if (waiting.size() >= WxrBatch.LARGEST || characters >= WxrBatch.MOST_CHARACTERS) {
                    flush();
                }
            }
        }

        void finish() {
            batch.finish();
            if (!batch.sticky().isEmpty()) {
                pins.put(batch.sticky(), report);
            }
        }

        /** Makes articles of the posts that wait, with all their topics at once, and stores them. */
        void flush() {
            List<WxrPost.Term> topics = new ArrayList<>();
            waiting.forEach(each -> topics.addAll(WxrFiling.topicTerms(each.post(), each.site())));
            terms.prepare(topics);
            for (Waiting each : waiting) {
                WxrPost post = each.post();
                WxrArticle article = WxrArticle.of(post, each.site(), terms, options);
                if (article.date() == null) {
                    report.note(post.label(), "no-date");
                }
                if (post.status().equals(WxrPost.WITH_PASSWORD)) {
                    report.note(post.label(), "password");
                }
                if (post.status().equals("private")) {
                    report.note(post.label(), "private");
                }
                batch.add(article);
            }
            waiting.clear();
            characters = 0;
            progress.stored(batch.store());
        }

        @Override
        public void close() {
            batch.close();
        }

        private Optional<String> reasonAgainst(WxrPost post) {
            if (!post.id().isEmpty() && !site.isNew(post.id())) {
                return Optional.of("same-number");
            }
            String type = post.type().isEmpty() ? "post" : post.type();
            if (type.equals("attachment")) {
                return post.attachmentUrl().isEmpty() ? Optional.of("no-file-address") : Optional.empty();
            }
            if (type.equals(WxrOptions.BLOCK)) {
                report.count(Count.BLOCKS, 1);
                return Optional.empty();
            }
            if (!options.types().contains(type)) {
                return Optional.of("type " + type);
            }
            if (post.title().isBlank() && post.content().isBlank()) {
                return Optional.of("empty");
            }
            return GONE.contains(post.status()) ? Optional.of("status " + post.status()) : Optional.empty();
        }

        /** A post on its way, with what its export says of its site. */
        private record Waiting(WxrPost post, WxrSite site) {}
    }
}
