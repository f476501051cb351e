package org.bantin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.bantin.migration.command.CommandLineStart;
import org.bantin.migration.command.Unpacked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.support.SpringBootServletInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The web application, by itself, in a servlet container, or for the length of one command. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class BantinApplication extends SpringBootServletInitializer {
    private static final String UNPACK = "--unpack-into";

    public static void main(String[] args) throws IOException {
        if (args.length == 2 && args[0].equals(UNPACK)) {
            Unpacked.into(Path.of(args[1]), Path.of(System.getProperty("java.class.path")));
            return;
        }
        if (!CommandLineStart.isCommand(args)) {
            start(List.of(args));
            return;
        }
        OptionalInt code = new CommandLineStart(BantinApplication::start).execute(args);
        if (code.isPresent()) {
            System.exit(code.getAsInt());
        }
    }

    private static ConfigurableApplicationContext start(List<String> settings) {
        return SpringApplication.run(BantinApplication.class, settings.toArray(String[]::new));
    }

    /** The only clock; tests put a fixed one in its place. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    protected SpringApplicationBuilder configure(SpringApplicationBuilder builder) {
        return builder.sources(BantinApplication.class);
    }
}
