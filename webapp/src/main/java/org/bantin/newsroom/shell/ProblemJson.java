package org.bantin.newsroom.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        Map<String, Object> body = body(languages.words(request), status, kind, List.of());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    public ResponseEntity<Map<String, Object>> answer(
            Words words, HttpStatus status, String kind, List<FieldProblem> problems) {
        return answer(words, status, kind, problems, problem -> text(words, problem));
    }

    /** With a wording of one's own for each problem. */
    public ResponseEntity<Map<String, Object>> answer(
            Words words,
            HttpStatus status,
            String kind,
            List<FieldProblem> problems,
            Function<FieldProblem, String> wording) {
        List<Map<String, Object>> told = problems.stream()
                .map(problem -> Map.<String, Object>of(
                        "field", problem.field(),
                        "key", problem.messageKey(),
                        "message", wording.apply(problem)))
                .toList();
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(words, status, kind, told));
    }

    private static Map<String, Object> body(
            Words words, HttpStatus status, String kind, List<Map<String, Object>> problems) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:bantin:problem:" + kind);
        body.put("title", words.text("newsroom.problem." + kind));
        body.put("status", status.value());
        if (!problems.isEmpty()) {
            body.put("problems", problems);
        }
        return body;
    }

    private static String text(Words words, FieldProblem problem) {
        return words.text(problem.messageKey(), problem.arguments().toArray());
    }
}
