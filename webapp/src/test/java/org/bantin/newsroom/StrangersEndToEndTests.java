package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Accounts;
import org.bantin.workflow.comment.Comments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks all doors of the newsroom, as somebody without an account and as a reporter with the identifiers of a colleague's draft.
 * A door that is added later is walked, too.
 */
@RunningNewsroom
class StrangersEndToEndTests {
    private static final String SECRET = "Chuyện-chưa-ai-được-biết";
    private static final String EVIL = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final Set<String> OPEN = Set.of(
            "/newsroom/sign-in", "/newsroom/sign-in/code", "/newsroom/forgotten", "/newsroom/reset", "/newsroom/first");
    /** Doors that change the walker himself, or the machine, and are tried elsewhere. */
    private static final String NOT_WALKED = "/newsroom/(me|language|first|sign-in|forgotten|reset).*";

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Autowired
    Accounts accounts;

    @Autowired
    Items items;

    @Autowired
    Comments comments;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Item draft;
    private String comment;

    @BeforeEach
    void colleagues() {
        fixture.person("quantri", "Trần Quản Trị", Role.ADMINISTRATOR);
        fixture.person("chubai", "Người Giữ Bài", Role.REPORTER);
        fixture.person("tomo", "Kẻ Tò Mò", Role.REPORTER);
        Actor owner = fixture.actor("chubai");
        draft = fixture.create(owner, "article", Map.of("title", SECRET, "body", "<p>" + SECRET + "</p>"));
        comment = comments.add(owner, draft.id(), null, SECRET, false);
    }

