package org.bantin.newsroom.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.bantin.asset.PicturesBusyException;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.NoSuchPathException;
import org.bantin.repository.StoreAwayException;
import org.bantin.repository.access.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns refusals into answers that say what was wrong: a page for people, problem details for scripts. */
@RestControllerAdvice(basePackages = "org.bantin.newsroom")
class NewsroomErrors {
    private static final Logger LOG = LoggerFactory.getLogger(NewsroomErrors.class);

    private final Screens screens;
    private final ProblemJson problems;
    private final Languages languages;

    NewsroomErrors(Screens screens, ProblemJson problems, Languages languages) {
        this.screens = screens;
        this.problems = problems;
        this.languages = languages;
    }

    @ExceptionHandler({NotFoundException.class, NoSuchPathException.class})
    ResponseEntity<?> notFound(HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "not-found");
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<?> denied(HttpServletRequest request, AccessDeniedException denied) {
        LOG.info("denied: {}", denied.getMessage());
        return answer(request, HttpStatus.FORBIDDEN, "not-allowed");
    }

    @ExceptionHandler(PicturesBusyException.class)
    ResponseEntity<?> busy(HttpServletRequest request) {
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, "busy");
    }

    @ExceptionHandler(StoreAwayException.class)
    ResponseEntity<?> storeAway(HttpServletRequest request, StoreAwayException away) {
        LOG.error("{} could not be answered", request.getRequestURI(), away);
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, away.isDiskFull() ? "disk-full" : "store-away");
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        MissingRequestValueException.class,
        MissingServletRequestPartException.class,
        DateTimeParseException.class
    })
    ResponseEntity<?> unreadable(HttpServletRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, "unreadable");
    }

    /** What the checks further down say of values that no screen sends. */
    @ExceptionHandler(MultipartException.class)
    ResponseEntity<?> upload(HttpServletRequest request, MultipartException broken) {
        boolean large = broken instanceof MaxUploadSizeExceededException;
        return answer(request, large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST, "unreadable");
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<?> unacceptable(HttpServletRequest request, IllegalArgumentException refused) {
        LOG.info("refused: {}", refused.getMessage());
        return answer(request, HttpStatus.BAD_REQUEST, "unreadable");
    }

    private ResponseEntity<?> answer(HttpServletRequest request, HttpStatus status, String kind) {
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            Words words = languages.words(request);
            Map<String, Object> model =
                    Map.of("status", status.value(), "message", words.text("newsroom.problem." + kind));
            boolean inside = status == HttpStatus.NOT_FOUND || status == HttpStatus.FORBIDDEN;
            if (inside && request.getAttribute(Screens.ACTOR) instanceof Actor actor) {
                ResponseEntity<String> page = screens.page(request, actor, "pages/error", "", model);
                return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
            }
            return screens.open(request, "pages/error", model, status);
        }
        return problems.answer(languages.words(request), status, kind, List.of());
    }
}
