package org.bantin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application. */
@SpringBootApplication
public class BantinApplication {
    public static void main(String[] args) {
        SpringApplication.run(BantinApplication.class, args);
    }
}
