package org.bantin.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bantin.BantinApplication;
import org.bantin.asset.Assets;
import org.bantin.content.SaveDraft;
import org.bantin.publishing.PublishItem;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application over HTTP with stores in memory, filled with {@link SampleSite}. */
final class RunningSite implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext application;
    private final SiteFixture fixture;
    private final String base;

    private RunningSite(ConfigurableApplicationContext application) {
        this.application = application;
        this.base = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
        this.fixture = new SiteFixture(bean(SaveDraft.class), bean(PublishItem.class), bean(Assets.class));
    }

    /** @param settings more settings, each as on the command line */
    static RunningSite start(Path data, String... settings) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--bantin.store=memory",
                "--bantin.data=" + data,
                "--bantin.light-modules="
                        + Path.of("..", "light-modules").toAbsolutePath().normalize(),
                "--server.port=0"));
        arguments.addAll(List.of(settings));
        RunningSite site =
                new RunningSite(SpringApplication.run(BantinApplication.class, arguments.toArray(String[]::new)));
        new SampleSite(site.fixture, data).fill();
        return site;
    }

    SiteFixture fixture() {
        return fixture;
    }

    /** Scheme, host and port. */
    String base() {
        return base;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> send(String method, String path) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(method, nothing)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    String text(String path) throws IOException, InterruptedException {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        application.close();
    }
}
