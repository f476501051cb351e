package org.bantin.newsroom.admin;

import java.util.Map;
import org.bantin.newsroom.mail.Letter;
import org.bantin.newsroom.mail.PostOffice;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.signin.password.ResetLinks;
import org.bantin.repository.account.Account;
import org.springframework.stereotype.Component;

/** The link behind which somebody chooses a password: shown once to who asked for it, and sent where letters can be sent. */
@Component
class Invitation {
    private final ResetLinks links;
    private final PostOffice office;

    Invitation(ResetLinks links, PostOffice office) {
        this.links = links;
        this.office = office;
    }

    /** What the form shows: the link, and the address that it was sent to, or nothing. */
    Map<String, Object> send(Account account, Words words) {
        String link = links.forColleague(account.name());
        boolean sent = office.open() && !account.email().isEmpty() && account.enabled();
        if (sent) {
            office.post(new Letter(
                    account.email(),
                    words.text("newsroom.invitation.subject"),
                    words.text("newsroom.invitation.text", account.displayName(), link, account.name())));
        }
        return Map.of("link", link, "invited", sent ? account.email() : "");
    }

    /** A link for somebody who is here already; nothing is sent. */
    Map<String, Object> link(Account account) {
        return Map.of("link", links.forColleague(account.name()));
    }
}
