package org.bantin.newsroom.signin.password;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Set;
import org.bantin.repository.RepositoryProperties;
import org.springframework.stereotype.Component;

/**
 * Proof that whoever makes the first account looks after this machine: a code in a file of the data directory, which only its
 * owner may read. A browser on the machine itself needs none, unless a proxy stands between.
 */
@Component
class FirstCode {
    static final String FILE = "first-code.txt";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final Set<String> PROXY_HEADERS = Set.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final Path file;

    FirstCode(RepositoryProperties settings) {
        this.file = settings.data().resolve(FILE);
    }

    /** Whether this request has to bring the code. Makes the code if there is none yet. */
    boolean needed(HttpServletRequest request) {
        boolean near = isLoopback(request.getRemoteAddr())
                && PROXY_HEADERS.stream().allMatch(header -> request.getHeader(header) == null);
        if (!near) {
            code();
        }
        return !near;
    }

    /** Whether this is the code; spaces around it do not matter. */
    boolean is(String typed) {
        byte[] given = typed.strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(code().getBytes(StandardCharsets.UTF_8), given);
    }

    /** Throws the code away: the first account is made. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    Path file() {
        return file.toAbsolutePath().normalize();
    }

    private synchronized String code() {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            String code = newCode();
            Files.writeString(file, code + System.lineSeparator());
            return code;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the code for the first administrator in " + file, e);
        }
    }

    private static String newCode() {
        SecureRandom random = new SecureRandom();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
