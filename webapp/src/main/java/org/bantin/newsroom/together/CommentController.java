package org.bantin.newsroom.together;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.comment.Comment;
import org.bantin.workflow.comment.Comments;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Threads of comments on an item, in JSON. Every answer is the whole list as it is now. */
@RestController
@RequestMapping("/newsroom/api/items/{id}/comments")
class CommentController {
    private final Items items;
    private final Comments comments;
    private final People people;
    private final Languages languages;
    private final Times times;

    CommentController(Items items, Comments comments, People people, Languages languages, Times times) {
        this.people = people;
        this.items = items;
        this.comments = comments;
        this.languages = languages;
        this.times = times;
    }

    /** A new thread; without an anchor it is about the whole. */
    record Begin(String text, boolean mustFix, Comment.@Nullable Anchor anchor) {
        Begin {
            text = Objects.requireNonNullElse(text, "");
        }
    }

    /** An answer. */
    record Answer(String text) {
        Answer {
            text = Objects.requireNonNullElse(text, "");
        }
    }

    /** Done or open again. */
    record Settle(boolean settled) {}

    @GetMapping
    List<Map<String, Object>> list(HttpServletRequest request, Actor actor, @PathVariable String id) {
        return threads(request, actor, find(actor, id));
    }

    @PostMapping
    List<Map<String, Object>> begin(
            HttpServletRequest request, Actor actor, @PathVariable String id, @RequestBody Begin begin) {
        Item item = find(actor, id);
        comments.add(actor, item.id(), begin.anchor(), begin.text(), begin.mustFix());
        return threads(request, actor, item);
    }

    @PostMapping("/{comment}/replies")
    List<Map<String, Object>> reply(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String id,
            @PathVariable String comment,
            @RequestBody Answer answer) {
        Item item = find(actor, id);
        comments.reply(actor, item.id(), comment, answer.text());
        return threads(request, actor, item);
    }

    @PutMapping("/{comment}/settled")
    List<Map<String, Object>> settle(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String id,
            @PathVariable String comment,
            @RequestBody Settle settle) {
        Item item = find(actor, id);
        comments.settle(actor, item.id(), comment, settle.settled());
        return threads(request, actor, item);
    }

    private List<Map<String, Object>> threads(HttpServletRequest request, Actor actor, Item item) {
        Words words = languages.words(request);
        return comments.of(actor, item.id()).stream()
                .map(comment -> view(actor, comment, words))
                .toList();
    }

    private Map<String, Object> view(Actor actor, Comment comment, Words words) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", comment.id());
        comment.passage().ifPresent(anchor -> view.put("anchor", anchor));
        view.put("open", comment.open());
        view.put("mustFix", comment.mustFix());
        view.put("mine", comment.by().equals(actor.name()));
        List<Map<String, String>> says = new ArrayList<>();
        says.add(say(comment.by(), times.moment(comment.at(), words), comment.text()));
        comment.replies().forEach(reply -> says.add(say(reply.by(), times.moment(reply.at(), words), reply.text())));
        view.put("says", says);
        return view;
    }

    private Map<String, String> say(String by, String when, String text) {
        Person person = people.of(by);
        return Map.of(
                "who",
                person.shortName(),
                "initials",
                person.initials(),
                "tint",
                person.tint(),
                "when",
                when,
                "text",
                text);
    }

    private Item find(Actor actor, String id) {
        return NotFoundException.unless(items, actor, id);
    }
}
