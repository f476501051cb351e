package org.bantin.migration.command;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.bantin.definition.ModuleCheck;
import org.bantin.rendering.TemplateSyntax;
import org.bantin.repository.StoreUse;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.objenesis.SpringObjenesis;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParseResult;

/**
 * Decides what a command line means: start the application, hand a command to the instance that runs on the same data, or open
 * the data in this process, carry the command out and end.
 */
public final class CommandLineStart {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
    private static final long LOOK_NANOS = 500_000_000L;
    private static final List<String> OF_A_COMMAND =
            List.of("--server.port=0", "--server.address=127.0.0.1", "--bantin.demo=false", "--bantin.command=true");

    private final Function<List<String>, ConfigurableApplicationContext> application;
    private final Locale locale;
    private final Terminal terminal;

    /** @param application starts the web application with these settings */
    public CommandLineStart(Function<List<String>, ConfigurableApplicationContext> application) {
        this(application, language(System.getenv()), Terminal.system());
    }

    CommandLineStart(
            Function<List<String>, ConfigurableApplicationContext> application, Locale locale, Terminal terminal) {
        this.application = application;
        this.locale = locale;
        this.terminal = terminal;
    }

    /** Whether these arguments are a command, and not settings of the application alone. */
    public static boolean isCommand(String[] args) {
        return args.length > 0 && !(args[0].startsWith("--") && args[0].contains("="));
    }

    /** @return the exit code, or nothing when the application has been started and runs on */
    public OptionalInt execute(String[] args) {
        SharedOptions options;
        try {
            options = SharedOptions.from(args);
        } catch (IllegalArgumentException e) {
            terminal.err().println(e.getMessage());
            return OptionalInt.of(CommandLine.ExitCode.USAGE);
        }
        String[] rest = options.rest().toArray(String[]::new);
        CommandLine line =
                terminal.on(CommandTree.of(new Blanks(), locale, Path.of("").toAbsolutePath()));
        Optional<ParseResult> parsed = parse(line, rest);
        if (parsed.isEmpty()) {
            return OptionalInt.of(CommandLine.ExitCode.USAGE);
        }
        if (CommandLine.printHelpIfRequested(parsed.get())) {
            return OptionalInt.of(CommandLine.ExitCode.OK);
        }
        if (!parsed.get().hasSubcommand()) {
            line.usage(line.getOut());
            return OptionalInt.of(CommandLine.ExitCode.OK);
        }
        if (parsed.get().subcommand().commandSpec().userObject() instanceof RunCommand run) {
            return run(options, run);
        }
        return OptionalInt.of(carryOut(options, parsed.get()));
    }

