package org.bantin.newsroom.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bantin.asset.AssetUpload;

/** The body of a request as a file for a while, its name from the header {@code X-File-Name}; gone when closed. */
public record UploadedFile(String name, Path path) implements AutoCloseable {
    /** The header with the encoded name. */
    public static final String NAME = "X-File-Name";

    private static final int LONGEST_NAME = 200;

    public static UploadedFile of(HttpServletRequest request, String encodedName) throws IOException {
        Path file = Files.createTempFile("upload", ".part");
        try (InputStream body = request.getInputStream()) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new UploadedFile(name(encodedName), file);
    }

    public AssetUpload toAssetUpload() {
        return new AssetUpload(name, path);
    }

    /** The same, stored in a folder when its turn has come. */
    AssetUpload toAssetUpload(Runnable turn, String folder) {
        return new AssetUpload(name, path, turn, folder);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    /** Only the last part of the name, without what a file system or a page could take for more. */
    private static String name(String encoded) {
        String name;
        try {
            name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            name = encoded;
        }
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty()
                ? "file"
                : name.codePoints()
                        .limit(LONGEST_NAME)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
