package org.bantin.migration.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bantin.repository.InstanceRole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the application; carried out by {@link CommandLineStart}, which is the only one that can. */
@Command(name = "run", mixinStandardHelpOptions = true)
class RunCommand implements java.util.concurrent.Callable<Integer> {
    @Option(names = "--port", paramLabel = "N")
    @Nullable
    Integer port;

    @Option(names = "--no-demo")
    boolean noDemo;

    @Option(names = "--role", paramLabel = "ROLE")
    @Nullable
    String role;

    List<String> asSettings() {
        boolean demo = !noDemo && (role == null || role.equals("standalone"));
        List<String> settings = new ArrayList<>();
        settings.add("--bantin.demo=" + demo);
        if (demo) {
            settings.add("--server.address=127.0.0.1");
            if (port != null) {
                settings.add("--bantin.site.base-url=http://localhost:" + port);
            }
        }
        if (port != null) {
            settings.add("--server.port=" + port);
        }
        if (role != null) {
            InstanceRole known = InstanceRole.valueOf(role.toUpperCase(Locale.ROOT));
            settings.add("--bantin.role=" + known.name().toLowerCase(Locale.ROOT));
            settings.add("--spring.profiles.active=" + known.name().toLowerCase(Locale.ROOT));
        }
        return settings;
    }

    @Override
    public Integer call() {
        throw new IllegalArgumentException("an instance is running already");
    }
}
