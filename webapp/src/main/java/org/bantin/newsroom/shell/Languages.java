package org.bantin.newsroom.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.bantin.definition.message.Messages;
import org.bantin.workflow.WorkflowRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Language and theme that a person chose, kept in cookies; Vietnamese and the machine's theme unless chosen. */
@Component
public class Languages {
    static final String LANGUAGE_COOKIE = "bantin-language";
    static final String THEME_COOKIE = "bantin-theme";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Messages messages;
    private final WorkflowRules workflow;

    Languages(Messages messages, WorkflowRules workflow) {
        this.messages = messages;
        this.workflow = workflow;
    }

    public Locale of(HttpServletRequest request) {
        return cookie(request, LANGUAGE_COOKIE).filter("en"::equals).isPresent() ? Locale.ENGLISH : VIETNAMESE;
    }

    public Words words(HttpServletRequest request) {
        return new Words(messages, of(request), workflow);
    }

    /** {@code light}, {@code dark}, or empty to follow the machine. */
    String theme(HttpServletRequest request) {
        return cookie(request, THEME_COOKIE)
                .filter(theme -> theme.equals("light") || theme.equals("dark"))
                .orElse("");
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        @Nullable Cookie cookie = WebUtils.getCookie(request, name);
        return Optional.ofNullable(cookie).map(Cookie::getValue);
    }
}
