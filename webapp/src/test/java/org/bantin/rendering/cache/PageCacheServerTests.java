package org.bantin.rendering.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.bantin.rendering.WebsitePages;
import org.bantin.rendering.template.TestEngine;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jetty.servlet.JettyServletWebServer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.mock.env.MockEnvironment;

class PageCacheServerTests {
    private static final String TEXT = "Công đoàn Thanh Giang ".repeat(100);

    private final PageCache cache = new PageCache(TestEngine.PROPERTIES, java.time.Clock.systemUTC());
    private final HttpClient client = HttpClient.newHttpClient();
    private JettyServletWebServer server;

    @BeforeEach
    void start() {
        WebsitePages website = Mockito.mock(WebsitePages.class);
        Mockito.when(website.siteOf(Mockito.any())).thenReturn("");
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("website", website));
        JettyServletWebServerFactory factory = new JettyServletWebServerFactory(0);
        factory.setShutdown(Shutdown.GRACEFUL);
        new PageCacheServer()
                .pageCacheFirst(
                        cache,
                        new ResponseHeaders(TestEngine.PROPERTIES),
                        beans.getBeanProvider(WebsitePages.class),
                        new MockEnvironment())
                .customize(factory);
        server = (JettyServletWebServer) factory.getWebServer();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        cache.destroy();
    }

    @Test
    void standsBeforeTheCountingOfRequestsAndNeedsNoOtherThread() {
        assertThat(server.getServer().getHandler()).isInstanceOf(PageCacheHandler.class);
        assertThat(server.getServer().getInvocationType()).isEqualTo(InvocationType.NON_BLOCKING);
    }

    @Test
    void sendsTheSameBytesToTheFirstReaderAndToAllOthers() throws Exception {
        cache.get("/bai", () -> page());
        HttpResponse<byte[]> first = get("/bai", "GET");
        HttpResponse<byte[]> second = get("/bai", "GET");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(new String(first.body(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(get("/bai", "HEAD").body()).isEmpty();
        assertThat(get("/khong-co", "GET").statusCode()).isEqualTo(404);
        assertThat(get("/bai", "DELETE").statusCode()).isEqualTo(405);
    }

    private static Page page() {
        return new Page(
                200, "text/plain;charset=utf-8", TEXT.getBytes(StandardCharsets.UTF_8), Set.of(), Map.of(), true);
    }

    private HttpResponse<byte[]> get(String path, String method) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + server.getPort() + path);
        return client.send(
                HttpRequest.newBuilder(address)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
