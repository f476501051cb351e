package org.bantin.rendering.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import javax.jcr.Node;
import org.bantin.definition.SampleModules;
import org.bantin.rendering.ContentDelivery;
import org.bantin.rendering.ContentDelivery.Answer;
import org.bantin.rendering.ContentDelivery.CrossOrigin;
import org.bantin.rendering.functions.TestLibraries;
import org.bantin.rendering.page.TestSites;
import org.bantin.rendering.template.TestEngine;
import org.bantin.repository.StoreName;
import org.bantin.repository.TestRepository;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Delivery endpoints of light modules answer in Magnolia's shape. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonDeliveryTests {
    @TempDir
    static Path directory;

    private final TestRepository repository = TestRepository.inMemory();
    private ContentDelivery delivery;
    private String authorId = "";
    private String assetId = "";

    @BeforeAll
    void writeModuleAndContent() {
        SampleModules.All modules = new SampleModules(directory)
                .with("/m/restEndpoints/delivery/books_v1.yaml", """
                        class: info.magnolia.rest.delivery.jcr.v2.JcrDeliveryEndpointDefinition
                        workspace: books
                        depth: 1
                        limit: 2
                        references:
                          - name: author
                            propertyName: author
                            referenceResolver:
                              class: info.magnolia.rest.reference.jcr.JcrReferenceResolverDefinition
                              targetWorkspace: books
                          - propertyName: cover
                            referenceResolver: { $type: assetReferenceResolver, assetRenditions: [small] }
                        """)
                .with(
                        "/m/restEndpoints/typed.yaml",
                        "$type: jcrDeliveryEndpoint_v2\nendpointPath: /custom/books\nworkspace: books\nrootPath: /shelf/\nsystemProperties: [ 'mgnl:l*' ]\n")
                .with("/m/sites/m.yaml", """
                        theme: { name: t }
                        i18n: { enabled: true, defaultLocale: vi, locales: { vi: { language: vi }, en: { language: en } } }
                        cors: { all: { uris: { a: { patternString: "/.rest/*" } }, allowedOrigins: { a: "https://app.example.org" }, allowedMethods: { a: GET, b: POST }, allowCredentials: true, maxAge: 3600 } }
                        """)
                .with("/m/themes/t.yaml", "imaging: { variations: { small: { width: 360, height: 240 } } }\n")
                .all();
        writeContent();
        delivery = new JsonDelivery(
                repository.sessions(),
                modules.definitions(),
                TestSites.of(modules.definitions()),
                TestEngine.richFields(modules.definitions()),
                TestLibraries.NO_INDEX);
    }

    private void writeContent() {
        repository.schema().ensureWorkspace("books");
        repository.sessions().change(StoreName.LIVE, Actor.system("test"), session -> {
            Node shelf = session.getNode("/books").addNode("shelf", "mgnl:folder");
            Node author = shelf.addNode("lan", "mgnl:content");
            author.setProperty("name", "Lan");
            authorId = author.getIdentifier();
            Node asset = session.getNode("/dam").addNode("p.jpg", "mgnl:asset");
            asset.setProperty("caption", "Bìa");
            Node file = asset.addNode("jcr:content", "mgnl:resource");
            file.setProperty("jcr:data", session.getValueFactory().createValue("x", javax.jcr.PropertyType.BINARY));
            file.setProperty("jcr:mimeType", "image/jpeg");
            file.setProperty("fileName", "p.jpg");
            file.setProperty("contentHash", "0123456789abcdef0123");
            assetId = asset.getIdentifier();
            for (int i = 1; i <= 3; i++) {
                Node book = shelf.addNode("book" + i, "mgnl:content");
                book.setProperty("title", "Sách " + i);
                book.setProperty("title_en", "Book " + i);
                book.setProperty("price", (long) i * 10);
                book.setProperty("sold", i == 2);
                Calendar day = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
                day.setTimeInMillis(1_700_000_000_000L + i * 86_400_000L);
                book.setProperty("day", day);
                book.setProperty("tags", new String[] {"a", "b" + i});
                book.setProperty("author", authorId);
                book.setProperty("cover", "jcr:" + assetId);
                book.setProperty("mgnl:lastModifiedBy", "x");
                book.addNode("part", "mgnl:contentNode").setProperty("text", "Phần");
                book.addNode("part_en", "mgnl:contentNode").setProperty("text", "Part");
            }
        });
    }

    @AfterAll
    void close() {
        repository.close();
    }

    private Answer ask(String path, Map<String, List<String>> parameters) {
        Optional<Answer> answer = delivery.answer(new ContentDelivery.Request("localhost", "", path, parameters, ""));
        return answer.orElse(new Answer(0, "null"));
    }

    private JsonNode json(String path, Map<String, List<String>> parameters) {
        return JsonMapper.shared().readTree(ask(path, parameters).json());
    }

    @Test
    void givesANodeWithStringsChildrenAndReferences() {
        JsonNode book = json("/delivery/books/v1/shelf/book2", Map.of());
        assertThat(book.get("@name").asString()).isEqualTo("book2");
        assertThat(book.get("@path").asString()).isEqualTo("/shelf/book2");
        assertThat(book.get("@nodeType").asString()).isEqualTo("mgnl:content");
        assertThat(book.get("title").asString()).isEqualTo("Sách 2");
        assertThat(book.get("price").isString()).isTrue();
        assertThat(book.get("sold").asString()).isEqualTo("true");
        assertThat(book.get("tags").size()).isEqualTo(2);
        assertThat(book.has("title_en")).isFalse();
        assertThat(book.has("mgnl:lastModifiedBy")).isFalse();
        assertThat(book.has("jcr:uuid")).isFalse();
        assertThat(book.get("part").get("text").asString()).isEqualTo("Phần");
        assertThat(book.get("part").get("@nodes").size()).isZero();
        assertThat(book.get("@nodes").get(0).asString()).isEqualTo("part");
        assertThat(book.get("author").get("name").asString()).isEqualTo("Lan");
        assertThat(book.get("cover").get("@id").asString()).isEqualTo("jcr:" + assetId);
        assertThat(book.get("cover").get("@link").asString()).isEqualTo("/dam/jcr:" + assetId + "/p.jpg");
        assertThat(book.get("cover").get("metadata").get("caption").asString()).isEqualTo("Bìa");
        assertThat(book.get("cover").get("renditions").get("small").get("link").asString())
                .isEqualTo("/.imaging/" + assetId + "/360x240/0123456789ab.jpg");
    }

    @Test
    void givesTheChildOfTheLanguageAndAllOfThemWhenAllAreAskedFor() {
        JsonNode english = json("/delivery/books/v1/shelf/book2", Map.of("lang", List.of("en")));
        assertThat(english.get("part").get("text").asString()).isEqualTo("Part");
        assertThat(english.get("@nodes").size()).isEqualTo(1);
        JsonNode all = json("/delivery/books/v1/shelf/book2", Map.of("lang", List.of("all")));
        assertThat(all.get("@nodes").size()).isEqualTo(2);
        assertThat(all.get("part_en").get("text").asString()).isEqualTo("Part");
    }

    @Test
    void givesChildrenAndTheEndpointAtItsOwnPath() {
        assertThat(json("/delivery/books/v1/shelf/@nodes", Map.of()).size()).isEqualTo(4);
        JsonNode book = json("/custom/books/book1", Map.of());
        assertThat(book.get("mgnl:lastModifiedBy").asString()).isEqualTo("x");
        assertThat(book.get("author").asString()).isEqualTo(authorId);
        assertThat(book.has("part")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "title=Sách 1 -> 1",
                "price[gt]=10 -> 2",
                "price[gte]=10&price[lt]=30 -> 2",
                "price[in]=20~30 -> 2",
                "price[ne]=20 -> 3",
                "title[like]=Sách% -> 3",
                "sold=true -> 1",
                "day[gt]=2023-11-15 -> 2",
                "tags=b3 -> 1",
                "title=Sách 1|Sách 3 -> 2",
                "price[null]=true -> 1",
                "@name=book2 -> 1",
                "@ancestor=/shelf -> 4",
                "q=phần -> 3",
                "title[not-in]=Sách 1 -> 3"
            })
    void filters(String query, int total) {
        Map<String, List<String>> parameters = new java.util.HashMap<>();
        for (String pair : query.split("&")) {
            parameters.put(pair.substring(0, pair.indexOf('=')), List.of(pair.substring(pair.indexOf('=') + 1)));
        }
        assertThat(json("/delivery/books/v1", parameters).get("total").asInt())
                .as(query)
                .isEqualTo(total);
    }

    @Test
    void ordersAndPages() {
        JsonNode page = json("/delivery/books/v1", Map.of("orderBy", List.of("price desc"), "offset", List.of("1")));
        assertThat(page.get("results").size()).isEqualTo(2);
        assertThat(page.get("results").get(0).get("@name").asString()).isEqualTo("book2");
        assertThat(page.get("total").asInt()).isEqualTo(4);
        assertThat(json("/delivery/books/v1", Map.of("limit", List.of("3")))
                        .get("results")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void readsTheLanguageAskedForOrAll() {
        assertThat(json("/custom/books/book1", Map.of("lang", List.of("en")))
                        .get("title")
                        .asString())
                .isEqualTo("Book 1");
        assertThat(json("/custom/books/book1", Map.of("lang", List.of("de-DE")))
                        .get("title")
                        .asString())
                .isEqualTo("Sách 1");
        assertThat(json("/custom/books/book1", Map.of("lang", List.of("all")))
                        .get("title_en")
                        .asString())
                .isEqualTo("Book 1");
    }

    @Test
    void refusesWithACodeAndAReason() {
        assertThat(ask("/delivery/books/v1/missing", Map.of()))
                .isEqualTo(new Answer(404, "{\"error\":{\"code\":\"pathNotFound\",\"message\":\"/missing\"}}"));
        assertThat(ask("/delivery/books/v1", Map.of("limit", List.of("x"))).status())
                .isEqualTo(400);
        assertThat(ask("/delivery/books/v1", Map.of("title[foo]", List.of("x"))).json())
                .contains("badRequest", "operators");
        assertThat(ask("/delivery/books/v1", Map.of("day[gt]", List.of("soon"))).status())
                .isEqualTo(400);
        assertThat(ask("/delivery/other/v1", Map.of()).status()).isZero();
    }

    @Test
    void tellsWhichOriginsMayRead() {
        assertThat(delivery.crossOrigin("localhost", "/.rest/delivery/books/v1", "https://app.example.org"))
                .contains(new CrossOrigin("https://app.example.org", "GET", true, 3600));
        assertThat(delivery.crossOrigin("localhost", "/.rest/delivery/books/v1", "https://evil.example.org"))
                .isEmpty();
        assertThat(delivery.endpoints())
                .extracting(ContentDelivery.Endpoint::path)
                .containsExactlyInAnyOrder("/delivery/books/v1", "/custom/books");
    }
}
