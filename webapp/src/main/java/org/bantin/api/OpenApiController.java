package org.bantin.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.rendering.ContentDelivery;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /.rest/openapi.json}: a description of the delivery endpoints and of search, made from what exists now. */
@RestController
class OpenApiController {
    private final ContentDelivery delivery;

    OpenApiController(ContentDelivery delivery) {
        this.delivery = delivery;
    }

    @GetMapping(path = "/.rest/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> description() {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (ContentDelivery.Endpoint endpoint : delivery.endpoints()) {
            String base = "/.rest" + endpoint.path();
            paths.put(
                    base,
                    get("Query " + endpoint.workspace(), queryParameters(endpoint), "#/components/schemas/Results"));
            paths.put(base + "/{path}", get("One node", List.of(path(), language()), "#/components/schemas/Node"));
            paths.put(
                    base + "/{path}/@nodes",
                    get("Its children", List.of(path(), language()), "#/components/schemas/Nodes"));
        }
        paths.putAll(SearchDescription.paths());
        return Map.of(
                "openapi",
                "3.1.0",
                "info",
                Map.of("title", "Bản Tin", "version", "1"),
                "paths",
                paths,
                "components",
                Map.of("schemas", allSchemas()));
    }

    private static Map<String, Object> get(String summary, List<Map<String, Object>> parameters, String schema) {
        Map<String, Object> ok = Map.of(
                "description",
                "found",
                "content",
                Map.of("application/json", Map.of("schema", Map.of("$ref", schema))));
        Map<String, Object> error = Map.of(
                "description",
                "refused",
                "content",
                Map.of("application/json", Map.of("schema", Map.of("$ref", "#/components/schemas/Error"))));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", summary);
        operation.put("parameters", parameters);
        operation.put("responses", Map.of("200", ok, "400", error, "404", error));
        return Map.of("get", operation);
    }

    private static List<Map<String, Object>> queryParameters(ContentDelivery.Endpoint endpoint) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(query("q", "string", "words that a node holds"));
        parameters.add(query("orderBy", "string", "property desc,other asc"));
        parameters.add(query("offset", "integer", "first result, from 0"));
        parameters.add(query("limit", "integer", "results of a page, " + endpoint.limit() + " unless told"));
        parameters.add(language());
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("name", "filter");
        filter.put("in", "query");
        filter.put("description", "property[eq|ne|gt|gte|lt|lte|in|not-in|like|null]=value");
        filter.put("style", "form");
        filter.put("explode", true);
        filter.put("schema", Map.of("type", "object", "additionalProperties", Map.of("type", "string")));
        parameters.add(filter);
        return parameters;
    }

    private static Map<String, Object> language() {
        return query("lang", "string", "a language of the site, or all");
    }

    private static Map<String, Object> path() {
        return Map.of("name", "path", "in", "path", "required", true, "schema", Map.of("type", "string"));
    }

    private static Map<String, Object> query(String name, String type, String description) {
        return Map.of("name", name, "in", "query", "description", description, "schema", Map.of("type", type));
    }

    private static Map<String, Object> allSchemas() {
        Map<String, Object> all = new LinkedHashMap<>(schemas());
        all.putAll(SearchDescription.schemas());
        return all;
    }

    /** What v2 of Magnolia's delivery gives: every single value is a text, references that were resolved are objects. */
    private static Map<String, Object> schemas() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> number = Map.of("type", "integer", "minimum", 0);
        Map<String, Object> value = reference("Value");
        Map<String, Object> node = Map.of(
                "type",
                "object",
                "description",
                "a node: its properties in the order of the store, its child nodes as deep as the endpoint says",
                "properties",
                Map.of(
                        "@name",
                        text,
                        "@path",
                        text,
                        "@id",
                        text,
                        "@nodeType",
                        text,
                        "@nodes",
                        Map.of(
                                "type",
                                "array",
                                "items",
                                text,
                                "description",
                                "names of the child nodes that are here")),
                "required",
                List.of("@id", "@name", "@nodeType", "@nodes", "@path"),
                "additionalProperties",
                value);
        Map<String, Object> list = Map.of("type", "array", "items", reference("Node"));
        Map<String, Object> parts = Map.of("type", "object", "additionalProperties", value);
        Map<String, Object> results = Map.of("results", list, "total", number, "offset", number, "limit", number);
        Map<String, Object> error = Map.of("code", text, "message", text);
        return Map.of(
                "Node", node,
                "Nodes", list,
                "Value", Map.of("anyOf", List.of(text, Map.of("type", "array", "items", value), parts)),
                "Results", Schemas.object(results),
                "Error", Schemas.object(Map.of("error", Schemas.object(error))));
    }

    private static Map<String, Object> reference(String schema) {
        return Map.of("$ref", "#/components/schemas/" + schema);
    }
}
