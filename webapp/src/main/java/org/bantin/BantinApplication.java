package org.bantin;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The web application. */
@SpringBootApplication
public class BantinApplication {
    public static void main(String[] args) {
        SpringApplication.run(BantinApplication.class, args);
    }

    /** The only clock; tests put a fixed one in its place. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
