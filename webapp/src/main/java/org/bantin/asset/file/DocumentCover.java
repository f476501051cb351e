package org.bantin.asset.file;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bantin.asset.picture.PictureWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first page of a PDF as a picture, for the library and lists of documents. A document that cannot be drawn has none. */
public record DocumentCover(Path file, Dimension size) {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentCover.class);
    private static final float LONGER_SIDE = 1000;

    static Optional<DocumentCover> of(Path pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() == 0) {
                return Optional.empty();
            }
            PDRectangle page = document.getPage(0).getCropBox();
            float longer = Math.max(page.getWidth(), page.getHeight());
            if (!(longer > 1)) {
                return Optional.empty();
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImage(0, LONGER_SIDE / longer, ImageType.RGB);
            Path file = Files.createTempFile("bantin-cover", ".jpg");
            PictureWriter.jpeg(image, PictureWriter.MASTER_QUALITY, file);
            return Optional.of(new DocumentCover(file, new Dimension(image.getWidth(), image.getHeight())));
        } catch (IOException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError e) { // hostile pages do anything
            LOG.debug("No picture of the first page", e);
            return Optional.empty();
        }
    }
}
