package org.bantin.newsroom.front;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.ItemId;
import org.bantin.content.page.PageCopies;
import org.bantin.content.page.PageCopies.Standing;
import org.bantin.content.page.PageCopy;
import org.bantin.content.page.PageRow;
import org.bantin.content.page.PageTree;
import org.bantin.content.page.PageVerbs;
import org.bantin.newsroom.front.FrontPlaces.Place;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.PageSchedule;
import org.bantin.publishing.PublishNodes;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the desk does with the composed page: the draft is what one arranges, the live page is what readers see, plans are what is
 * to come. The page of the tree is the only truth; a page that is not there yet is made by the first change.
 */
@Component
class FrontDesk {
    private static final String ALERT = "alert";

    private final Object making = new Object();
    private final FrontPlaces places;
    private final FrontStories stories;
    private final PageCopies pages;
    private final PageTree tree;
    private final PageVerbs verbs;
    private final PublishNodes publish;
    private final PageSchedule schedule;
    private final People people;
    private final Times times;

    FrontDesk(
            FrontPlaces places,
            FrontStories stories,
            PageCopies pages,
            PageTree tree,
            PageVerbs verbs,
            PublishNodes publish,
            PageSchedule schedule,
            People people,
            Times times) {
        this.places = places;
        this.stories = stories;
        this.pages = pages;
        this.tree = tree;
        this.verbs = verbs;
        this.publish = publish;
        this.schedule = schedule;
        this.people = people;
        this.times = times;
    }

    Place place(String path) {
        return places.find(path).orElseThrow(() -> new NotFoundException("no page that can be arranged: " + path));
    }

    /** Everything that the screen shows, as its script reads it. */
    Map<String, Object> state(Actor actor, Place place, Words words) {
        Optional<Standing> draft = pages.find(StoreName.DRAFT, actor, place.path());
        Optional<Standing> live = pages.find(StoreName.LIVE, Actor.PUBLIC, place.path());
        Optional<PageRow> row =
                tree.row(actor, place.path()).filter(found -> found.path().equals(place.path()));
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("page", place.path());
        state.put("exists", draft.isPresent());
        state.put("editable", row.map(PageRow::editable).orElseGet(() -> tree.mayAdd(actor, "/")));
        state.put("revision", draft.map(Standing::revision).orElse(0L));
        state.put(
                "by",
                draft.map(Standing::by)
                        .filter(by -> !by.isEmpty())
                        .map(by -> people.of(by).shortName())
                        .orElse(""));
        state.put("mine", draft.map(Standing::by).orElse("").equals(actor.name()));
        state.put("live", live.isPresent());
        state.put(
                "liveSince",
                live.map(Standing::changed).map(at -> times.moment(at, words)).orElse(""));
        Arrangement arranged = draft.map(found -> Arrangement.of(found.copy(), place.areas()))
                .orElseGet(() -> new Arrangement(Map.of()));
        Arrangement running = live.map(found -> Arrangement.of(found.copy(), place.areas()))
                .orElseGet(() -> new Arrangement(Map.of()));
        List<Map<String, Object>> plans = plans(actor, place, words);
        state.put("draft", arranged.areas());
        state.put("running", running.areas());
        state.put("unpublished", changed(draft, live));
        state.put("plans", plans);
        List<String> automatic = stories.automatic(place.section());
        state.put("automatic", automatic);
        Set<String> named = new LinkedHashSet<>(automatic);
        named(arranged, named);
        named(running, named);
        for (PageSchedule.Planned plan : schedule.of(actor, place.path())) {
            named(Arrangement.of(plan.copy(), place.areas()), named);
        }
        state.put("stories", stories.of(actor, named, words));
        return state;
    }

    /** Whether the draft differs from what is out in anything, also in what the desk does not show. */
    private static boolean changed(Optional<Standing> draft, Optional<Standing> live) {
        return draft.isPresent()
                && (live.isEmpty() || !draft.get().copy().sameAs(live.get().copy()));
    }

    private static void named(Arrangement arrangement, Set<String> ids) {
        arrangement
                .areas()
                .values()
                .forEach(parts -> parts.forEach(part -> {
                    for (String field : List.of("item", "first")) {
                        String id = part.values().getOrDefault(field, "");
                        if (!id.isEmpty()) {
                            ids.add(id);
                        }
                    }
                }));
    }

