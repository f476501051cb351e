package org.bantin.repository.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bantin.repository.RepositoryFailedException;
import org.bantin.repository.RepositoryProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals small texts with AES-GCM, so that a copy of a store gives away none of them. The key is the setting
 * {@code bantin.secret-key}, else a file beside the stores that only its owner may read, made when it is first needed. Any thread.
 */
public final class SecretKeeper {
    static final String FILE = "secret.key";

    private static final Logger LOG = LoggerFactory.getLogger(SecretKeeper.class);
    private static final String MARK = "sealed:1:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final @Nullable Path file;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable SecretKeySpec key;

    private SecretKeeper(@Nullable Path file, @Nullable SecretKeySpec key) {
        this.file = file;
        this.key = key;
    }

    public static SecretKeeper of(RepositoryProperties settings) {
        String given = settings.secretKey();
        if (given != null) {
            return new SecretKeeper(null, new SecretKeySpec(digest(given), "AES"));
        }
        return settings.store() == RepositoryProperties.StoreKind.MEMORY
                ? forTheMoment()
                : new SecretKeeper(settings.data().resolve(FILE), null);
    }

    /** With a key that is gone with the process, as is what it seals. */
    public static SecretKeeper forTheMoment() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeeper(null, new SecretKeySpec(bytes, "AES"));
    }

    public boolean isSealed(String text) {
        return text.startsWith(MARK);
    }

    /** @param place where the text is kept; sealed texts are of no use elsewhere */
    public String seal(String text, String place) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return MARK + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** What was sealed; a text as it is that never was, or that another key has sealed. */
    public String open(String text, String place) {
        if (!isSealed(text)) {
            return text;
        }
        try {
            byte[] all = Base64.getDecoder().decode(text.substring(MARK.length()));
            ByteBuffer parts = ByteBuffer.wrap(all);
            byte[] nonce = new byte[NONCE_BYTES];
            parts.get(nonce);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, place);
            return new String(cipher.doFinal(all, NONCE_BYTES, parts.remaining()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | java.nio.BufferUnderflowException e) {
            LOG.error(
                    "The secret in {} was sealed with another key; put the former {} or bantin.secret-key back",
                    place,
                    file == null ? FILE : file);
            return text;
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = readOrMake();
            key = known;
        }
        return known;
    }

    private synchronized SecretKeySpec readOrMake() {
        Path from = file;
        if (from == null) {
            throw new IllegalStateException("neither a key nor a file for one");
        }
        try {
            if (!Files.exists(from)) {
                make(from);
            }
            byte[] bytes = Base64.getDecoder().decode(Files.readString(from).strip());
            if (bytes.length != KEY_BYTES) {
                throw new IllegalArgumentException(bytes.length + " bytes instead of " + KEY_BYTES);
            }
            return new SecretKeySpec(bytes, "AES");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the key of secrets in " + from, e);
        } catch (IllegalArgumentException e) {
            throw new RepositoryFailedException(
                    from + " holds no key (" + e.getMessage() + "); put it back from where you keep it", e);
        }
    }

    private void make(Path target) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path fresh = target.resolveSibling(FILE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly(target));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes) + "\n");
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
