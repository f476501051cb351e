package org.bantin.definition.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.bantin.definition.module.FileText;

/** A resource on the file system. */
record FileResource(String path, Path file) implements Resource {
    @Override
    public long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("size of " + path, e);
        }
    }

    @Override
    public Instant lastModified() {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException("time of " + path, e);
        }
    }

    @Override
    public InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("opening " + path, e);
        }
    }

    @Override
    public String text() {
        try {
            return FileText.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }
}
