package org.bantin.migration.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bantin.repository.Account;
import org.bantin.repository.Accounts;
import org.bantin.repository.access.Role;
import org.springframework.stereotype.Component;

/**
 * Accounts for trying the newsroom out. They exist in demo mode only: their passwords are made up at the first start and kept in a
 * file of the data directory, and a start without demo mode locks them.
 */
@Component
class DemoSignIns {
    private static final String FILE = "demo-sign-ins.txt";
    private static final List<String> WORDS =
            List.of("sen", "tre", "lua", "song", "nui", "trang", "gio", "mai", "dao", "cau", "dua", "bien");

    private final Accounts accounts;

    DemoSignIns(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes the accounts of an empty store, or opens those of an earlier demo again. */
    List<SignIn> prepare(Path data) {
        if (!Files.exists(data.resolve(FILE))) {
            return accounts.list().isEmpty() ? create(data) : List.of();
        }
        List<SignIn> known = read(data);
        setEnabled(known, true);
        return known;
    }

    void disable(Path data) {
        if (Files.exists(data.resolve(FILE))) {
            setEnabled(read(data), false);
        }
    }

    private List<SignIn> create(Path data) {
        List<SignIn> made = List.of(
                new SignIn("reporter", "Phóng viên", Role.REPORTER, password()),
                new SignIn("editor", "Biên tập viên", Role.EDITOR, password()),
                new SignIn("chief", "Tổng biên tập", Role.CHIEF_EDITOR, password()),
                new SignIn("admin", "Quản trị viên", Role.ADMINISTRATOR, password()));
        write(data, made);
        for (SignIn signIn : made) {
            accounts.add(signIn.account(true), signIn.password());
        }
        return made;
    }

    private void setEnabled(List<SignIn> signIns, boolean enabled) {
        List<Account> present = accounts.list();
        for (SignIn signIn : signIns) {
            present.stream()
                    .filter(account -> account.name().equals(signIn.name()) && account.enabled() != enabled)
                    .findFirst()
                    .ifPresent(account -> accounts.update(signIn.account(enabled)));
        }
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        return WORDS.get(random.nextInt(WORDS.size()))
                + "-"
                + WORDS.get(random.nextInt(WORDS.size()))
                + "-"
                + (100_000 + random.nextInt(900_000));
    }

    private static void write(Path data, List<SignIn> signIns) {
        try {
            Files.createDirectories(data);
            Path file = Files.createFile(data.resolve(FILE), RunningInstance.ownerOnly(data));
            List<String> lines = signIns.stream()
                    .map(s -> String.join(
                            "\t", s.name(), s.displayName(), s.role().id(), s.password()))
                    .toList();
            Files.write(file, lines, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the demo sign-ins in " + data, e);
        }
    }

    private static List<SignIn> read(Path data) {
        try {
            List<SignIn> signIns = new ArrayList<>();
            for (String line : Files.readAllLines(data.resolve(FILE), StandardCharsets.UTF_8)) {
                String[] parts = line.split("\t", -1);
                Role.of(parts[2]).ifPresent(role -> signIns.add(new SignIn(parts[0], parts[1], role, parts[3])));
            }
            return signIns;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo sign-ins in " + data, e);
        }
    }

    /** One account of the demo. */
    record SignIn(String name, String displayName, Role role, String password) {
        Account account(boolean enabled) {
            return new Account(name, displayName, Set.of(role), Set.of(), enabled);
        }
    }
}
