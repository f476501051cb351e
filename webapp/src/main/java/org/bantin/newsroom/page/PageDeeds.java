package org.bantin.newsroom.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bantin.content.FieldProblem;
import org.bantin.content.ItemId;
import org.bantin.content.page.PageBin;
import org.bantin.content.page.PageRow;
import org.bantin.content.page.PageTree;
import org.bantin.content.page.PageVerbs;
import org.bantin.content.page.PageVerbs.Done;
import org.bantin.content.page.PageVerbs.Place;
import org.bantin.content.page.PageVersions;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.publishing.PublishNodes;
import org.bantin.rendering.PageDesigns;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deeds of tree and editor by name: asks the rules of areas, calls the verb, lets the site follow where a page is public. */
@Component
class PageDeeds {
    private static final String NOT_PERMITTED = "content.page.not-permitted";

    private final PageTree tree;
    private final PageVerbs verbs;
    private final PageBin bin;
    private final PageVersions versions;
    private final PublishNodes publishing;
    private final PageDesigns designs;

    PageDeeds(
            PageTree tree,
            PageVerbs verbs,
            PageBin bin,
            PageVersions versions,
            PublishNodes publishing,
            PageDesigns designs) {
        this.versions = versions;
        this.tree = tree;
        this.verbs = verbs;
        this.bin = bin;
        this.publishing = publishing;
        this.designs = designs;
    }

    /**
     * What a script asks for; each deed reads what it needs.
     *
     * @param before sibling that comes after; null for the end
     * @param template of what is made, or of what is moved so that the area can be asked
     * @param deep whether pages below go along
     */
    record Wish(
            @Nullable String path,
            @Nullable String parent,
            @Nullable String before,
            @Nullable String name,
            @Nullable String title,
            @Nullable String template,
            @Nullable String id,
            boolean deep) {
        String pathOr(String otherwise) {
            return path == null ? otherwise : path;
        }

        String parentOr(String otherwise) {
            return parent == null ? otherwise : parent;
        }

        Place place() {
            return new Place(parentOr("/"), before);
        }

        String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }

    Done act(Actor actor, String verb, Wish wish) {
        return switch (verb) {
            case "create" -> create(actor, wish);
            case "component" -> component(actor, wish);
            case "area" -> verbs.area(actor, wish.pathOr("/"), name(wish));
            case "rename" ->
                followed(actor, wish.pathOr(""), verbs.rename(actor, wish.pathOr(""), wish.text(wish.name())));
            case "move" -> move(actor, wish, false);
            case "copy" -> move(actor, wish, true);
            case "delete" -> delete(actor, wish.pathOr(""));
            case "restore" -> bin.restore(actor, PagesController.id(wish.text(wish.id())));
            case "restore-version" -> restore(actor, wish);
            case "publish" -> publish(actor, wish);
            case "unpublish" -> unpublish(actor, wish.pathOr(""));
            default -> throw new NotFoundException("no deed " + verb);
        };
    }

    private static String name(Wish wish) {
        String name = wish.text(wish.name());
        if (!name.matches("[\\w-]+")) {
            throw new NotFoundException("no area can be called " + name);
        }
        return name;
    }

    private Done create(Actor actor, Wish wish) {
        String template = wish.text(wish.template());
        boolean offered = designs.pages(actor, wish.parentOr("/"), Locale.ROOT).stream()
                .anyMatch(design -> design.id().equals(template));
        return offered
                ? verbs.create(actor, wish.place(), wish.text(wish.title()), wish.text(wish.name()), template)
                : refused("template", "content.page.template");
    }

    private Done component(Actor actor, Wish wish) {
        String template = wish.text(wish.template());
        Done refusal = refusal(actor, wish.parentOr("/"), template, wish.deep());
        return refusal == null ? verbs.component(actor, wish.place(), template) : refusal;
    }

    /** Why an area does not take a component; null when it does. {@code full} says that the script has counted. */
    @Nullable
    Done refusal(Actor actor, String area, String template, boolean full) {
        PageDesigns.AreaRule rule = designs.area(actor, area, Locale.ROOT);
        if (!template.isEmpty() && !rule.takes(template)) {
            return refused("", "content.page.not-taken");
        }
        return full || (rule.known() && tree.parts(actor, area) >= rule.most())
                ? refused("", "content.page.full")
                : null;
    }

    private Done move(Actor actor, Wish wish, boolean copy) {
        String path = wish.pathOr("");
        boolean part = tree.isPart(actor, path);
        if (part && !copy && !designs.permits(actor, path, "move")) {
            return refused("", NOT_PERMITTED);
        }
        boolean stays =
                !copy && path.substring(0, Math.max(0, path.lastIndexOf('/'))).equals(wish.parentOr("/"));
        if (part && !stays) {
            Done refusal = refusal(actor, wish.parentOr("/"), tree.template(actor, path), false);
            if (refusal != null) {
                return refusal;
            }
        }
        return copy
                ? verbs.copy(actor, path, wish.place())
                : followed(actor, path, verbs.move(actor, path, wish.place()));
    }

    /** A page that is on the site is found there under its new name at once. */
    private Done followed(Actor actor, String path, Done done) {
        if (done.problems().isEmpty() && !done.path().equals(path) && !tree.isPart(actor, done.path())) {
            if (tree.row(actor, done.path()).map(PageRow::live).orElse(false)) {
                publishing.follow(actor, new ItemId(done.id()));
            }
        }
        return done;
    }

    private Done delete(Actor actor, String path) {
        if (!designs.permits(actor, path, "delete")) {
            return refused("", NOT_PERMITTED);
        }
        if (!tree.isPart(actor, path)) {
            publishing.withdraw(actor, tree.liveBelow(actor, path));
        }
        return bin.delete(actor, path);
    }

    private Done restore(Actor actor, Wish wish) {
        PageRow row = row(actor, wish.pathOr(""));
        return versions.restore(actor, row.path(), wish.text(wish.name()))
                .map(written -> new Done(row.id(), row.path(), null, List.of()))
                .orElseThrow(() -> new NotFoundException("no version " + wish.name() + " of " + row.path()));
    }

    private Done publish(Actor actor, Wish wish) {
        PageRow row = row(actor, wish.pathOr(""));
        ItemId id = new ItemId(row.id());
        String above = publishing.missingAbove(actor, id);
        if (!above.isEmpty()) {
            return new Done("", "", null, List.of(FieldProblem.of("", "content.page.above-first", above)));
        }
        List<ItemId> ids = new ArrayList<>(wish.deep() ? tree.below(actor, row.path()) : List.of(id));
        publishing.execute(actor, ids);
        return new Done(row.id(), row.path(), null, List.of());
    }

    private Done unpublish(Actor actor, String path) {
        PageRow row = row(actor, path);
        publishing.withdraw(actor, tree.liveBelow(actor, row.path()));
        return new Done(row.id(), row.path(), null, List.of());
    }

    private PageRow row(Actor actor, String path) {
        return tree.row(actor, path).orElseThrow(() -> new NotFoundException("no page " + path));
    }

    private static Done refused(String field, String key) {
        return new Done("", "", null, List.of(FieldProblem.of(field, key)));
    }
}
