package org.bantin.migration.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bantin.repository.RepositoryProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.stereotype.Component;
import picocli.CommandLine;

/**
 * Lets the command line reach a running instance: a listener of its own on the loopback address, never on the public port, that
 * asks for a token which only the user of the instance can read. One command at a time.
 */
@Component
class CommandDoor implements DisposableBean {
    static final String PATH = "/command";
    static final String ARGUMENTS = "X-Arguments";
    static final String DIRECTORY = "X-Directory";

    private static final Logger LOG = LoggerFactory.getLogger(CommandDoor.class);
    private static final int TOKEN_BYTES = 32;

    private final Path data;
    private final AutowireCapableBeanFactory beans;
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "bantin-command"));
    private @Nullable HttpServer server;
    private String token = "";

    CommandDoor(RepositoryProperties settings, AutowireCapableBeanFactory beans) {
        this.data = settings.data();
        this.beans = beans;
    }

    synchronized void open() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        token = HexFormat.of().formatHex(random);
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            opened.createContext(PATH, this::answer);
            opened.setExecutor(executor);
            opened.start();
            server = opened;
            new RunningInstance(opened.getAddress().getPort(), token).writeTo(data);
        } catch (IOException e) {
            LOG.warn("The command line cannot reach this instance: {}", e.toString());
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] proof = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .getBytes(StandardCharsets.UTF_8);
            if (!exchange.getRequestMethod().equals("POST")
                    || !MessageDigest.isEqual(proof, ("Bearer " + token).getBytes(StandardCharsets.UTF_8))) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            String input = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            List<String> args = DoorClient.decoded(header(exchange, ARGUMENTS));
            Path directory =
                    Path.of(DoorClient.decoded(header(exchange, DIRECTORY)).get(0));
            Locale locale = Locale.forLanguageTag(header(exchange, "Accept-Language"));
            exchange.sendResponseHeaders(200, 0);
            DataOutputStream out = new DataOutputStream(exchange.getResponseBody());
            new CommandInput(input, List.of()).during(() -> execute(args, directory, locale, out));
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private int execute(List<String> args, Path directory, Locale locale, DataOutputStream out) {
        try {
            PrintWriter texts = Frame.writer(Frame.Kind.OUT, out);
            PrintWriter errors = Frame.writer(Frame.Kind.ERR, out);
            CommandLine line = CommandTree.of(CommandLineStart.factory(beans), locale, directory);
            int code = line.setOut(texts).setErr(errors).execute(args.toArray(String[]::new));
            texts.flush();
            errors.flush();
            Frame.exit(code).write(out);
            return code;
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.info("The terminal of command {} went away: {}", args.get(0), e.toString());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    @Override
    public synchronized void destroy() throws IOException {
        HttpServer opened = server;
        if (opened != null) {
            RunningInstance.removeFrom(data);
            opened.stop(0);
            server = null;
        }
        executor.shutdown();
    }
}
