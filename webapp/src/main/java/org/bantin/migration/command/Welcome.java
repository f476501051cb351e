package org.bantin.migration.command;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.bantin.migration.demo.DemoAccounts;
import org.bantin.repository.RepositoryProperties;
import org.bantin.repository.account.Accounts;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Opens the door for the command line when an instance has started, and tells the person at the terminal where to go. */
@Component
class Welcome {
    private final CommandDoor door;
    private final DemoAccounts demo;
    private final Accounts accounts;
    private final RepositoryProperties settings;
    private final Environment environment;

    Welcome(
            CommandDoor door,
            DemoAccounts demo,
            Accounts accounts,
            RepositoryProperties settings,
            Environment environment) {
        this.door = door;
        this.demo = demo;
        this.accounts = accounts;
        this.settings = settings;
        this.environment = environment;
    }

    void sayTo(CommandLineStart.Terminal terminal, Locale locale) {
        boolean isDemo = environment.getProperty("bantin.demo", Boolean.class, false);
        List<DemoAccounts.SignIn> signIns = isDemo && settings.role().hasDraft() ? demo.open() : List.of();
        door.open();
        ResourceBundle texts = CommandTree.texts(locale);
        PrintWriter out = terminal.out();
        String host = environment.getProperty("server.address", "localhost");
        String address = "http://" + (host.equals("127.0.0.1") ? "localhost" : host) + ":"
                + environment.getProperty("local.server.port");
        double seconds = ManagementFactory.getRuntimeMXBean().getUptime() / 1_000.0;
        out.println(texts.getString("welcome.ready").formatted(String.format(locale, "%.1f", seconds)));
        out.println(texts.getString("welcome.public").formatted(address));
        if (settings.role().hasDraft()) {
            out.println(texts.getString("welcome.newsroom").formatted(address));
            if (accounts.empty()) {
                out.println(texts.getString("welcome.first"));
            }
        }
        if (!signIns.isEmpty()) {
            out.println(texts.getString("welcome.demo"));
            signIns.forEach(
                    signIn -> out.printf("    %-14s %-22s %s%n", signIn.role().id(), signIn.name(), signIn.password()));
        }
        out.println(texts.getString("welcome.stop"));
    }
}
