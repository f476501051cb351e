package org.bantin.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bantin.BantinApplication;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.rendering.cache.PageCache;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.MoveToState;
import org.bantin.workflow.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An author and a public instance over one PostgreSQL server; the public one has a database role that can only read. */
class PublicInstanceEndToEndTests {
    private static final Actor SYSTEM = Actor.system("test");

    @TempDir
    Path directory;

    private int database;

    @Test
    void whatTheAuthorPublishesAppearsOnThePublicInstanceAndGoesAgain() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            database = server.getPort();
            sql(server, "postgres", "CREATE DATABASE draft");
            sql(server, "postgres", "CREATE DATABASE live");
            sql(server, "postgres", "CREATE ROLE reader LOGIN PASSWORD 'reader'");
            sql(server, "live", "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader");
            try (ConfigurableApplicationContext author = start("author", "postgres");
                    ConfigurableApplicationContext reader = start("public", "reader")) {
                Item section = publish(author, "section", Map.of("title", "Đời sống"));
                Item story = publish(
                        author,
                        "article",
                        Map.of(
                                "title", "Nước sạch về khu trọ",
                                "lead", "Hai trăm phòng trọ có nước máy.",
                                "body", "<p>Đường ống dài ba cây số.</p>",
                                "section", section.id().value()));
                String address = story.publication().orElseThrow().address();
                assertThat(answers(reader, address, 200)).contains("Nước sạch về khu trọ");
                assertThat(answers(reader, "/.rest/search/v1?q=nuoc+sach", 200)).contains("Nước sạch về khu trọ");
                assertThat(answers(reader, "/newsroom", 404)).doesNotContain("Nước sạch");

                author.getBean(UnpublishItem.class).execute(SYSTEM, story.id(), "Số liệu chưa chắc.");
                assertThat(answers(reader, address, 404)).doesNotContain("Đường ống");

                String kept = publish(
                                author,
                                "article",
                                Map.of(
                                        "title", "Vẫn đọc được",
                                        "lead", "Có.",
                                        "body", "<p>Bài đã lưu.</p>",
                                        "section", section.id().value()))
                        .publication()
                        .orElseThrow()
                        .address();
                assertThat(answers(reader, kept, 200)).contains("Bài đã lưu");
                author.close();
                server.close();
                reader.getBean(PageCache.class).evictAll();
                for (int i = 0; i < 3; i++) {
                    assertThat(answers(reader, kept, 200))
                            .as("cached, the store is away")
                            .contains("Bài đã lưu");
                }
                for (String search : List.of("/tim-kiem?q=bai", "/.rest/search/v1?q=bai", "/.rest/suggest/v1?q=bai")) {
                    HttpResponse<String> answer = get(reader, search);
                    assertThat(answer.statusCode()).as(search).isIn(200, 503);
                    assertThat(answer.headers().firstValue("Retry-After").isPresent())
                            .as("when to come again, %s", search)
                            .isEqualTo(answer.statusCode() == 503);
                    assertThat(answer.body()).doesNotContain("Exception", "PSQL", "jdbc", "\tat ");
                }
                HttpResponse<String> never = get(reader, "/chua-ai-doc-" + database);
                assertThat(never.statusCode()).isIn(404, 503);
                assertThat(never.body()).doesNotContain("Exception", "PSQL", "jdbc", "\tat ");
            }
        }
    }

    private ConfigurableApplicationContext start(String role, String user) {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--bantin.store=postgresql",
                "--bantin.role=" + role,
                "--bantin.demo=false",
                "--bantin.data=" + directory.resolve(role),
                "--bantin.light-modules=../light-modules"));
        for (String store : List.of("draft", "live")) {
            settings.add("--bantin.postgresql." + store + ".url=jdbc:postgresql://localhost:" + database + "/" + store);
            settings.add("--bantin.postgresql." + store + ".user=" + user);
            settings.add("--bantin.postgresql." + store + ".password=" + user);
        }
        return new SpringApplicationBuilder(BantinApplication.class).run(settings.toArray(String[]::new));
    }

    private static Item publish(ConfigurableApplicationContext author, String type, Map<String, Object> values) {
        SaveOutcome saved = author.getBean(SaveDraft.class)
                .execute(SYSTEM, SaveRequest.create(type, new FieldValues(values), null));
        assertThat(saved).isInstanceOf(SaveOutcome.Saved.class);
        Item item = ((SaveOutcome.Saved) saved).item();
        author.getBean(MoveToState.class).execute(SYSTEM, item.id(), Transition.APPROVE, "");
        PublishOutcome outcome = author.getBean(PublishItem.class).execute(SYSTEM, item.id(), null);
        assertThat(outcome).isInstanceOf(PublishOutcome.Published.class);
        return ((PublishOutcome.Published) outcome).item();
    }

    /** Asks until the answer has the status, at most a minute; every answer before it is one that readers may see too. */
    private static String answers(ConfigurableApplicationContext instance, String path, int status) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        HttpResponse<String> response;
        do {
            response = get(instance, path);
            if (response.statusCode() == status
                    && (status != 200 || !response.body().contains("\"total\":0"))) {
                return response.body();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        } while (System.nanoTime() < end);
        return "no answer " + status + " within a minute; last was " + response.statusCode() + ": " + response.body();
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext instance, String path) throws Exception {
        URI address =
                URI.create("http://localhost:" + instance.getEnvironment().getProperty("local.server.port") + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void sql(EmbeddedPostgres server, String name, String statement) throws Exception {
        try (Connection connection = server.getDatabase("postgres", name).getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