    private List<Map<String, Object>> plans(Actor actor, Place place, Words words) {
        List<Map<String, Object>> plans = new ArrayList<>();
        for (PageSchedule.Planned plan : schedule.of(actor, place.path())) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", plan.id());
            one.put("at", plan.at().toString());
            one.put("when", times.moment(plan.at(), words));
            one.put("by", people.of(plan.by()).shortName());
            one.put("areas", Arrangement.of(plan.copy(), place.areas()).areas());
            plans.add(one);
        }
        return plans;
    }

    /** @return false when somebody was quicker */
    boolean arrange(Actor actor, Place place, long seen, Arrangement wanted, Words words) {
        synchronized (making) {
            Optional<Standing> there = pages.find(StoreName.DRAFT, actor, place.path());
            if (there.isPresent() && seen <= 0 && there.get().revision() > 0) {
                return false; // somebody else made the page meanwhile
            }
            Standing now = there.orElseGet(() -> standing(actor, place, words));
            long base = there.isPresent() ? seen : now.revision();
            return pages.write(actor, place.path(), base, wanted.onto(now.copy(), place.areas()), "page-arranged")
                    .done();
        }
    }

    /** The page, made now when it is not there. */
    private Standing standing(Actor actor, Place place, Words words) {
        return pages.find(StoreName.DRAFT, actor, place.path()).orElseGet(() -> {
            make(actor, place, words);
            return pages.find(StoreName.DRAFT, actor, place.path())
                    .orElseThrow(() -> new IllegalStateException("page " + place.path() + " was not made"));
        });
    }

    private void make(Actor actor, Place place, Words words) {
        int slash = place.path().lastIndexOf('/');
        String parent = slash == 0 ? "/" : place.path().substring(0, slash);
        if (!parent.equals("/") && tree.row(actor, parent).isEmpty()) {
            verbs.folder(actor, parent.substring(1));
        }
        String name = place.path().substring(slash + 1);
        String title = place.section().isEmpty()
                ? words.text("newsroom.place.front")
                : stories.sections(actor).stream()
                        .filter(section -> section.name().equals(place.section()))
                        .map(FrontStories.Section::title)
                        .findFirst()
                        .orElse(name);
        PageVerbs.Done done = verbs.create(actor, new PageVerbs.Place(parent, null), title, name, place.template());
        if (!done.path().equals(place.path())) {
            throw new IllegalStateException("page " + place.path() + " was made as " + done.path());
        }
    }

    void publish(Actor actor, Place place, Words words) {
        publish.execute(actor, List.of(new ItemId(standing(actor, place, words).id())));
    }

    /** Plans that the page becomes what the draft is now; the draft returns to what is running. */
    String schedule(Actor actor, Place place, Instant at, Words words) {
        Standing draft = standing(actor, place, words);
        PageSchedule.Planned plan = schedule.plan(actor, place.path(), at, draft.copy());
        pages.find(StoreName.LIVE, Actor.PUBLIC, place.path())
                .ifPresent(live -> pages.write(actor, place.path(), -1, live.copy(), "page-arranged"));
        return plan.id();
    }

    /** Gives a plan up; {@code open} puts what it held back on the desk. */
    void unschedule(Actor actor, Place place, String id, boolean open) {
        PageSchedule.Planned plan = schedule.cancel(actor, id);
        if (plan != null && open) {
            pages.write(actor, place.path(), -1, plan.copy(), "page-arranged");
        }
    }

    /** Puts an alert on the page that is running, at once, and on the draft; null takes it off. Nothing else goes out. */
    void alert(Actor actor, Place place, Arrangement.@Nullable Part alert, Words words) {
        Arrangement change = new Arrangement(Map.of(ALERT, alert == null ? List.of() : List.of(alert)));
        Standing draft = standing(actor, place, words);
        PageCopy running = pages.find(StoreName.LIVE, Actor.PUBLIC, place.path())
                .map(Standing::copy)
                .orElseGet(() -> bare(draft.copy()));
        pages.write(actor, place.path(), -1, change.onto(draft.copy(), place.areas()), "page-arranged");
        schedule.publishNow(actor, place.path(), change.onto(running, place.areas()));
    }

    private static PageCopy bare(PageCopy page) {
        return new PageCopy(page.name(), page.type(), page.values(), List.of());
    }

    /** What a plan holds that will be the last before a time; null when none is. */
    @Nullable
    PageCopy planned(Actor actor, Place place, Instant at) {
        PageCopy last = null;
        for (PageSchedule.Planned plan : schedule.of(actor, place.path())) {
            if (!plan.at().isAfter(at)) {
                last = plan.copy();
            }
        }
        return last;
    }
}
