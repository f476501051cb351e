package org.bantin.site.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.bantin.rendering.RenderFailedException;
import org.bantin.site.request.SiteProperties;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sets a page on paper: HTML of a template whose content type is {@code application/pdf} becomes a tagged PDF with its fonts
 * inside. At most two at a time, since one may take a hundred megabytes.
 */
@Component
public class PaperWriter {
    private static final Logger LOG = LoggerFactory.getLogger(PaperWriter.class);
    private static final int AT_ONCE = 2;

    private final PaperFiles files;
    private final SiteProperties properties;
    private final Semaphore desks = new Semaphore(AT_ONCE);

    PaperWriter(PaperFiles files, SiteProperties properties) {
        this.files = files;
        this.properties = properties;
        XRLog.setLoggingEnabled(false);
    }

    public byte[] write(String html, String path) {
        Document page = Jsoup.parse(html);
        page.select("script, iframe, object, embed, source").remove();
        for (Element link : page.select("a[href^=/]")) {
            link.attr("href", properties.baseUrl() + link.attr("href"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(65_536);
        desks.acquireUninterruptibly();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .withProducer("Bản Tin")
                    .withDiagnosticConsumer(word -> LOG.debug("{}: {}", path, word.getFormattedMessage()))
                    .useUriResolver(files)
                    .useProtocolsStreamImplementation(files, PaperFiles.SCHEME)
                    .useExternalResourceAccessControl(
                            (address, type) -> address.startsWith(PaperFiles.SCHEME + ":"),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withW3cDocument(new W3CDom().fromJsoup(page), PaperFiles.SCHEME + ":" + path)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw new RenderFailedException("cannot set " + path + " on paper: " + e.getMessage(), e);
        } finally {
            desks.release();
        }
    }
}
