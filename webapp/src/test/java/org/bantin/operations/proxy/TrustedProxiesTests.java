package org.bantin.operations.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class TrustedProxiesTests {
    private final TrustedProxies proxies = new TrustedProxies(List.of("127.0.0.1", "10.0.0.0/8", "::1"));

    @Test
    void theReaderIsTheLastAddressThatIsNoProxysOwn() {
        assertThat(proxies.reader("127.0.0.1", List.of("203.0.113.7"))).contains("203.0.113.7");
        assertThat(proxies.reader("127.0.0.1", List.of("203.0.113.7, 10.1.2.3")))
                .contains("203.0.113.7");
        assertThat(proxies.reader("10.9.9.9", List.of("203.0.113.7:4711", "10.1.2.3")))
                .contains("203.0.113.7");
        assertThat(proxies.reader("::1", List.of("[2001:db8::5]:80"))).contains("2001:db8:0:0:0:0:0:5");
    }

    @Test
    void whatAReaderWroteInTheHeaderIsNotBelieved() {
        assertThat(proxies.reader("127.0.0.1", List.of("198.51.100.1, 203.0.113.7")))
                .contains("203.0.113.7");
        assertThat(proxies.reader("127.0.0.1", List.of("127.0.0.1", "203.0.113.7")))
                .contains("203.0.113.7");
        assertThat(proxies.reader("127.0.0.1", List.of("198.51.100.1, <script>")))
                .isEmpty();
        assertThat(proxies.reader("127.0.0.1", List.of("", ",,", "example.org")))
                .isEmpty();
        assertThat(proxies.reader("127.0.0.1", List.of("1.2.3.4,".repeat(5000) + "999.1.1.1")))
                .isEmpty();
        assertThat(proxies.reader("127.0.0.1", List.of())).isEmpty();
    }

    @Test
    void anEntryThatIsNoAddressIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustedProxies(List.of("127.0.0.1", "proxy.example.org")))
                .withMessageContaining("proxy.example.org")
                .withMessageContaining("bantin.proxy.trusted");
    }

    @Test
    void requestsOfAProxyCarryTheReadersAddressAndScheme() throws Exception {
        assertThat(seenBy(proxies, "203.0.113.7", "https")).isEqualTo("203.0.113.7 https true");
        assertThat(seenBy(proxies, "203.0.113.7", "http")).isEqualTo("203.0.113.7 http false");
        assertThat(seenBy(new TrustedProxies(List.of("10.0.0.1")), "203.0.113.7", "https"))
                .isEqualTo("127.0.0.1 http false");
    }

    private static String seenBy(TrustedProxies proxies, String address, String scheme) throws Exception {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.addCustomizer(new ForwardedRequests(proxies));
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                String seen = Request.getRemoteAddr(request) + " "
                        + request.getHttpURI().getScheme() + " " + request.isSecure();
                Content.Sink.write(response, true, seen, callback);
                return true;
            }
        });
        server.start();
        try (var body = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/"))
                                .header("X-Forwarded-For", address)
                                .header("X-Forwarded-Proto", scheme)
                                .build(),
                        BodyHandlers.ofInputStream())
                .body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            server.stop();
        }
    }
}