    private int carryOut(SharedOptions options, ParseResult parsed) {
        ResourceBundle texts = CommandTree.texts(locale);
        try {
            Optional<RunningInstance> instance = instance(options);
            if (parsed.subcommand().commandSpec().userObject() instanceof RestoreCommand restore) {
                if (instance.isPresent() || StoreUse.of(options.dataDirectory())) {
                    throw new IllegalArgumentException(texts.getString("restore.running"));
                }
                return restore.restoreTo(options.dataDirectory(), terminal.out(), texts);
            }
            if (parsed.subcommand().hasMatchedOption("--modules")) {
                return checkModules(options, parsed.subcommand());
            }
            DataPlace place = DataPlace.of(options);
            if (instance.isEmpty() && place.lacksWhat(name(parsed))) {
                terminal.err().println(texts.getString("command.no-data").formatted(place.directory()));
                return CommandLine.ExitCode.SOFTWARE;
            }
            if (instance.isEmpty()) {
                StartCheck check = new StartCheck(texts);
                Optional<String> wrong = check.data(place.directory()).or(() -> check.modules(options.lightModules()));
                if (wrong.isPresent()) {
                    terminal.err().println(wrong.get());
                    return CommandLine.ExitCode.SOFTWARE;
                }
            }
            CommandInput input = CommandInput.asked(parsed, terminal, texts);
            List<String> args = new ArrayList<>(options.rest());
            args.addAll(input.furtherArguments());
            return instance.isPresent()
                    ? DoorClient.call(instance.get(), args, input.text(), locale, terminal)
                    : here(options, args, input);
        } catch (IllegalArgumentException e) {
            terminal.err().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (RuntimeException e) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            terminal.err()
                    .println(
                            isInUse(cause)
                                    ? texts.getString("command.elsewhere")
                                    : texts.getString("command.failed").formatted(cause.getMessage()));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** Names of command and sub-command. */
    private static String name(ParseResult parsed) {
        ParseResult command = parsed.subcommand();
        String own = command.commandSpec().name();
        return command.hasSubcommand()
                ? own + " " + command.subcommand().commandSpec().name()
                : own;
    }

    /** Looks at files alone, so nothing has to be opened. */
    private int checkModules(SharedOptions options, ParseResult check) {
        List<Path> directories =
                options.lightModules().isEmpty() ? List.of(Path.of("light-modules")) : options.lightModules();
        ModuleCheck modules = ModuleCheck.of(directories, List.of(new TemplateSyntax()));
        terminal.out().print(check.hasMatchedOption("--json") ? modules.json() + "\n" : modules.text());
        terminal.out().flush();
        return modules.hasErrors() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    /** Oak says so when another process holds the lock of the store. */
    private static boolean isInUse(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("is in use by another store");
    }

    private static Optional<ParseResult> parse(CommandLine line, String[] args) {
        try {
            return Optional.of(line.parseArgs(args));
        } catch (CommandLine.ParameterException e) {
            e.getCommandLine().getErr().println(e.getMessage());
            e.getCommandLine().usage(e.getCommandLine().getErr());
            return Optional.empty();
        }
    }

    private OptionalInt run(SharedOptions options, RunCommand run) {
        List<String> settings;
        try {
            settings = SharedOptions.eachOnce(run.asSettings(), options.asSettings());
        } catch (IllegalArgumentException e) {
            terminal.err().println("--role standalone|author|public");
            return OptionalInt.of(CommandLine.ExitCode.USAGE);
        }
        Optional<String> obstacle = obstacle(options, settings);
        if (obstacle.isPresent()) {
            terminal.err().println(obstacle.get());
            return OptionalInt.of(CommandLine.ExitCode.SOFTWARE);
        }
        ConfigurableApplicationContext context = application.apply(settings);
        context.getBean(Welcome.class).sayTo(terminal, locale);
        return OptionalInt.empty();
    }

    /** Why an instance cannot start. */
    private Optional<String> obstacle(SharedOptions options, List<String> settings) {
        ResourceBundle texts = CommandTree.texts(locale);
        StartCheck check = new StartCheck(texts);
        try {
            DataPlace place = DataPlace.of(settings);
            return check.data(place.directory())
                    .or(() -> RunningInstance.on(place.directory()).isPresent() || StoreUse.of(place.directory())
                            ? Optional.of(texts.getString("run.already").formatted(place.directory()))
                            : Optional.empty())
                    .or(() -> check.modules(options.lightModules()))
                    .or(() -> check.port(place.port(), place.address()));
        } catch (BindException e) {
            Object value = e.getProperty() == null ? "" : e.getProperty().getValue();
            return Optional.of(texts.getString("setting.unreadable").formatted(e.getName(), value));
        } catch (UncheckedIOException e) {
            return Optional.of(texts.getString("command.failed").formatted(e.getMessage()));
        }
    }

    /** The instance on a data directory; one that is just starting holds the data and can be reached a little later. */
    private Optional<RunningInstance> instance(SharedOptions options) {
        Optional<RunningInstance> instance = RunningInstance.on(options.dataDirectory());
        if (instance.isPresent() || !StoreUse.of(options.dataDirectory())) {
            return instance;
        }
        terminal.err().println(CommandTree.texts(locale).getString("command.waits"));
        long end = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (instance.isEmpty() && System.nanoTime() < end && StoreUse.of(options.dataDirectory())) {
            LockSupport.parkNanos(LOOK_NANOS);
            instance = RunningInstance.on(options.dataDirectory());
        }
        return instance;
    }

    /** Opens the data in this process: a second process that tries the same is refused by the lock of the store. */
    private int here(SharedOptions options, List<String> args, CommandInput input) {
        List<String> settings = SharedOptions.eachOnce(options.asSettings(), OF_A_COMMAND);
        try (ConfigurableApplicationContext context = application.apply(settings)) {
            CommandLine line = CommandTree.of(
                    factory(context.getAutowireCapableBeanFactory()),
                    locale,
                    Path.of("").toAbsolutePath());
            return input.during(() -> terminal.on(line).execute(args.toArray(String[]::new)));
        }
    }

    /** Makes command objects with the beans of the application. */
    static IFactory factory(AutowireCapableBeanFactory beans) {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return type.getName().startsWith("org.bantin.")
                        ? beans.createBean(type)
                        : CommandLine.defaultFactory().create(type);
            }
        };
    }

    static Locale language(java.util.Map<String, String> environment) {
        for (String variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.startsWith("vi") ? Locale.forLanguageTag("vi") : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }

    /** Makes command objects without running their constructors: enough to check a line before anything is started. */
    private static final class Blanks implements IFactory {
        private final SpringObjenesis objenesis = new SpringObjenesis();

        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type.getName().startsWith("org.bantin.")
                    ? objenesis.newInstance(type, true)
                    : CommandLine.defaultFactory().create(type);
        }
    }

    /** Where a command reads and writes; always UTF-8. */
    record Terminal(InputStream in, PrintWriter out, PrintWriter err) {
        static Terminal system() {
            return new Terminal(System.in, utf8(System.out), utf8(System.err));
        }

        CommandLine on(CommandLine line) {
            return line.setOut(out).setErr(err);
        }

        private static PrintWriter utf8(PrintStream stream) {
            return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
        }
    }
}
