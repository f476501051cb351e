package org.bantin.migration.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.Items;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accounts: add one, give one a new password, list all. */
@Command(name = "user", mixinStandardHelpOptions = true)
class UserCommand implements Runnable {
    private final Accounts accounts;
    private final Items items;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    UserCommand(Accounts accounts, Items items) {
        this.items = items;
        this.accounts = accounts;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "add", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE") List<String> roles,
            @Option(names = "--section", paramLabel = "SECTION") @Nullable List<String> sections,
            @Option(names = "--display-name", paramLabel = "NAME") @Nullable String displayName,
            @Option(names = "--password-stdin") boolean fromInput) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        for (String role : roles) {
            held.add(Role.of(role).orElseThrow(() -> new IllegalArgumentException(text("user.role", role, known()))));
        }
        accounts.add(
                new Account(
                        name,
                        displayName == null ? name : displayName,
                        held,
                        sections == null ? Set.of() : known(sections),
                        true),
                CommandInput.line());
        out(text("user.added", name));
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "passwd", mixinStandardHelpOptions = true)
    int passwd(@Parameters(paramLabel = "NAME") String name, @Option(names = "--password-stdin") boolean fromInput) {
        accounts.changePassword(name, CommandInput.line());
        out(text("user.changed", name));
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() {
        for (Account account : accounts.list()) {
            String roles = account.roles().stream().sorted().map(Role::id).collect(Collectors.joining(","));
            String sections = account.sections().isEmpty()
                    ? ""
                    : " [" + account.sections().stream().sorted().collect(Collectors.joining(",")) + "]";
            String state = account.enabled() ? "" : " " + text("user.disabled");
            out("%-20s %-30s %s%s%s".formatted(account.name(), roles, account.displayName(), sections, state));
        }
        return CommandLine.ExitCode.OK;
    }

    private Set<String> known(List<String> sections) {
        SectionNames names = new SectionNames(items);
        return sections.stream()
                .map(section -> names.find(section).orElseThrow(() -> unknown(section, names.nearest(section))))
                .collect(Collectors.toSet());
    }

    private IllegalArgumentException unknown(String section, List<String> nearest) {
        return new IllegalArgumentException(
                nearest.isEmpty()
                        ? text("user.section.none", section)
                        : text("user.section", section, String.join(", ", nearest)));
    }

    private static String known() {
        return EnumSet.allOf(Role.class).stream().map(Role::id).collect(Collectors.joining(", "));
    }

    private String text(String key, Object... arguments) {
        return spec.resourceBundle().getString(key).formatted(arguments);
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
    }
}
