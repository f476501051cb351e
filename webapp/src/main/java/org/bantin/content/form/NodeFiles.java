package org.bantin.content.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Calendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.jcr.Binary;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/** Files of upload fields: a child node with the bytes and what Magnolia keeps beside them. */
final class NodeFiles {
    private static final String TYPE = "mgnl:resource";

    private NodeFiles() {}

    /** Bytes of a new file as the form sends it, base64 under {@code data}; null when the field keeps the file that it has. */
    static byte @Nullable [] bytes(@Nullable Object given) {
        return given instanceof Map<?, ?> map && map.get("data") instanceof String data
                ? Base64.getMimeDecoder().decode(data)
                : null;
    }

    static void write(Node node, String stored, @Nullable Object given) throws RepositoryException {
        if (FormWriter.isBlank(given)) {
            if (node.hasNode(stored)) {
                node.getNode(stored).remove();
            }
            return;
        }
        byte[] bytes = bytes(given);
        if (bytes == null) {
            return;
        }
        Map<?, ?> about = FormWriter.map(given);
        String name = FormWriter.text(about.get("fileName")).replaceAll("[\\p{Cntrl}/\\\\]", "");
        String mime = FormWriter.text(about.get("mimeType"));
        Node file = node.hasNode(stored) ? node.getNode(stored) : node.addNode(stored, TYPE);
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            Binary binary = node.getSession().getValueFactory().createBinary(in);
            file.setProperty("jcr:data", binary);
            binary.dispose();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int dot = name.lastIndexOf('.');
        file.setProperty("jcr:mimeType", mime.isEmpty() ? "application/octet-stream" : mime);
        file.setProperty("jcr:lastModified", Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT));
        file.setProperty("fileName", name);
        file.setProperty("extension", dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT));
        file.setProperty("size", bytes.length);
    }
}
