package org.bantin.migration.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.repository.RepositoryProperties;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.springframework.stereotype.Component;

/**
 * The sign-ins of the demo site. They exist in demo mode only, which answers to this machine alone: their passwords are made up at
 * the first start and kept in a file of the data directory that only its owner may read; a start without demo mode locks them.
 */
@Component
public class DemoAccounts {
    static final String REPORTER = "reporter";
    static final String EDITOR = "editor";

    private static final String FILE = "demo-sign-ins.txt";
    private static final List<String> WORDS =
            List.of("sen", "tre", "lua", "song", "nui", "trang", "gio", "mai", "dao", "cau", "dua", "bien");
    private static final List<Account> ACCOUNTS = List.of(
            account(REPORTER, "Thu Hằng", Role.REPORTER),
            account("reporter2", "Quốc Việt", Role.REPORTER),
            account(EDITOR, "Hồng Nhung", Role.EDITOR),
            account("chief", "Đức Mạnh", Role.CHIEF_EDITOR),
            account("photo", "Lê Minh Trí", Role.PHOTO_LIBRARIAN),
            account("admin", "Quản trị", Role.ADMINISTRATOR));

    private final Accounts accounts;
    private final Path data;

    DemoAccounts(Accounts accounts, RepositoryProperties settings) {
        this.accounts = accounts;
        this.data = settings.data();
    }

    /** User name of who writes under a byline; a reporter's when nobody of the house bears it. */
    static String writing(String byline) {
        return ACCOUNTS.stream()
                .filter(account -> account.displayName().equals(byline))
                .map(Account::name)
                .findFirst()
                .orElse(REPORTER);
    }

    /** One account of the demo with its password. */
    public record SignIn(String name, Role role, String password) {}

    /** Opens the demo accounts of this data directory, if it has any. @return what to sign in with */
    public List<SignIn> open() {
        if (!Files.exists(file())) {
            return List.of();
        }
        Map<String, String> passwords = passwords();
        setEnabled(true);
        return ACCOUNTS.stream()
                .filter(account -> passwords.containsKey(account.name()))
                .map(account -> new SignIn(
                        account.name(), account.roles().iterator().next(), passwords.getOrDefault(account.name(), "")))
                .toList();
    }

    /** Locks the demo accounts, so that a real newsroom on this data has none. */
    public void lock() {
        if (Files.exists(file())) {
            setEnabled(false);
        }
    }

    boolean nobodyYet() {
        return accounts.empty();
    }

    /** Creates the accounts; after a crash in between, those that are missing. */
    void addMissing() {
        if (!Files.exists(file())) {
            makeUpPasswords();
        }
        Map<String, String> passwords = passwords();
        for (Account account : ACCOUNTS) {
            String password = passwords.get(account.name());
            if (password != null && accounts.actor(account.name()).isEmpty()) {
                accounts.add(account, password);
            }
        }
    }

    Actor actor(String name) {
        return accounts.actor(name)
                .orElseThrow(() -> new IllegalArgumentException("the demo site has no account " + name));
    }

    private void setEnabled(boolean enabled) {
        List<Account> present = accounts.list();
        for (Account account : ACCOUNTS) {
            present.stream()
                    .filter(known -> known.name().equals(account.name()) && known.enabled() != enabled)
                    .forEach(known -> accounts.update(
                            new Account(known.name(), known.displayName(), known.roles(), known.sections(), enabled)));
        }
    }

    private void makeUpPasswords() {
        List<String> lines = ACCOUNTS.stream()
                .map(account -> account.name() + "\t" + password())
                .toList();
        try {
            Files.createDirectories(data);
            Path fresh = Files.createTempFile(data, "demo", ".tmp", ownerOnly());
            Files.write(fresh, lines, StandardCharsets.UTF_8);
            Files.move(fresh, file());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the demo sign-ins in " + data, e);
        }
    }

    private Map<String, String> passwords() {
        try {
            Map<String, String> passwords = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file(), StandardCharsets.UTF_8)) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 2) {
                    passwords.put(parts[0], parts[1]);
                }
            }
            return passwords;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo sign-ins in " + data, e);
        }
    }

    private Path file() {
        return data.resolve(FILE);
    }

    private FileAttribute<?>[] ownerOnly() {
        return data.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        return WORDS.get(random.nextInt(WORDS.size())) + "-" + WORDS.get(random.nextInt(WORDS.size())) + "-"
                + (100_000 + random.nextInt(900_000));
    }

    private static Account account(String name, String displayName, Role role) {
        return new Account(name, displayName, Set.of(role), Set.of(), true);
    }
}
