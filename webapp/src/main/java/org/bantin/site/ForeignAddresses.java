package org.bantin.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.definition.resource.Resources;
import org.bantin.rendering.DamAddresses;
import org.bantin.site.answer.Answers;
import org.bantin.site.request.Addresses;
import org.bantin.site.request.RequestReader;
import org.bantin.site.request.SiteRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Addresses as pages written for Magnolia have them, led to where the files stand here: renditions by theme and variation,
 * assets by path, and {@code /resources/…} of old.
 */
@Controller
class ForeignAddresses {
    private static final Pattern BY_THEME =
            Pattern.compile("/\\.imaging/mte/([\\w-]+)/([\\w-]+)/dam(/.+?)(?:/jcr:content(?:[./].*)?)?");
    private static final Pattern BY_DEFAULT =
            Pattern.compile("/\\.imaging/default/dam(/.+?)(?:/jcr:content(?:[./].*)?)?");
    private static final Pattern RESOURCE = Pattern.compile("/resources(/[\\w-]+/.+)");

    private final RequestReader reader;
    private final Answers answers;
    private final DamAddresses assets;
    private final Resources resources;

    ForeignAddresses(RequestReader reader, Answers answers, DamAddresses assets, Resources resources) {
        this.reader = reader;
        this.answers = answers;
        this.assets = assets;
        this.resources = resources;
    }

    @RequestMapping(
            method = {RequestMethod.GET, RequestMethod.HEAD},
            path = {"/.imaging/mte/**", "/.imaging/default/**", "/dam/**", "/resources/**"})
    void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> target =
                reader.read(request).map(SiteRequest::fullPath).flatMap(this::target);
        if (target.isEmpty()) {
            answers.plain(response, 404, "Không có tệp này. / No such file.");
            return;
        }
        response.setStatus(302);
        response.setHeader("Location", request.getContextPath() + target.get());
        response.setHeader("Cache-Control", "public, max-age=600");
    }

    private Optional<String> target(String path) {
        Matcher theme = BY_THEME.matcher(path);
        if (theme.matches()) {
            return assets.rendition(theme.group(1), theme.group(2), theme.group(3));
        }
        Matcher usual = BY_DEFAULT.matcher(path);
        if (usual.matches()) {
            return assets.original(usual.group(1));
        }
        if (path.startsWith("/dam/")) {
            return assets.original(path.substring("/dam".length()).replaceFirst("/jcr:content.*$", ""));
        }
        Matcher resource = RESOURCE.matcher(path);
        return resource.matches() && resources.find(resource.group(1)).isPresent()
                ? Optional.of(Addresses.path("/.resources" + resource.group(1)))
                : Optional.empty();
    }
}
