package org.bantin.migration.command;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** All commands of the application, found on the class path, as one picocli command line. */
final class CommandTree {
    private static final String BUNDLE = "org.bantin.migration.command.commands";

    private CommandTree() {}

    /**
     * @param factory makes the command objects
     * @param directory what relative paths on the line start from
     */
    static CommandLine of(IFactory factory, Locale locale, Path directory) {
        ResourceBundle texts = texts(locale);
        CommandLine line = new CommandLine(new Bantin(), factory);
        for (Class<?> type : types()) {
            CommandLine command = new CommandLine(type, factory);
            line.addSubcommand(command);
        }
        line.setResourceBundle(texts);
        line.registerConverter(Path.class, text -> directory.resolve(text));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof IllegalArgumentException) {
                command.getErr().println(failure.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            throw failure;
        });
        return line;
    }

    static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static List<? extends Class<?>> types() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Command.class));
        ClassLoader loader = CommandTree.class.getClassLoader();
        return scan.findCandidateComponents("org.bantin").stream()
                .map(BeanDefinition::getBeanClassName)
                .filter(name -> name != null && !name.contains("$") && !name.equals(Bantin.class.getName()))
                .map(name -> ClassUtils.resolveClassName(name, loader))
                .sorted(Comparator.comparing(
                        type -> type.getAnnotation(Command.class).name()))
                .toList();
    }

    /** The command line as a whole; alone it shows how it is used. */
    @Command(name = "bantin", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
    static final class Bantin implements Runnable {
        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init")
        CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