    @Test
    void nobodyWithoutAnAccountGetsThroughAnyDoor() {
        Visitor stranger = new Visitor(port);
        List<String> open = new ArrayList<>();
        for (String[] door : doors()) {
            HttpResponse<String> answer = knock(stranger, door);
            boolean turnedAway = Set.of(302, 303, 401, 403, 404, 405).contains(answer.statusCode());
            boolean inside =
                    answer.headers().firstValue("Location").orElse("").matches("/newsroom/(?!sign-in|first).*");
            if ((!turnedAway || inside || answer.body().contains(SECRET)) && !OPEN.contains(door[1])) {
                open.add(door[0] + " " + door[1] + " " + answer.statusCode());
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void aReporterLearnsAndChangesNothingOfAColleaguesDraft() {
        Visitor curious = Visitor.signedIn(port, "tomo");
        List<String> wrong = new ArrayList<>();
        for (String[] door : doors()) {
            if (door[1].matches(NOT_WALKED)) {
                continue;
            }
            HttpResponse<String> answer = knock(curious, door);
            boolean about = door[1].contains(draft.id().value());
            boolean admitted = about && answer.statusCode() < 300;
            if (answer.statusCode() >= 500 || admitted || answer.body().contains(SECRET)) {
                wrong.add(door[0] + " " + door[1] + " " + answer.statusCode());
            }
            if (answer.body().contains("at org.") || answer.body().contains("Exception")) {
                wrong.add(door[0] + " " + door[1] + " shows a trace");
            }
        }
        assertThat(wrong).isEmpty();
        Item after = items.find(fixture.actor("chubai"), draft.id()).orElseThrow();
        assertThat(after.revision()).isEqualTo(draft.revision());
        assertThat(after.state()).isEqualTo(draft.state());
    }

    @Test
    void everyChangeNeedsTheTokenOfTheSession() {
        Visitor admin = Visitor.signedIn(port, "quantri");
        List<String> forged = new ArrayList<>();
        for (String[] door : doors()) {
            if (!door[0].equals("GET")) {
                int status = admin.postWithoutToken(door[1]).statusCode();
                if (status != 403 && status != 404 && status != 405) {
                    forged.add(door[0] + " " + door[1] + " " + status);
                }
            }
        }
        assertThat(forged).isEmpty();
    }

    @Test
    void whatPeopleTypeIsShownAsTextEverywhere() {
        accounts.add(
                new org.bantin.repository.account.Account("xss", EVIL, Set.of(Role.EDITOR), Set.of(), true),
                NewsroomFixture.PASSWORD);
        Actor evil = fixture.actor("xss");
        Item section = fixture.section("Mục " + EVIL);
        Item story = fixture.create(
                evil,
                "conference",
                Map.of(
                        "title",
                        EVIL,
                        "lead",
                        EVIL,
                        "kicker",
                        EVIL,
                        "byline",
                        EVIL,
                        "place",
                        EVIL,
                        "body",
                        "<p onclick=alert(3)>x</p><script>alert(4)</script>",
                        "section",
                        section.id().value()));
        comments.add(evil, story.id(), null, EVIL, false);
        Visitor admin = Visitor.signedIn(port, "quantri");
        admin.get("/newsroom/tasks");
        admin.post(
                "/newsroom/tasks",
                "title",
                EVIL,
                "assignee",
                "quantri",
                "item",
                story.id().value());
        List<String> wrong = new ArrayList<>();
        for (String page : List.of(
                "/newsroom/desk?view=list&state=draft",
                "/newsroom/mine",
                "/newsroom/tasks",
                "/newsroom/calendar",
                "/newsroom/items?kind=stories",
                "/newsroom/items/" + story.id(),
                "/newsroom/items/" + story.id() + "/peek",
                "/newsroom/admin/users",
                "/newsroom/admin/users/xss",
                "/newsroom/admin/audit",
                "/newsroom/settings/sections",
                "/newsroom/items?kind=stories&q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                "/newsroom/admin/audit?q=%22%3E%3Cscript%3Ealert(1)")) {
            String body = admin.get(page).body();
            if (body.contains("<script>alert") || body.contains("<img src=x") || body.contains("onclick=alert")) {
                wrong.add(page);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void cookiesAndHeadersAreThoseOfACarefulHouse() throws IOException {
        HttpResponse<String> answer = new Visitor(port).get("/newsroom/sign-in");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("bantin=", "HttpOnly", "SameSite=Lax", "Path=/newsroom");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        String forged = raw(
                "GET /newsroom/desk HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        assertThat(forged).doesNotContain("Location: http://evil.example");
        for (String path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/health")) {
            assertThat(new Visitor(port).get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of(
                "/newsroom/items/..%2f..%2fetc", "/newsroom/%00", "/newsroom/items/a;b", "/newsroom/items/%ff")) {
            HttpResponse<String> odd = new Visitor(port).get(path);
            assertThat(odd.statusCode()).as(path).isLessThan(500);
            assertThat(odd.body()).as(path).doesNotContain("Exception", "at org.", "Jetty");
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> knock(Visitor visitor, String[] door) {
        return door[0].equals("GET") ? visitor.get(door[1]) : visitor.json(door[0], door[1], "{}");
    }

    /** Method and address of every door, with the draft's identifiers where it wants some; streams are left out. */
    private List<String[]> doors() {
        Set<String> seen = new TreeSet<>();
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            boolean stream = info.getProducesCondition().getProducibleMediaTypes().stream()
                    .anyMatch(type -> type.getSubtype().equals("event-stream"));
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                if (pattern.startsWith("/newsroom") && !stream) {
                    String path = filled(pattern);
                    (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                            .forEach(method -> seen.add(method.name() + " " + path));
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(40);
        return seen.stream().map(door -> door.split(" ")).toList();
    }

    private String filled(String pattern) {
        return pattern.replaceAll("\\{id[^}]*}", draft.id().value())
                .replaceAll("\\{(item|uuid)[^}]*}", draft.id().value())
                .replaceAll("\\{comment[^}]*}", comment)
                .replace("{type}", "article")
                .replace("{name}", "quantri")
                .replaceAll("\\{(version|revision|from|to|number|width|size)[^}]*}", "1")
                .replaceAll("\\{[^}]*}", "x")
                .replace("**", "x");
    }
}
