package org.bantin.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.PropertyType;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint that {@code /.rest/openapi.json} names answers as its schema there says: found, refused and missing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryContractTests {
    private static final String ENDPOINT = """
            $type: jcrDeliveryEndpoint_v2
            workspace: shelf
            depth: 2
            nodeTypes: [ 'mgnl:content' ]
            references:
              author: { propertyName: author, referenceResolver: { $type: jcrReferenceResolver, targetWorkspace: shelf } }
              cover: { propertyName: cover, referenceResolver: { $type: assetReferenceResolver, assetRenditions: [ small ] } }
            """;

    @TempDir
    static Path directory;

    @TempDir
    static Path data;

    private RunningSite site;
    private JsonNode description;

    @BeforeAll
    void start() throws Exception {
        Path modules = directory.resolve("modules");
        write(modules.resolve("shelf/contentTypes/book.yaml"), """
                datasource: { workspace: shelf, autoCreate: true }
                model: { properties: [ { name: title }, { name: author, type: "reference:book" }, { name: cover, type: asset } ] }
                """);
        write(modules.resolve("shelf/restEndpoints/delivery/books_v1.yaml"), ENDPOINT);
        write(
                modules.resolve("shelf/restEndpoints/delivery/pages_v1.yaml"),
                "$type: jcrPagesDeliveryEndpoint_v2\nworkspace: website\nnodeTypes: [ 'mgnl:page' ]\n");
        site = RunningSite.start(data, "--bantin.light-modules=" + modules);
        site.bean(RepositorySessions.class).change(StoreName.LIVE, Actor.system("test"), session -> {
            Node asset = session.getNode("/dam").addNode("cover.jpg", "mgnl:asset");
            Node file = asset.addNode("jcr:content", "mgnl:resource");
            file.setProperty("jcr:data", session.getValueFactory().createValue("x", PropertyType.BINARY));
            file.setProperty("jcr:mimeType", "image/jpeg");
            Node shelf = session.nodeExists("/shelf")
                    ? session.getNode("/shelf")
                    : session.getRootNode().addNode("shelf");
            Node author = shelf.addNode("lan", "mgnl:content");
            author.setProperty("title", "Lan");
            for (int i = 0; i < 3; i++) {
                Node book = shelf.addNode("book" + i, "mgnl:content");
                book.setProperty("title", "Sách " + i);
                book.setProperty("price", (long) i);
                book.setProperty("sold", true);
                book.setProperty("tags", new String[] {"a", "b"});
                book.setProperty("author", i == 0 ? "nobody" : author.getIdentifier());
                book.setProperty("cover", "jcr:" + asset.getIdentifier());
                book.addNode("parts", "mgnl:contentNode")
                        .addNode("0", "mgnl:contentNode")
                        .setProperty("text", "Phần");
            }
        });
        description = JsonMapper.shared().readTree(site.text("/.rest/openapi.json"));
    }

    private static void write(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void answersAsItsDescriptionSays() throws Exception {
        List<String> tried = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            boolean search = path.getKey().contains("/search/") || path.getKey().contains("/suggest/");
            String known = path.getKey().startsWith("/.rest/delivery/books") ? "book1" : "no-page";
            String address = path.getKey().replace("{path}", known);
            tried.add(checked(path.getKey(), address + (search ? "?q=l%E1%BB%85" : "")));
            if (path.getKey().endsWith("}")) {
                tried.add(checked(path.getKey(), path.getKey().replace("{path}", "not/there")));
            } else if (!path.getKey().endsWith("@nodes")) {
                tried.add(checked(path.getKey(), address + "?limit=many&size=many"));
                tried.add(checked(path.getKey(), address + "?limit=2&size=2&offset=1&q=Lan"));
            }
        }
        assertThat(tried).anyMatch(line -> line.startsWith("200 /.rest/delivery/books/v1/book1"));
        assertThat(tried).anyMatch(line -> line.startsWith("200 /.rest/delivery/books/v1/book1/@nodes"));
        assertThat(tried).anyMatch(line -> line.startsWith("404 "));
        assertThat(tried).anyMatch(line -> line.startsWith("400 /.rest/delivery/books/v1?limit=many"));
        assertThat(tried).anyMatch(line -> line.startsWith("400 /.rest/search/v1?limit=many"));
        assertThat(tried).hasSizeGreaterThan(12);
    }

    @Test
    void answersHeadAndRefusesWritingInTheSameShape() throws Exception {
        assertThat(site.send("HEAD", "/.rest/delivery/books/v1/book1").statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> refused = site.send("DELETE", "/.rest/delivery/books/v1/book1");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(JsonMapper.shared()
                        .readTree(refused.body())
                        .get("error")
                        .get("code")
                        .asString())
                .isEqualTo("methodNotAllowed");
    }

    @Test
    void wouldTellAnAnswerOfAnotherShape() {
        assertThat(schema("Results").validate("{\"results\":[{\"@name\":\"x\"}]}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema("Node").validate("""
                {"@name":"x","@path":"/x","@id":"1","@nodeType":"mgnl:page","@nodes":[],"price":7}""", InputFormat.JSON)).isNotEmpty();
    }

    /** Asks, and compares with what the description says of that status; the status and the address. */
    private String checked(String path, String address) throws Exception {
        HttpResponse<byte[]> response = site.get(address);
        String body = new String(response.body(), StandardCharsets.UTF_8);
        JsonNode described = description
                .get("paths")
                .get(path)
                .get("get")
                .get("responses")
                .get(String.valueOf(response.statusCode()));
        assertThat(described).as(response.statusCode() + " of " + address).isNotNull();
        Map.Entry<String, JsonNode> content =
                described.get("content").properties().iterator().next();
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(content.getKey());
        String reference = content.getValue().get("schema").get("$ref").asString();
        assertThat(schema(reference.substring(reference.lastIndexOf('/') + 1)).validate(body, InputFormat.JSON))
                .as(address + " " + body)
                .isEmpty();
        return response.statusCode() + " " + address;
    }

    private Schema schema(String name) {
        SchemaLocation whole = SchemaLocation.of("https://bantin.example/openapi.json");
        String text = description.toString();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of("https://bantin.example/openapi.json", text)))
                .getSchema(SchemaLocation.of(whole + "#/components/schemas/" + name));
    }
}
