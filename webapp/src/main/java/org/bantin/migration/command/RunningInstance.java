package org.bantin.migration.command;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The instance that runs on a data directory, as it describes itself in a file there that only its own user can read.
 *
 * @param port of the door on the loopback address
 * @param token proves that the caller can read the file
 */
record RunningInstance(int port, String token) {
    private static final String FILE = "instance.properties";
    private static final int PATIENCE_MILLIS = 1_000;

    /** Empty when nothing runs there; a file that a killed process left behind does not count. */
    static Optional<RunningInstance> on(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read " + file + "; it belongs to the user that runs the instance", e);
        }
        int port = Integer.parseInt(values.getProperty("port", "0"));
        String token = values.getProperty("token", "");
        return isListening(port) ? Optional.of(new RunningInstance(port, token)) : Optional.empty();
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void writeTo(Path data) throws IOException {
        Properties values = new Properties();
        values.setProperty("port", String.valueOf(port));
        values.setProperty("token", token);
        StringWriter text = new StringWriter();
        values.store(text, null);
        Files.createDirectories(data);
        Path fresh = data.resolve(FILE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly(data));
        Files.writeString(fresh, text.toString(), StandardOpenOption.WRITE);
        Files.move(fresh, data.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static void removeFrom(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }

    static FileAttribute<?>[] ownerOnly(Path directory) {
        Set<String> views = directory.getFileSystem().supportedFileAttributeViews();
        @Nullable
        FileAttribute<?> mode = views.contains("posix")
                ? PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                : null;
        return mode == null ? new FileAttribute<?>[0] : new FileAttribute<?>[] {mode};
    }
}
