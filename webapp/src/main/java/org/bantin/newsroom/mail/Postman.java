package org.bantin.newsroom.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one letter to the mail server, now. */
@Component
class Postman {
    private static final String PATIENCE_MILLIS = "10000";

    /** @throws UndeliveredException with the server's words when it was not taken */
    void deliver(MailSettings settings, Letter letter) {
        JavaMailSenderImpl sender = sender(settings);
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from(), settings.fromName());
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            message.setContent(both(letter));
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            throw new UndeliveredException(innermost(e), e);
        }
    }

    /** The same words plain and as a page; mail programs show the last one that they know. */
    private static MimeMultipart both(Letter letter) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(letter.text(), StandardCharsets.UTF_8.name());
        MimeBodyPart page = new MimeBodyPart();
        page.setText(LetterPage.of(letter), StandardCharsets.UTF_8.name(), "html");
        return new MimeMultipart("alternative", plain, page);
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setProtocol(settings.security().equals("tls") ? "smtps" : "smtp");
        String prefix = "mail." + sender.getProtocol();
        Properties properties = sender.getJavaMailProperties();
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
            properties.put(prefix + ".auth", "true");
        }
        boolean starttls = settings.security().equals("starttls");
        properties.put(prefix + ".starttls.enable", String.valueOf(starttls));
        properties.put(prefix + ".starttls.required", String.valueOf(starttls));
        properties.put(prefix + ".ssl.checkserveridentity", "true");
        for (String wait : new String[] {".connectiontimeout", ".timeout", ".writetimeout"}) {
            properties.put(prefix + wait, PATIENCE_MILLIS);
        }
        return sender;
    }

    /** The mail server did not take a letter. */
    static final class UndeliveredException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UndeliveredException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
