package org.bantin.newsroom.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.trash.DeleteItem;
import org.bantin.newsroom.settings.HouseItems.Outcome;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.Redirections;
import org.bantin.publishing.Redirections.Rule;
import org.bantin.publishing.UnpublishItem;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Adds, changes and removes redirects; refuses what would run in a circle or hide a page that is there. */
@Component
class RedirectBook {
    private static final int BATCH = 100;

    private final HouseItems house;
    private final Items items;
    private final LiveItems live;
    private final Redirections redirections;
    private final UnpublishItem unpublish;
    private final DeleteItem delete;

    RedirectBook(
            HouseItems house,
            Items items,
            LiveItems live,
            Redirections redirections,
            UnpublishItem unpublish,
            DeleteItem delete) {
        this.house = house;
        this.items = items;
        this.live = live;
        this.redirections = redirections;
        this.unpublish = unpublish;
        this.delete = delete;
    }

    /** A redirect as typed. */
    record Wish(String from, String to, boolean permanent) {}

    /** One line of an import that could not be taken. */
    record Refusal(int line, String text, FieldProblem problem) {}

    /** What came of an import. */
    record Import(int taken, List<Refusal> refused) {}

    /** Adds a redirect, or changes the one that has the address already. */
    List<FieldProblem> put(Actor actor, Wish wish) {
        List<FieldProblem> problems = problems(wish);
        if (!problems.isEmpty()) {
            return problems;
        }
        Outcome outcome = house.put(actor, seen(actor, wish), Redirections.TYPE, values(wish), null);
        return outcome.problems();
    }

    Import putAll(Actor actor, List<Wish> wishes, int firstLine) {
        List<Refusal> refused = new ArrayList<>();
        List<ItemId> batch = new ArrayList<>();
        int taken = 0;
        for (int n = 0; n < wishes.size(); n++) {
            Wish wish = wishes.get(n);
            List<FieldProblem> problems = problems(wish);
            if (problems.isEmpty()) {
                Outcome saved = house.save(actor, seen(actor, wish), Redirections.TYPE, values(wish), null);
                problems = saved.problems();
                Item item = saved.item();
                if (item != null) {
                    batch.add(item.id());
                    taken++;
                }
            }
            if (!problems.isEmpty()) {
                refused.add(new Refusal(firstLine + n, wish.from() + " → " + wish.to(), problems.get(0)));
            }
            if (batch.size() == BATCH || n == wishes.size() - 1) {
                house.publish(actor, batch);
                batch.clear();
            }
        }
        return new Import(taken, refused);
    }

    boolean remove(Actor actor, Item redirect, String reason) {
        unpublish.execute(actor, redirect.id(), reason);
        delete.execute(actor, redirect.id(), reason);
        return true;
    }

    private List<FieldProblem> problems(Wish wish) {
        String from = RedirectText.from(wish.from());
        if (from.isEmpty()) {
            return List.of(FieldProblem.of("from", "newsroom.settings.redirects.from.wrong"));
        }
        if (from.equals("/") || from.startsWith("/newsroom") || from.startsWith("/.")) {
            return List.of(FieldProblem.of("from", "newsroom.settings.redirects.from.ours", from));
        }
        if (!RedirectText.isTarget(wish.to())) {
            return List.of(FieldProblem.of("to", "newsroom.settings.redirects.to.wrong"));
        }
        if (live.findByAddress(from).isPresent()) {
            return List.of(FieldProblem.of("from", "newsroom.settings.redirects.in-use", from));
        }
        String to = wish.to().strip();
        List<String> loop = redirections.loop(from, to.startsWith("/") ? RedirectText.from(to) : to);
        return loop.isEmpty()
                ? List.of()
                : List.of(FieldProblem.of("to", "newsroom.settings.redirects.loop", String.join(" → ", loop)));
    }

    private @org.jspecify.annotations.Nullable Item seen(Actor actor, Wish wish) {
        Optional<Rule> rule = redirections.find(RedirectText.from(wish.from()));
        return rule.flatMap(found -> items.find(actor, found.id())).orElse(null);
    }

    private static Map<String, Object> values(Wish wish) {
        Map<String, Object> values = new HashMap<>();
        values.put(Redirections.FROM, RedirectText.from(wish.from()));
        values.put(Redirections.TO, wish.to().strip());
        values.put(Redirections.PERMANENT, wish.permanent());
        return values;
    }
}
