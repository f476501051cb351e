package org.bantin.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.bantin.rendering.cache.CachedPage;
import org.bantin.rendering.cache.PageCache;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Everything that no other controller takes: the public site. */
@Controller
class PublicController {
    private final RequestReader reader;
    private final PublicPages pages;
    private final PageCache cache;
    private final Answers answers;

    PublicController(RequestReader reader, PublicPages pages, PageCache cache, Answers answers) {
        this.reader = reader;
        this.pages = pages;
        this.cache = cache;
        this.answers = answers;
    }

    @RequestMapping(
            path = "/**",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SiteRequest> read = reader.read(request);
        if (read.isEmpty()) {
            answers.badRequest(response);
            return;
        }
        SiteRequest asked = read.get();
        CachedPage page = cache.get(pages.key(asked), () -> pages.page(asked));
        answers.send(page, request, response);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SiteProperties.class)
    static class Settings {}
}
