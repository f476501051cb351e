package org.bantin.newsroom.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.bantin.newsroom.shell.Nonce;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends the newsroom's content security policy with a fresh nonce, which only the import map uses. */
class ContentSecurityFilter extends OncePerRequestFilter {
    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(Nonce.ATTRIBUTE, nonce);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self'; "
                        + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; "
                        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'");
        chain.doFilter(request, response);
    }
}
