package org.bantin.migration.wxr;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.bantin.content.Items;
import org.bantin.content.imports.ImportOutlook;
import org.bantin.migration.ImportProgress;
import org.bantin.migration.wxr.file.PackedTooTightException;
import org.bantin.migration.wxr.file.RepairedText;
import org.bantin.migration.wxr.file.WxrElements;
import org.bantin.migration.wxr.file.WxrElements.Element;
import org.bantin.migration.wxr.file.WxrParser;
import org.bantin.migration.wxr.file.WxrSource;
import org.springframework.stereotype.Component;

/** Reads WordPress exports once without changing anything, and says what is in them and where it would go. */
@Component
public class WxrLook {
    private static final Set<String> NAMES = Set.of(
            "item", "wp:author", "wp:category", "wp:tag", "wp:base_site_url", "wp:base_blog_url", "link", "title");

    private final Items items;
    private final WxrParser parser = new WxrParser();

    WxrLook(Items items) {
        this.items = items;
    }

    /**
     * @param progress the step is {@code look}; ends early when it is cancelled
     * @throws PackedTooTightException when a file was made to fill up whoever unpacks it
     */
    public ImportOutlook look(List<Path> files, ImportProgress progress) throws IOException {
        WxrContents contents = new WxrContents();
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        progress.begin("look", bytes);
        long before = 0;
        for (Path file : files) {
            read(file, before, contents, progress);
            before += Files.size(file);
            progress.at(before);
        }
        return contents.outlook(new SectionProposals(items));
    }

    /** @throws IOException when a file of pictures cannot be opened */
    public void archive(Path pictures) throws IOException {
        new MediaArchive(pictures).close();
    }

    private void read(Path file, long before, WxrContents contents, ImportProgress progress) throws IOException {
        try {
            WxrSource.each(file, (in, counted) -> read(in, counted, before, contents, progress));
        } catch (EOFException | ZipException e) {
            contents.damaged("no-end");
        }
    }

    private void read(
            InputStream in, WxrSource.Counted counted, long before, WxrContents contents, ImportProgress progress)
            throws IOException {
        WxrElements elements = new WxrElements(new RepairedText(in), NAMES);
        boolean whole = false;
        for (Element element = elements.next(); element != null && !progress.isCancelled(); element = elements.next()) {
            whole = element.whole();
            take(element, contents);
            progress.at(before + counted.count());
        }
        if (whole && !elements.isClosed() && !progress.isCancelled()) {
            contents.damaged("no-end");
        }
    }

    private void take(Element element, WxrContents contents) {
        if (!element.whole()) {
            contents.damaged(element.xml().isEmpty() ? "too-large" : "cut-off");
            return;
        }
        try {
            if (element.name().equals("item")) {
                contents.post(parser.post(element.xml()));
            } else if (element.name().matches("wp:(author|category|tag)")) {
                contents.term(element.name(), parser.texts(element.xml()));
            } else {
                contents.site(
                        element.name(),
                        element.xml()
                                .replaceAll("<!\\[CDATA\\[|]]>", "")
                                .replaceAll("<[^>]*>", "")
                                .strip());
            }
        } catch (XMLStreamException e) {
            if (element.name().equals("item")) {
                contents.damaged("not-xml");
            }
        }
    }
}
