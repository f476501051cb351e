package org.bantin.rendering.page.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bantin.rendering.PageAnswer;
import org.bantin.rendering.RenderRun;
import org.jspecify.annotations.Nullable;

/** {@code ctx.response}: what a script says of the answer as a whole: its kind, its status, harmless headers, another address. */
public final class WebResponse {
    private static final Set<String> SETTABLE = Set.of(
            "content-disposition", "content-language", "link", "x-robots-tag", "access-control-allow-origin", "vary");
    private static final Pattern KIND = Pattern.compile("[\\w.+-]+/[\\w.+-]+");
    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7e]*");

    private final RenderRun run;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String contentType;
    private PageAnswer.@Nullable Redirect redirect;

    public WebResponse(RenderRun run) {
        this.run = run;
    }

    /** The kind of the answer, with or without a character set; it is always sent as UTF-8. */
    public void setContentType(String written) {
        String kind = written.split(";", 2)[0].strip();
        if (KIND.matcher(kind).matches()) {
            contentType = kind;
        }
    }

    public void setCharacterEncoding(String encoding) {
        // always UTF-8
    }

    public void setStatus(int status) {
        if (status >= 200 && status < 600) {
            run.status(status);
        }
    }

    public void sendError(int status) {
        setStatus(status);
    }

    public void sendError(int status, String message) {
        setStatus(status);
    }

    public void sendRedirect(String target) {
        redirect = new PageAnswer.Redirect(target, false);
    }

    public void setHeader(String name, String value) {
        String known = name.toLowerCase(Locale.ROOT);
        if (known.equals("content-type")) {
            setContentType(value);
        } else if (SETTABLE.contains(known) && PLAIN.matcher(value).matches()) {
            headers.put(name, value);
        }
    }

    public void addHeader(String name, String value) {
        setHeader(name, value);
    }

    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    public Map<String, String> headers() {
        return headers;
    }

    public PageAnswer.@Nullable Redirect redirect() {
        return redirect;
    }
}
