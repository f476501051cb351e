package org.bantin.newsroom.dialog;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.definition.form.FieldDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Choices from the REST clients that light modules define ({@code jsonDatasource}). Only addresses that a definition writes are
 * called, without redirects; a service that does not answer leaves the field to be typed.
 */
@Component
class RestOptions {
    private static final Logger LOG = LoggerFactory.getLogger(RestOptions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST = 500;

    private final Definitions definitions;
    private final JsonMapper mapper;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    RestOptions(Definitions definitions, JsonMapper mapper) {
        this.definitions = definitions;
        this.mapper = mapper;
    }

    static boolean isRemote(FieldDefinition field) {
        DefinitionNode source = field.source().node("datasource");
        return source.text("restClient").isPresent() && source.text("restCall").isPresent();
    }

    /** What the browser asks for when the field is opened. */
    static Map<String, String> call(FieldDefinition field) {
        DefinitionNode source = field.source().node("datasource");
        DefinitionNode paths = source.node("jsonPathExpressions");
        Map<String, String> call = new LinkedHashMap<>();
        call.put("client", source.text("restClient").orElse(""));
        call.put("call", source.text("restCall").orElse(""));
        call.put("items", paths.text("items").orElse("$"));
        call.put("id", paths.text("itemId").orElse("$"));
        call.put("label", paths.text("describeBy").orElse("$"));
        return call;
    }

    List<FormShape.Option> of(String client, String call, String items, String id, String label) {
        DefinitionNode rest = definitions.find("restClients", client).orElse(DefinitionNode.EMPTY);
        DefinitionNode wanted = rest.children("restCalls").stream()
                .filter(one -> one.text("name").orElse("").equals(call))
                .findFirst()
                .orElse(DefinitionNode.EMPTY);
        String address = rest.text("baseUrl").orElse("") + wanted.text("path").orElse("");
        if (!address.matches("https?://[^\\s{}]+")) {
            return List.of();
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json")
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? options(mapper.readTree(answer.body()), items, id, label) : List.of();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            LOG.info("REST client {} does not answer at {}: {}", client, address, e.getMessage());
            return List.of();
        } catch (InterruptedException e) {
            return List.of(); // the server stops
        }
    }

    private static List<FormShape.Option> options(JsonNode answer, String items, String id, String label) {
        List<FormShape.Option> options = new ArrayList<>();
        for (JsonNode item : JsonPath.select(answer, items)) {
            String value = JsonPath.text(item, id);
            if (!value.isEmpty() && options.size() < MOST) {
                String shown = JsonPath.text(item, label);
                options.add(new FormShape.Option(value, shown.isEmpty() ? value : shown));
            }
        }
        return options.stream().distinct().toList();
    }
}
