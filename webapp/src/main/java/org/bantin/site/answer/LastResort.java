package org.bantin.site.answer;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.bantin.asset.PicturesBusyException;
import org.bantin.rendering.cache.ResponseHeaders;
import org.bantin.repository.NoSuchPathException;
import org.bantin.repository.RepositoryFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is said when nothing else can speak: in two languages, without template and store, and never what broke. Readers get a
 * page, programs (below {@code /.rest}, or asking for JSON) an object.
 */
@Controller
public class LastResort implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);
    private static final String STYLE = "/.resources/newsroom/webresources/css/";
    private static final Map<Integer, String[]> WORDS = Map.of(
            400, new String[] {"Yêu cầu không hợp lệ", "Bad request"},
            403, new String[] {"Không được phép", "Not allowed"},
            404, new String[] {"Không có trang này", "No such page"},
            405, new String[] {"Không dùng được cách này ở đây", "This method is not allowed here"},
            406, new String[] {"Không có dạng này", "Not available in this form"},
            413, new String[] {"Nội dung gửi quá lớn", "What was sent is too large"},
            500, new String[] {"Trang này đang có lỗi", "This page has a fault"},
            503, new String[] {"Trang đang bận", "Busy for the moment"});

    @RequestMapping("/error")
    public void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        int told = status instanceof Integer number ? number : 404;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                && isOfStore(failure)) {
            told = later(response);
        }
        send(told, String.valueOf(path), request, response);
    }

    /** What could not be answered, because the store is away or a template is broken. */
    public void send(RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (failure instanceof NoSuchPathException) {
            send(404, request.getRequestURI(), request, response);
            return;
        }
        LOG.error("{} could not be answered", request.getRequestURI(), failure);
        int status = failure instanceof PicturesBusyException || isOfStore(failure) ? later(response) : 500;
        send(status, request.getRequestURI(), request, response);
    }

    private static int later(HttpServletResponse response) {
        response.setHeader("Retry-After", "30");
        return 503;
    }

    private static boolean isOfStore(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String type = cause.getClass().getName();
            if (cause instanceof RepositoryFailedException || type.startsWith("javax.jcr.") || type.contains(".oak.")) {
                return true;
            }
        }
        return false;
    }

    private static void send(int status, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accept = request.getHeader("Accept");
        boolean program = path.startsWith("/.rest")
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
        String[] words =
                Objects.requireNonNull(WORDS.getOrDefault(status, WORDS.get(status >= 500 ? 500 : 400)), "words");
        ResponseHeaders.security().forEach(response::setHeader);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(program ? "application/problem+json" : "text/html;charset=utf-8");
        byte[] body = (program ? problem(status, words) : page(status, words)).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** As problem details say it, and as programs written for Magnolia's delivery read it. */
    private static String problem(int status, String[] words) {
        String code = switch (status) {
            case 400 -> "badRequest";
            case 401 -> "notAuthorized";
            case 403 -> "accessDenied";
            case 404 -> "notFound";
            case 405 -> "methodNotAllowed";
            case 406 -> "notAcceptable";
            default -> "unknown";
        };
        String title = words[0] + " / " + words[1];
        return "{\"status\":" + status + ",\"title\":\"" + title + "\",\"error\":{\"code\":\"" + code
                + "\",\"message\":\"" + title + "\"}}";
    }

    private static String page(int status, String[] words) {
        String again = status >= 500 ? "Xin thử lại sau ít phút. Please try again in a few minutes." : "";
        return """
                <!doctype html>
                <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><title>%1$s</title>
                <link rel="stylesheet" href="%2$sall.css"></head>
                <body><main class="wrap"><div class="empty"><p class="kicker"><span class="num">%3$d</span></p>
                <h1 class="len-m">%1$s</h1><p lang="en">%4$s.</p><p>%5$s</p>
                <p><a class="link" href="/">Trang đầu · Front page</a></p></div></main></body></html>
                """.formatted(words[0], STYLE, status, words[1], again);
    }
}
