package org.bantin.definition.module;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file of a module: UTF-8, unless it begins with the mark of UTF-16, as some editors write it. */
public final class FileText {
    private FileText() {}

    public static String of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new String(bytes, charset(bytes));
    }

    private static Charset charset(byte[] bytes) {
        boolean marked = bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
