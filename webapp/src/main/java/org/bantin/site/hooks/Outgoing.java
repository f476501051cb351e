package org.bantin.site.hooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Messages and the cursor as files of one folder; each file is whole or not there. Safe for many threads. */
final class Outgoing {
    private static final String CURSOR = "cursor";
    private static final String ENDING = ".json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;

    Outgoing(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
    }

    /** Last journal entry whose messages are written; null before the first. */
    synchronized @Nullable Long cursor() {
        try {
            return Long.valueOf(Files.readString(folder.resolve(CURSOR)).strip());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the cursor in " + folder, e);
        }
    }

    synchronized void cursor(long number) {
        write(CURSOR, Long.toString(number));
    }

    synchronized void put(Message message) {
        write(message.id() + ENDING, JSON.writeValueAsString(message));
    }

    synchronized Optional<Message> find(String id) {
        Path file = folder.resolve(id + ENDING);
        return id.matches("[0-9a-z-]{1,80}") && Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    synchronized boolean remove(String id) {
        try {
            return id.matches("[0-9a-z-]{1,80}") && Files.deleteIfExists(folder.resolve(id + ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove message " + id, e);
        }
    }

    /** All messages, oldest first. */
    synchronized List<Message> all() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Message> messages = new ArrayList<>();
            files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .map(this::read)
                    .forEach(messages::add);
            messages.sort(Comparator.comparingLong(Message::journal).thenComparing(Message::id));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private Message read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Message.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void write(String name, String text) {
        try {
            Path next = folder.resolve(name + ".new");
            Files.write(next, text.getBytes(StandardCharsets.UTF_8));
            Files.move(next, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " in " + folder, e);
        }
    }
}
