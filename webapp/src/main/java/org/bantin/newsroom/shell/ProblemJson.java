package org.bantin.newsroom.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers to scripts when something cannot be done: problem details (RFC 9457) in the person's language. */
@Component
public class ProblemJson {
    private final JsonMapper json;
    private final Languages languages;

    ProblemJson(JsonMapper json, Languages languages) {
        this.json = json;
        this.languages = languages;
    }

    /** @param kind last part of the message key {@code newsroom.problem.<kind>} and of the problem type */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String kind)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.writeValueAsString(body(languages.words(request), status, kind, List.of()))
                .getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(body);
    }

    public ResponseEntity<Map<String, Object>> answer(
            Words words, HttpStatus status, String kind, List<FieldProblem> problems) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(words, status, kind, problems));
    }

    private static Map<String, Object> body(Words words, HttpStatus status, String kind, List<FieldProblem> problems) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:bantin:problem:" + kind);
        body.put("title", words.text("newsroom.problem." + kind));
        body.put("status", status.value());
        if (!problems.isEmpty()) {
            body.put("problems", problems(words, problems));
        }
        return body;
    }

    /** Problems of fields as the scripts read them: field name and text. */
    public static List<Map<String, Object>> problems(Words words, List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> Map.<String, Object>of(
                        "field",
                        problem.field(),
                        "key",
                        problem.messageKey(),
                        "message",
                        words.text(problem.messageKey(), problem.arguments().toArray())))
                .toList();
    }
}
