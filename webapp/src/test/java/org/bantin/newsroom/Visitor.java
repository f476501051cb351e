package org.bantin.newsroom;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody at the newsroom without a browser: forms, cookies, the token against forged requests. Follows no redirects. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final String base;
    private String token = "";

    Visitor(int port) {
        base = "http://localhost:" + port;
    }

    static Visitor signedIn(int port, String name) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.signIn(name, NewsroomFixture.PASSWORD);
        if (!answer.headers().firstValue("Location").orElse("/sign-in").matches("/newsroom(/(mine|desk))?")) {
            throw new IllegalStateException(name + " cannot sign in: " + answer);
        }
        return visitor;
    }

    HttpResponse<String> signIn(String name, String password) {
        get("/newsroom/sign-in");
        HttpResponse<String> answer = post("/newsroom/sign-in", "name", name, "password", password);
        get("/newsroom/mine");
        return answer;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form, with the token of the page seen last. */
    HttpResponse<String> post(String path, String... namesAndValues) {
        return send(form(path, namesAndValues).header("X-CSRF-TOKEN", token));
    }

    HttpResponse<String> postWithoutToken(String path, String... namesAndValues) {
        return send(form(path, namesAndValues));
    }

    HttpResponse<String> json(String method, String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .setHeader("Accept", "application/json")
                .header("X-CSRF-TOKEN", token)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends bytes as they are, with headers by name and value. */
    HttpResponse<String> bytes(String path, byte[] body, List<String> headers) {
        return send(request(path)
                .headers(headers.toArray(String[]::new))
                .header("X-CSRF-TOKEN", token)
                .setHeader("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> file(String path, String field, String name, String type, String content) {
        String edge = "edge-of-part";
        String body =
                "--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--" + edge
                        + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n--" + edge + "--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder form(String path, String... namesAndValues) {
        String body = IntStream.range(0, namesAndValues.length / 2)
                .mapToObj(n -> encode(namesAndValues[2 * n]) + "=" + encode(namesAndValues[2 * n + 1]))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .timeout(Duration.ofSeconds(60))
                .setHeader("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(Arrays.toString(e.getStackTrace()) + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
