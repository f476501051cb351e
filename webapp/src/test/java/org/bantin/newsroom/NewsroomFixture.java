package org.bantin.newsroom;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.publishing.PublishItem;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.bantin.workflow.MoveToState;
import org.bantin.workflow.Transition;

/** People, a section and pictures for tests in the browser. */
record NewsroomFixture(Accounts accounts, SaveDraft saveDraft, MoveToState moveToState, PublishItem publishItem) {
    static final String PASSWORD = "mot-cau-de-nho-1";
    private static final Actor SYSTEM = Actor.system("test");

    /** An account that tests of several classes may share; one name stands for one person, in whatever order they run. */
    void person(String name, String displayName, Role role) {
        Actor known = accounts.actor(name).orElse(null);
        if (known == null) {
            accounts.add(new Account(name, displayName, Set.of(role), Set.of(), true), PASSWORD);
        } else if (!known.displayName().equals(displayName) || !known.roles().equals(Set.of(role))) {
            throw new IllegalStateException(name + " is already " + known);
        }
    }

    Item section(String title) {
        Item section = create(SYSTEM, "section", Map.of("title", title));
        moveToState.execute(SYSTEM, section.id(), Transition.APPROVE, "");
        publishItem.execute(SYSTEM, section.id(), null);
        return section;
    }

    Item create(Actor actor, String type, Map<String, Object> values) {
        SaveOutcome outcome = saveDraft.execute(actor, SaveRequest.create(type, new FieldValues(values), null));
        if (outcome instanceof SaveOutcome.Saved saved) {
            return saved.item();
        }
        throw new IllegalStateException("not saved: " + outcome);
    }

    Actor actor(String name) {
        return accounts.actor(name).orElseThrow();
    }

    /** The text between two others. */
    static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        if (from < 0) {
            throw new IllegalArgumentException(start + " is not in " + text);
        }
        return text.substring(from + start.length(), text.indexOf(end, from + start.length()));
    }

    /** A picture that no other test has: stripes in a colour. */
    static Path picture(Path directory, String name, int rgb) {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(rgb));
        graphics.fillRect(0, 0, 1200, 800);
        graphics.setColor(Color.WHITE);
        for (int x = 0; x < 1200; x += 60) {
            graphics.drawLine(x, 0, 1200 - x, 800);
        }
        graphics.dispose();
        Path file = directory.resolve(name);
        try {
            ImageIO.write(image, "jpg", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
