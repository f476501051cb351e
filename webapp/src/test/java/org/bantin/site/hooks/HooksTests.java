package org.bantin.site.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.journal.Deliveries;
import org.bantin.publishing.journal.Journal;
import org.bantin.publishing.journal.JournalEntry;
import org.bantin.rendering.cache.PageTags;
import org.bantin.site.request.SiteProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks and hub pings against a real server on this machine. */
class HooksTests {
    private static final String SECRET = "a-secret-of-some-length";
    private static final ItemId STORY = new ItemId("11111111-2222-3333-4444-555555555555");

    @TempDir
    Path folder;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile int failure = 503;
    private HttpServer server;
    private String url;

    private record Received(String body, String signature, String delivery) {}

    @BeforeEach
    void listen() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!fails) {
                received.add(new Received(
                        body,
                        String.valueOf(exchange.getRequestHeaders().getFirst("X-Hub-Signature-256")),
                        String.valueOf(exchange.getRequestHeaders().getFirst("X-Bantin-Delivery"))));
            }
            exchange.sendResponseHeaders(fails ? failure : 204, -1);
            exchange.close();
        });
        server.start();
        url = "http://localhost:" + server.getAddress().getPort() + "/hook?key=1";
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private HookProperties properties(boolean allowPrivate, int attempts) {
        return new HookProperties(
                List.of(new HookProperties.Target(url, SECRET, List.of())),
                allowPrivate,
                attempts,
                Duration.ofMillis(10),
                Duration.ofMillis(50),
                Duration.ofSeconds(5));
    }

    private HookProjection projection(Outgoing outgoing, HookProperties properties, String hub, long head) {
        SiteProperties site =
                new SiteProperties("https://bantin.example", List.of(Locale.forLanguageTag("vi")), true, false, hub);
        Journal journal = new Journal() {
            @Override
            public long head() {
                return head;
            }

            @Override
            public List<JournalEntry> after(long number, int limit) {
                return List.of();
            }
        };
        return new HookProjection(
                outgoing, properties, site, new NoItems(), new PageTags(new NoItems()), journal, Clock.systemUTC());
    }

    private static JournalEntry entry(long number) {
        JournalEntry.Change change = new JournalEntry.Change(
                JournalEntry.Kind.PUBLISHED, STORY, "article", "articles", "/ky-ket/bai-" + number, null);
        return new JournalEntry(number, Instant.parse("2026-11-22T01:00:00Z"), "chief", List.of(change));
    }

    private void running(HookSender sender, java.util.function.BooleanSupplier until) throws Exception {
        sender.start();
        try {
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!until.getAsBoolean()) {
                assertThat(System.nanoTime()).as("in time").isLessThan(end);
                Thread.sleep(20);
            }
        } finally {
            sender.stop();
        }
    }

    @Test
    void tellsOfEachPublicationOnceSignedAndInOrderThoughTheOtherSideFailsAtFirst() throws Exception {
        failures.set(3);
        Outgoing outgoing = new Outgoing(folder);
        HookProperties properties = properties(true, 10);
        HookProjection projection = projection(outgoing, properties, "", 4);
        assertThat(projection.cursor()).as("the past is not told").isEqualTo(4);
        projection.apply(List.of(entry(5), entry(6)));
        projection.apply(List.of(entry(6), entry(7)));
        Outgoing afterRestart = new Outgoing(folder);
        assertThat(projection(afterRestart, properties, "", 9).cursor()).isEqualTo(7);
        running(new HookSender(afterRestart, properties, Clock.systemUTC()), () -> received.size() == 3);
        assertThat(received).extracting(Received::delivery).containsExactly("5-hook-0", "6-hook-0", "7-hook-0");
        Received first = received.get(0);
        assertThat(first.signature()).isEqualTo("sha256=" + HookSender.signature(SECRET, first.body()));
        JsonNode told = JsonMapper.shared().readTree(first.body());
        assertThat(told.path("journal").asLong()).isEqualTo(5);
        assertThat(told.at("/changes/0/url").asString()).isEqualTo("https://bantin.example/ky-ket/bai-5");
        assertThat(told.at("/changes/0/surrogateKeys").toString()).contains("item:11111111");
        assertThat(afterRestart.all()).isEmpty();
    }

    @Test
    void givesUpAfterSomeAttemptsWithoutForgettingAndTriesAgainWhenAsked() throws Exception {
        failures.set(2);
        Outgoing outgoing = new Outgoing(folder);
        HookProperties properties = properties(true, 2);
        projection(outgoing, properties, "", 0).apply(List.of(entry(1)));
        HookSender sender = new HookSender(outgoing, properties, Clock.systemUTC());
        running(sender, () -> sender.open().get(0).givenUp());
        Deliveries.Delivery dead = sender.open().get(0);
        assertThat(dead.problem()).startsWith("503");
        assertThat(dead.attempts()).isEqualTo(2);
        assertThat(dead.target()).endsWith("/hook").doesNotContain("key=1");
        assertThat(sender.again(dead.id())).isTrue();
        assertThat(sender.again("../../etc/passwd")).isFalse();
        running(sender, () -> sender.open().isEmpty());
        assertThat(received).hasSize(1);
    }

    @Test
    void callsNoPrivateAddressUnlessAllowed() throws Exception {
        Outgoing outgoing = new Outgoing(folder);
        HookProperties properties = properties(false, 1);
        projection(outgoing, properties, "", 0).apply(List.of(entry(1)));
        HookSender sender = new HookSender(outgoing, properties, Clock.systemUTC());
        running(sender, () -> sender.open().get(0).givenUp());
        assertThat(sender.open().get(0).problem()).contains("not public", "allow-private");
        assertThat(received).isEmpty();
        assertThat(sender.drop(sender.open().get(0).id())).isTrue();
        assertThat(sender.open()).isEmpty();
    }

    @Test
    void pingsTheHubOnceForManyStories() throws Exception {
        Outgoing outgoing = new Outgoing(folder);
        HookProperties none = new HookProperties(
                List.of(), true, 3, Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(5));
        projection(outgoing, none, url, 0).apply(List.of(entry(1), entry(2)));
        HookSender sender = new HookSender(outgoing, none, Clock.systemUTC());
        running(sender, () -> received.size() == 1 && sender.open().isEmpty());
        assertThat(received.get(0).body())
                .startsWith("hub.mode=publish&hub.url=https%3A%2F%2Fbantin.example%2Frss.xml")
                .contains("hub.url=https%3A%2F%2Fbantin.example%2Fatom.xml");
        assertThat(received.get(0).signature()).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,false",
        "10.1.2.3,false",
        "172.16.0.1,false",
        "192.168.1.1,false",
        "169.254.169.254,false",
        "0.0.0.0,false",
        "100.64.0.1,false",
        "::1,false",
        "fd00::1,false",
        "fe80::1,false",
        "224.0.0.1,false",
        "::ffff:127.0.0.1,false",
        "64:ff9b::7f00:1,false",
        "93.184.216.34,true",
        "2606:2800:220:1::1,true"
    })
    void knowsPublicAddresses(String address, boolean open) throws Exception {
        assertThat(PublicAddress.isPublic(InetAddress.getByName(address))).isEqualTo(open);
    }

    @Test
    void settingsThatCannotWorkStopTheStart() {
        assertThatThrownBy(() -> new HookProperties.Target("ftp://x.example/", SECRET, List.of()))
                .hasMessageContaining("http");
        assertThatThrownBy(() -> new HookProperties.Target("https://x.example/", "short", List.of()))
                .hasMessageContaining("openssl");
        assertThat(PublicAddress.objection(URI.create("http://127.0.0.1/"))).isNotEmpty();
    }

    private static final class NoItems implements LiveItems {
        @Override
        public Optional<Item> find(ItemId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Item> findByAddress(String address) {
            return Optional.empty();
        }

        @Override
        public Optional<String> redirect(String address) {
            return Optional.empty();
        }

        @Override
        public void forEach(Consumer<Item> consumer) {}
    }
}
