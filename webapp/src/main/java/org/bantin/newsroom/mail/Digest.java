package org.bantin.newsroom.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bantin.content.ContentProperties;
import org.bantin.content.ItemId;
import org.bantin.definition.message.Messages;
import org.bantin.newsroom.mail.DigestWishes.Wish;
import org.bantin.newsroom.shell.StepWords;
import org.bantin.newsroom.signin.NewsroomAddress;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.bantin.workflow.WorkflowRules;
import org.bantin.workflow.notice.Notice;
import org.bantin.workflow.notice.Notices;
import org.bantin.workflow.task.Task;
import org.bantin.workflow.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The daily letter: what somebody has not read yet, and what is due. Nothing to tell, no letter. */
@Component
class Digest implements Errand {
    private static final int MOST = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);

    private final Accounts accounts;
    private final Notices notices;
    private final Tasks tasks;
    private final DigestWishes wishes;
    private final PostOffice office;
    private final Messages messages;
    private final WorkflowRules workflow;
    private final NewsroomAddress address;
    private final ZoneId zone;
    private final Clock clock;
    private final String process = UUID.randomUUID().toString();

    Digest(
            Accounts accounts,
            Notices notices,
            Tasks tasks,
            DigestWishes wishes,
            PostOffice office,
            Messages messages,
            WorkflowRules workflow,
            NewsroomAddress address,
            ContentProperties settings,
            Clock clock) {
        this.accounts = accounts;
        this.notices = notices;
        this.tasks = tasks;
        this.wishes = wishes;
        this.office = office;
        this.messages = messages;
        this.workflow = workflow;
        this.address = address;
        this.zone = settings.zone();
        this.clock = clock;
    }

    @Override
    public void run() {
        if (!office.open()) {
            return;
        }
        ZonedDateTime now = clock.instant().atZone(zone);
        for (Account account : accounts.list()) {
            if (account.enabled() && account.email().indexOf('@') > 0) {
                Wish wish = wishes.of(account.name());
                boolean due = wish.wanted()
                        && now.getHour() >= wish.hour()
                        && !wishes.last(account.name())
                                .startsWith(now.toLocalDate().toString());
                if (due && wishes.take(account.name(), now.toLocalDate(), process)) {
                    letter(account, now.toLocalDate(), Locale.forLanguageTag(wish.language()))
                            .ifPresent(office::post);
                }
            }
        }
    }

    private Optional<Letter> letter(Account account, LocalDate today, Locale locale) {
        Optional<Actor> actor = accounts.actor(account.name());
        if (actor.isEmpty()) {
            return Optional.empty();
        }
        Instant tonight = today.plusDays(1).atStartOfDay(zone).toInstant();
        List<Task> due = tasks.assignedTo(actor.get(), false).stream()
                .filter(task -> task.due() != null && task.due().isBefore(tonight))
                .toList();
        List<Notice> unread = notices.list(actor.get(), MOST).stream()
                .filter(notice -> !notice.read() && due.stream().noneMatch(task -> tells(notice, task)))
                .toList();
        if (unread.isEmpty() && due.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(words(locale, "newsroom.digest.dear", account.displayName()));
        if (!due.isEmpty()) {
            text.append("\n\n").append(words(locale, "newsroom.digest.due", due.size()));
            due.forEach(task -> text.append("\n- ")
                    .append(task.title())
                    .append(
                            task.due() == null
                                    ? ""
                                    : " (" + DAY.format(task.due().atZone(zone)) + ")")
                    .append(place(task.item())));
        }
        if (!unread.isEmpty()) {
            text.append("\n\n").append(words(locale, "newsroom.digest.unread", unread.size()));
            unread.forEach(
                    notice -> text.append("\n- ").append(line(notice, locale)).append(place(notice.item())));
        }
        text.append("\n\n").append(address.of("/newsroom")).append("\n\n").append(words(locale, "newsroom.digest.off"));
        return Optional.of(new Letter(
                account.email(),
                words(locale, "newsroom.digest.subject", unread.size() + due.size()),
                text.toString()));
    }

    /** Whether a notice says no more than that the task was given. */
    private static boolean tells(Notice notice, Task task) {
        return notice.kind().equals("task") && notice.text().equals(task.title());
    }

    private String place(@Nullable ItemId item) {
        return item == null ? "" : "\n  " + address.of("/newsroom/items/" + item.value());
    }

    private String line(Notice notice, Locale locale) {
        String what = StepWords.within(messages, locale, workflow, "newsroom.notice.", notice.kind());
        String said = notice.text().isBlank() || notice.text().equals(notice.title()) ? "" : ": " + notice.text();
        return notice.byName() + " " + what + " “" + notice.title() + "”" + said;
    }

    private String words(Locale locale, String key, Object... arguments) {
        return messages.text(locale, key, arguments);
    }
}
