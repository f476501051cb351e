package org.bantin.operations;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.BantinApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application in a process of its own, spoken to over HTTP like by a browser, and killed without warning. */
final class KilledInstance implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST_START = Duration.ofSeconds(300);

    private final Process process;
    private final int port;
    private final Path log;
    private HttpClient client = HttpClient.newHttpClient();
    private String csrf = "";

    private KilledInstance(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static KilledInstance start(Path data) throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            return start(data, port);
        }
    }

    /** At the port where people have their pages open. */
    static KilledInstance start(Path data, int port) throws Exception {
        Files.createDirectories(data);
        Path log = data.resolve("terminal.log");
        Process process = java("run", "--port", String.valueOf(port), "--no-demo", "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        KilledInstance instance = new KilledInstance(process, port, log);
        instance.awaitUp();
        return instance;
    }

    /** Runs a command in a process of its own, as a person at a terminal would. */
    static Answer command(String input, String... args) throws Exception {
        Process process = java(args).redirectErrorStream(true).start();
        process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private static ProcessBuilder java(String... args) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                BantinApplication.class.getName()));
        line.addAll(List.of(args));
        line.add("--light-modules");
        line.add(lightModules().toString());
        line.add("--bantin.password-iterations=10000");
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("LC_ALL", "en_US.UTF-8");
        return builder;
    }

    private static Path lightModules() {
        Path here = Path.of("light-modules").toAbsolutePath();
        return Files.isDirectory(here)
                ? here
                : Path.of("..", "light-modules").toAbsolutePath().normalize();
    }

    private void awaitUp() throws Exception {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (get("/.health").statusCode() == 200 && Files.readString(log).contains("is running")) {
                    return;
                }
            } catch (IOException notYet) {
                // nobody listens so far
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("did not start: " + Files.readString(log));
    }

    void signIn(String name, String password) throws Exception {
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String form = "_csrf=" + encoded(token()) + "&name=" + encoded(name) + "&password=" + encoded(password);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri("/newsroom/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String location = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() / 100 != 3 || location.contains("sign-in")) {
            throw new IllegalStateException("sign-in answered " + answer.statusCode() + " " + location);
        }
        csrf = token();
    }

    private String token() throws Exception {
        Matcher found = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"")
                .matcher(get("/newsroom/sign-in").body());
        if (!found.find()) {
            throw new IllegalStateException("no CSRF token on the sign-in page");
        }
        return found.group(1);
    }

    int port() {
        return port;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** @throws IOException when the process was killed before it answered */
    JsonNode send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", csrf)
                        .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** What a command said, and its exit code. */
    record Answer(int code, String text) {}
}
