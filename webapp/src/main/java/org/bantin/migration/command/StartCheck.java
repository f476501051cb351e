package org.bantin.migration.command;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Looks, before anything is opened, for what would end a start anyway: a directory that cannot be written, a port that is taken. */
final class StartCheck {
    private static final long LEAST_MEGABYTES = 64;
    private static final int LAST_PORT = 65_535;
    /** What a start writes to, when it is there already. */
    private static final List<String> WRITTEN =
            List.of("draft", "draft/segmentstore", "live", "live/segmentstore", "index", "logs", "programs");

    private final ResourceBundle texts;

    StartCheck(ResourceBundle texts) {
        this.texts = texts;
    }

    /** What is wrong with the data directory. */
    Optional<String> data(Path data) {
        Path there = data;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            return problem("start.no-directory", there);
        }
        if (!there.equals(data)) {
            return Files.isWritable(there) ? space(there) : problem("start.cannot-make", data, user(), there);
        }
        for (String name : WRITTEN) {
            Path part = data.resolve(name);
            if (Files.exists(part) && !Files.isWritable(part)) {
                return problem("start.not-writable", user(), part, owner(part));
            }
        }
        return Files.isWritable(data) ? space(data) : problem("start.not-writable", user(), data, owner(data));
    }

    private Optional<String> space(Path directory) {
        try {
            long megabytes = Files.getFileStore(directory).getUsableSpace() >> 20;
            return megabytes >= LEAST_MEGABYTES
                    ? Optional.empty()
                    : problem("start.full", directory, megabytes, LEAST_MEGABYTES);
        } catch (IOException e) {
            return Optional.empty(); // some file systems do not tell; the store will
        }
    }

    /** Directories given on the line; the launcher's own, which comes last, may be away. */
    Optional<String> modules(List<Path> directories) {
        return directories.stream()
                .filter(directory -> !Files.isDirectory(directory))
                .findFirst()
                .flatMap(directory -> problem("start.no-modules", directory.toAbsolutePath()));
    }

    /** Whether the port can be had on the address; null for all addresses. */
    Optional<String> port(int port, @Nullable InetAddress address) {
        if (port < 0 || port > LAST_PORT) {
            return problem("start.port-range", port);
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return Optional.empty();
        } catch (BindException e) {
            String reason = String.valueOf(e.getMessage());
            return reason.toLowerCase(Locale.ROOT).contains("in use")
                    ? problem("start.port-used", port)
                    : problem("start.port-denied", port, reason);
        } catch (IOException e) {
            return problem("start.port-denied", port, String.valueOf(e.getMessage()));
        }
    }

    private static String user() {
        return System.getProperty("user.name", "?");
    }

    private static String owner(Path path) {
        try {
            return Files.getOwner(path).getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "?";
        }
    }

    private Optional<String> problem(String key, Object... arguments) {
        return Optional.of(texts.getString(key).formatted(arguments));
    }
}
