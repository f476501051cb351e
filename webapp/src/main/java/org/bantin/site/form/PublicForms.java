package org.bantin.site.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.rendering.cache.Page;
import org.bantin.rendering.cache.PageCache;
import org.bantin.site.PublicPages;
import org.bantin.site.answer.Answers;
import org.bantin.site.request.RequestReader;
import org.bantin.site.request.SiteRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Contact and "report an error": checks what was written, keeps it for the newsroom, and says what happened. */
@Controller
class PublicForms {
    private static final List<String> FIELDS = List.of("page", "text", "name", "email", "consent", "web");
    private static final int LONGEST = 5000;
    private static final int SHORTEST = 10;

    private final RequestReader reader;
    private final PublicPages pages;
    private final FeedbackBox box;
    private final PageCache cache;
    private final Answers answers;

    PublicForms(RequestReader reader, PublicPages pages, FeedbackBox box, PageCache cache, Answers answers) {
        this.reader = reader;
        this.pages = pages;
        this.box = box;
        this.cache = cache;
        this.answers = answers;
    }

    @PostMapping({"/lien-he", "/bao-loi", "/en/lien-he", "/en/bao-loi"})
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SiteRequest> read = reader.read(request);
        String origin = request.getHeader("Sec-Fetch-Site");
        if (read.isEmpty() || (origin != null && !origin.equals("same-origin") && !origin.equals("none"))) {
            answers.badRequest(response);
            return;
        }
        Map<String, String> values = values(request);
        Map<String, String> problems = problems(values);
        boolean sent = false;
        int status = 422;
        if (problems.isEmpty() && values.getOrDefault("web", "").isEmpty()) {
            FeedbackBox.Outcome outcome = box.take(read.get().path().substring(1), values, request.getRemoteAddr());
            sent = outcome == FeedbackBox.Outcome.KEPT;
            if (outcome == FeedbackBox.Outcome.TOO_MANY) {
                problems.put("text", "site.form.tooMany");
                status = 429;
            } else if (outcome == FeedbackBox.Outcome.CLOSED) {
                problems.put("text", "site.form.closed");
                status = 503;
            }
        } else if (problems.isEmpty()) {
            sent = true;
        }
        Map<String, Object> form = Map.of("values", values, "problems", problems, "sent", sent);
        Page page = pages.own(read.get().path(), read.get(), Map.of("form", form));
        answers.send(cache.once(sent ? page : page.as(status)), request, response);
    }

    private static Map<String, String> values(HttpServletRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = request.getParameter(field);
            String text = value == null ? "" : value.strip();
            values.put(field, text.substring(0, Math.min(LONGEST, text.length())));
        }
        return values;
    }

    private static Map<String, String> problems(Map<String, String> values) {
        Map<String, String> problems = new LinkedHashMap<>();
        String email = values.getOrDefault("email", "");
        if (values.getOrDefault("text", "").length() < SHORTEST) {
            problems.put("text", "site.form.text.short");
        }
        if (!email.isEmpty() && !email.matches("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}")) {
            problems.put("email", "site.form.email.wrong");
        }
        boolean personal = !email.isEmpty() || !values.getOrDefault("name", "").isEmpty();
        if (personal && !values.getOrDefault("consent", "").equals("yes")) {
            problems.put("consent", "site.form.consent.needed");
        }
        return problems;
    }
}
