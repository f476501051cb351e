package org.bantin.api;

import java.util.Locale;
import org.bantin.definition.message.Messages;
import org.bantin.search.LiveSearch;
import org.bantin.search.SearchResult;
import org.bantin.search.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search and suggestions as JSON. No question is refused; parameters that make no sense are, with what would be right. */
@RestController
class SearchController {
    private final LiveSearch search;
    private final Suggestions suggestions;
    private final Messages messages;

    SearchController(LiveSearch search, Suggestions suggestions, Messages messages) {
        this.search = search;
        this.suggestions = suggestions;
        this.messages = messages;
    }

    @GetMapping("/.rest/search/v1")
    ResponseEntity<SearchAnswer> search(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        SearchResult result = search.ask(new SearchParameters(parameters, languages).query());
        Locale language = Locale.forLanguageTag(Languages.english(languages) ? "en" : "vi");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noCache())
                .body(SearchAnswer.of(result, new SpokenAnswer(messages, language)));
    }

    @GetMapping("/.rest/suggest/v1")
    ResponseEntity<SuggestAnswer> suggest(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        SearchParameters read = new SearchParameters(parameters, languages);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(new SuggestAnswer(suggestions.suggest(read.text(), read.suggestions())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(SearchParameters.RefusedException refused) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setTitle(refused.english() ? "Wrong parameter" : "Tham số không dùng được");
        problem.setDetail(refused.wrong().get(0).message());
        problem.setProperty("errors", refused.wrong());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, refused.english() ? "en" : "vi")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .cacheControl(CacheControl.noStore())
                .body(problem);
    }
}
