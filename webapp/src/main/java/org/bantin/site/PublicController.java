package org.bantin.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.bantin.rendering.cache.CachedPage;
import org.bantin.rendering.cache.FaultyPage;
import org.bantin.rendering.cache.Page;
import org.bantin.rendering.cache.PageCache;
import org.bantin.site.answer.Answers;
import org.bantin.site.answer.LastResort;
import org.bantin.site.request.RequestReader;
import org.bantin.site.request.SiteProperties;
import org.bantin.site.request.SiteRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Everything that no other controller takes: the public site. */
@Controller
class PublicController {
    private final RequestReader reader;
    private final PublicPages pages;
    private final PageCache cache;
    private final Answers answers;
    private final LastResort lastResort;

    PublicController(RequestReader reader, PublicPages pages, PageCache cache, Answers answers, LastResort lastResort) {
        this.lastResort = lastResort;
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
        answers.send(page(asked), request, response);
    }

    /** The page from the cache; one with missing parts is sent only when there is no whole one, and never kept. */
    private CachedPage page(SiteRequest asked) {
        Optional<Page> former = pages.former(asked);
        if (former.isPresent()) {
            return cache.once(former.get());
        }
        try {
            return cache.get(pages.key(asked), () -> pages.page(asked));
        } catch (FaultyPage faulty) {
            return cache.once(faulty.page());
        }
    }

    @ExceptionHandler(RuntimeException.class)
    void failed(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            lastResort.send(failure, request, response);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SiteProperties.class)
    static class Settings {}
}
