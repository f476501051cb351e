package org.bantin.newsroom.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the newsroom is reached from outside: by setting, never by what a request says. */
@Component
public class NewsroomAddress {
    private final String base;

    NewsroomAddress(
            NewsroomProperties settings, @Value("${bantin.site.base-url:http://localhost:8080}") String siteUrl) {
        this.base = settings.baseUrl().isEmpty() ? siteUrl : settings.baseUrl();
    }

    public String of(String path) {
        return base + path;
    }
}
