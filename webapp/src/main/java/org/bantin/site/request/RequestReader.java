package org.bantin.site.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads path and parameters of a request and refuses what no page of ours was ever called by. */
@Component
public class RequestReader {
    private static final int LONGEST_PATH = 1000;
    private static final int LONGEST_QUERY = 4000;
    private static final int LONGEST_VALUE = 300;
    private static final int MOST_PARAMETERS = 40;

    /** What other sites append to links: of no use here, and every one would be a page of its own. */
    private static final Pattern TRACKING =
            Pattern.compile("utm_.*|fbclid|gclid|dclid|msclkid|zarsrc|zalo_.*|mc_[ce]id|igshid");

    private final SiteProperties properties;

    RequestReader(SiteProperties properties) {
        this.properties = properties;
    }

    /** Empty when the request is malformed or hostile; it is answered with 400. */
    public Optional<SiteRequest> read(HttpServletRequest request) {
        String query = request.getQueryString();
        return read(request.getServerName(), request.getRequestURI(), query == null ? "" : query);
    }

    public Optional<SiteRequest> read(String host, String rawPath, String rawQuery) {
        if (rawPath.length() > LONGEST_PATH || rawQuery.length() > LONGEST_QUERY) {
            return Optional.empty();
        }
        Optional<String> path = decode(rawPath, false).filter(RequestReader::harmless);
        Optional<Map<String, List<String>>> parameters = parameters(rawQuery);
        if (path.isEmpty() || parameters.isEmpty()) {
            return Optional.empty();
        }
        String full = path.get();
        for (Locale locale :
                properties.locales().subList(1, properties.locales().size())) {
            String prefix = "/" + locale.getLanguage();
            if (full.equals(prefix) || full.startsWith(prefix + "/")) {
                String bare = full.substring(prefix.length());
                return Optional.of(new SiteRequest(host, bare.isEmpty() ? "/" : bare, full, locale, parameters.get()));
            }
        }
        return Optional.of(new SiteRequest(host, full, full, properties.defaultLocale(), parameters.get()));
    }

    private static boolean harmless(String path) {
        return path.startsWith("/")
                && !path.contains("//")
                && !path.contains("\\")
                && !path.contains("/../")
                && !path.endsWith("/..")
                && !path.contains("/./")
                && path.chars().noneMatch(c -> c < ' ' || c == 0x7f);
    }

    private static Optional<Map<String, List<String>>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int count = 0;
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals), true);
            Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (++count > MOST_PARAMETERS
                    || name.isEmpty()
                    || value.isEmpty()
                    || value.get().length() > LONGEST_VALUE
                    || value.get().indexOf('\0') >= 0) {
                return Optional.empty();
            }
            if (TRACKING.matcher(name.get()).matches()) {
                continue;
            }
            parameters.computeIfAbsent(name.get(), n -> new ArrayList<>()).add(value.get());
        }
        return Optional.of(parameters);
    }

    /** Percent decoding that refuses what is not UTF-8; the result is NFC. */
    private static Optional<String> decode(String raw, boolean form) {
        byte[] bytes = new byte[raw.length() * 3];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes[length++] = (byte) (high * 16 + low);
                i += 2;
            } else if (c == '+' && form) {
                bytes[length++] = ' ';
            } else if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else {
                return Optional.empty();
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
