package org.bantin.migration.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.IntSupplier;
import picocli.CommandLine.ParseResult;

/**
 * What a command reads besides its arguments: piped in, or typed by the person. It is collected before the command is handed on,
 * because a command that runs inside an instance has no terminal.
 *
 * @param furtherArguments say to the command that the text is there
 */
record CommandInput(String text, List<String> furtherArguments) {
    private static final String PASSWORD = "--password-stdin";
    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "");

    /** @throws IllegalArgumentException when a password is needed and there is nobody to ask */
    static CommandInput asked(ParseResult parsed, CommandLineStart.Terminal terminal, ResourceBundle texts) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        if (command.commandSpec().findOption(PASSWORD) == null) {
            return new CommandInput("", List.of());
        }
        if (command.hasMatchedOption(PASSWORD)) {
            return new CommandInput(read(terminal), List.of());
        }
        if (System.console() == null) {
            throw new IllegalArgumentException(texts.getString("password.stdin"));
        }
        char[] typed = System.console().readPassword("%s", texts.getString("password.ask"));
        return new CommandInput(typed == null ? "" : new String(typed), List.of(PASSWORD));
    }

    private static String read(CommandLineStart.Terminal terminal) {
        try {
            return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line of the input of the command that runs in this thread. */
    static String line() {
        return CURRENT.get().lines().findFirst().orElse("");
    }

    int during(IntSupplier command) {
        CURRENT.set(text);
        try {
            return command.getAsInt();
        } finally {
            CURRENT.remove();
        }
    }
}
