package org.bantin.migration.wxr;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.bantin.migration.ImportProgress;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;
import org.bantin.migration.wxr.file.PackedTooTightException;
import org.bantin.migration.wxr.file.RepairedText;
import org.bantin.migration.wxr.file.WxrElements;
import org.bantin.migration.wxr.file.WxrElements.Element;
import org.bantin.migration.wxr.file.WxrParser;
import org.bantin.migration.wxr.file.WxrSource;

/** One import: takes the files through both passes, in the same order, and reports what cannot be read. */
final class WxrRun {
    private static final Set<String> RECORDS = Set.of("item");

    private final WxrParser parser = new WxrParser();
    private final WxrHeads heads;
    private final WxrPosts posts;
    private final WxrMedia media;
    private final ImportProgress progress;
    private final ImportReport report;
    /** One for each export, in the order that they were read first; those of one site share it. */
    private final List<WxrSite> sites = new ArrayList<>();

    private final Map<String, WxrSite> sitesByName = new HashMap<>();
    private int number;

    WxrRun(WxrPosts posts, WxrMedia media, ImportProgress progress, ImportReport report) {
        this.posts = posts;
        this.media = media;
        this.heads = new WxrHeads(media, parser);
        this.progress = progress;
        this.report = report;
    }

    /** What is done with an element. */
    @FunctionalInterface
    private interface Visit {
        void element(Element element) throws XMLStreamException;
    }

    /** What is done with an export. */
    @FunctionalInterface
    private interface Pass {
        void read(InputStream in, Place place) throws IOException;
    }

    /** Where the progress stands: what earlier files counted, and what this one has. */
    private record Place(long before, WxrSource.Counted counted) {}

    /** First pass; a file that ends too early is reported by the second. */
    void heads(Path file) throws IOException {
        pass(file, this::readHeads);
    }

    /** Second pass, after the first of all files. */
    void posts(Path file) throws IOException {
        number = 0;
        pass(file, this::readPosts).ifPresent(why -> report.skipped(String.valueOf(file.getFileName()), why));
    }

    /** @return why the file could not be unpacked to its end, if so */
    private Optional<String> pass(Path file, Pass pass) throws IOException {
        long before = progress.done();
        Optional<String> why = Optional.empty();
        try {
            WxrSource.each(file, (in, counted) -> pass.read(in, new Place(before, counted)));
        } catch (EOFException | ZipException e) {
            why = Optional.of("no-end " + e.getMessage());
        } catch (PackedTooTightException e) {
            why = Optional.of("bomb");
        }
        progress.at(before + Files.size(file));
        return why;
    }

    private void readHeads(InputStream in, Place place) throws IOException {
        WxrSite site = new WxrSite();
        try {
            read(new WxrElements(new RepairedText(in), WxrHeads.NAMES), place, element -> heads.take(element, site));
        } finally {
            keep(site);
        }
    }

    private void readPosts(InputStream in, Place place) throws IOException {
        WxrSite site = sites.remove(0);
        RepairedText text = new RepairedText(in);
        WxrElements elements = new WxrElements(text, RECORDS);
        boolean endsWithin = read(elements, place, element -> posts.take(parser.post(element.xml()), site));
        report.count(Count.REPAIRED, (int) Math.min(Integer.MAX_VALUE, text.repaired()));
        if (endsWithin && !elements.isClosed() && !progress.isCancelled()) {
            report.skipped("record " + (number + 1), "no-end");
        }
    }

    /** @return whether there were elements, the last of them whole */
    private boolean read(WxrElements elements, Place place, Visit visit) throws IOException {
        boolean whole = false;
        for (Element element = elements.next(); element != null && !progress.isCancelled(); element = elements.next()) {
            number++;
            whole = element.whole();
            report.seen();
            visit(element, visit);
            progress.at(place.before() + place.counted().count());
        }
        return whole;
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

    private static String beginning(String xml) {
        String words = xml.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        return "“" + words.substring(0, Math.min(words.length(), 60)) + "…”";
    }
}
