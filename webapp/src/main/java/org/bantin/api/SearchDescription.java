package org.bantin.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The search endpoints as OpenAPI describes them. */
final class SearchDescription {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> TEXT_OR_NULL = Map.of("type", List.of("string", "null"));
    private static final Map<String, Object> DAY_OR_NULL =
            Map.of("type", List.of("string", "null"), "format", "date-time");
    private static final Map<String, Object> WHOLE = Map.of("type", "integer");
    private static final Map<String, Object> YES_OR_NO = Map.of("type", "boolean");
    private static final Map<String, Object> TEXTS = Map.of("type", "object", "additionalProperties", TEXT);

    private SearchDescription() {}

    static Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                "/.rest/search/v1",
                get(
                        "Search what is published",
                        "Accents, abbreviations, numbers and raw Telex are understood. Quotation marks ask for words as they"
                                + " stand, a leading minus excludes. Of a question the first 300 characters count.",
                        parameters(),
                        "SearchAnswer"));
        paths.put(
                "/.rest/suggest/v1",
                get(
                        "Titles, names and document numbers that complete what is typed",
                        "Nothing for fewer than two characters.",
                        List.of(text("q", "what is typed"), whole("size", "at most", 0, 20, 8)),
                        "SuggestAnswer"));
        return paths;
    }

    private static List<Map<String, Object>> parameters() {
        List<Map<String, Object>> parameters = new ArrayList<>();
        parameters.add(text("q", "what is searched; without it everything is listed, newest first"));
        for (String filter : SearchParameters.FILTERS) {
            parameters.add(text(filter, "only these values, separated by commas"));
        }
        parameters.add(day("since", "first day"));
        parameters.add(day("until", "last day"));
        parameters.add(
                parameter("sort", "order", Map.of("type", "string", "enum", List.of("relevance", "newest", "oldest"))));
        parameters.add(whole("from", "first hit; go deeper with cursor", 0, SearchParameters.DEEPEST, 0));
        parameters.add(whole("size", "hits of a page", 0, SearchParameters.MOST_HITS, 10));
        parameters.add(text("cursor", "cursor of the page before, for any depth; from is ignored then"));
        parameters.add(text("facets", "filters whose values are to be counted, separated by commas"));
        return parameters;
    }

    private static Map<String, Object> get(
            String summary, String description, List<Map<String, Object>> parameters, String schema) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", summary);
        operation.put("description", description);
        operation.put("parameters", parameters);
        operation.put(
                "responses",
                Map.of(
                        "200", answer("found", "application/json", schema),
                        "400", answer("a parameter makes no sense", "application/problem+json", "Problem")));
        return Map.of("get", operation);
    }

    private static Map<String, Object> answer(String description, String type, String schema) {
        return Map.of("description", description, "content", Map.of(type, Map.of("schema", reference(schema))));
    }

    private static Map<String, Object> reference(String schema) {
        return Map.of("$ref", "#/components/schemas/" + schema);
    }

    private static Map<String, Object> text(String name, String description) {
        return parameter(name, description, TEXT);
    }

    private static Map<String, Object> day(String name, String description) {
        return parameter(name, description, Map.of("type", "string", "format", "date"));
    }

    private static Map<String, Object> whole(String name, String description, int least, int most, int usual) {
        return parameter(
                name, description, Map.of("type", "integer", "minimum", least, "maximum", most, "default", usual));
    }

    private static Map<String, Object> parameter(String name, String description, Map<String, Object> schema) {
        return Map.of("name", name, "in", "query", "description", description, "schema", schema);
    }

    static Map<String, Object> schemas() {
        Map<String, Object> label = said(TEXT, "its name; of types in the language that Accept-Language asks for");
        Map<String, Object> facet = Schemas.object(Map.of("value", TEXT, "label", label, "count", WHOLE));
        Map<String, Object> hit = new LinkedHashMap<>();
        for (String name : List.of("id", "type", "path", "title", "lead")) {
            hit.put(name, TEXT);
        }
        hit.put("url", TEXT_OR_NULL);
        hit.put("date", DAY_OR_NULL);
        hit.put("score", Map.of("type", "number"));
        hit.put("reasons", said(list(TEXT), "why it was found, as keys of messages: search.reason.title and so on"));
        hit.put("explained", said(list(TEXT), "the same in words of the language that Accept-Language asks for"));
        hit.put("highlights", said(TEXTS, "title and text as safe HTML with mark around what was found"));
        hit.put("values", said(TEXTS, "fields that lists show"));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "total",
                said(WHOLE, "how many match; counted up to 10,000, of questions of five words and more up to 1,000"));
        answer.put("totalExact", said(YES_OR_NO, "false where there are more than were counted"));
        answer.put("relaxed", said(YES_OR_NO, "nothing has all that was asked; the hits have part of it"));
        answer.put("didYouMean", said(TEXT_OR_NULL, "another wording that was searched too"));
        answer.put("readAs", said(TEXT_OR_NULL, "what was searched instead, such as decoded Telex"));
        answer.put("cursor", said(TEXT_OR_NULL, "for the next page; null behind the last"));
        answer.put("journalNumber", said(WHOLE, "the publication that the answer is current to"));
        answer.put("facets", Map.of("type", "object", "additionalProperties", list(facet)));
        answer.put("hits", list(reference("SearchHit")));
        Map<String, Object> suggestion =
                Map.of("type", TEXT, "text", TEXT, "marked", TEXT, "address", TEXT_OR_NULL, "year", TEXT_OR_NULL);
        Map<String, Object> wrong = Schemas.object(Map.of("parameter", TEXT, "message", TEXT));
        return Map.of(
                "SearchAnswer", Schemas.object(answer),
                "SearchHit", Schemas.object(hit),
                "SuggestAnswer", Schemas.object(Map.of("suggestions", list(Schemas.object(suggestion)))),
                "Problem",
                        Schemas.object(Map.of("title", TEXT, "status", WHOLE, "detail", TEXT, "errors", list(wrong))));
    }

    private static Map<String, Object> said(Map<String, Object> schema, String description) {
        Map<String, Object> more = new LinkedHashMap<>(schema);
        more.put("description", description);
        return more;
    }

    private static Map<String, Object> list(Map<String, Object> of) {
        return Map.of("type", "array", "items", of);
    }
}
