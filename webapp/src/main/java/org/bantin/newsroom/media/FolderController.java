package org.bantin.newsroom.media;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.content.trash.DeleteItem;
import org.bantin.content.trash.DeleteOutcome;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Folders of the media library. */
@RestController
class FolderController {
    private static final String FILE = "asset";
    private static final String FOLDER = "folder";
    private static final String TITLE = "title";
    private static final String PARENT = "parent";
    private static final int LONGEST_TITLE = 120;
    private static final int DEEPEST = 8;
    private static final int PAGE = 100;

    private final Folders folders;
    private final Items items;
    private final SaveDraft saveDraft;
    private final FileChanges changes;
    private final DeleteItem deleteItem;
    private final DraftSearch search;
    private final ProblemJson problems;
    private final Languages languages;

    FolderController(
            Folders folders,
            Items items,
            SaveDraft saveDraft,
            FileChanges changes,
            DeleteItem deleteItem,
            DraftSearch search,
            ProblemJson problems,
            Languages languages) {
        this.folders = folders;
        this.items = items;
        this.saveDraft = saveDraft;
        this.changes = changes;
        this.deleteItem = deleteItem;
        this.search = search;
        this.problems = problems;
        this.languages = languages;
    }

    /** What is wanted of a folder; null leaves a part as it is, an empty parent is the top. */
    record Wanted(@Nullable String title, @Nullable String parent) {}

    @GetMapping("/newsroom/api/folders")
    List<Folders.Folder> all(Actor actor) {
        return folders.tree(actor).all();
    }

    @PostMapping("/newsroom/api/folders")
    ResponseEntity<Map<String, Object>> create(HttpServletRequest request, Actor actor, @RequestBody Wanted wanted) {
        Folders.Tree tree = folders.tree(actor);
        List<FieldProblem> wrong = wrong(tree, "", wanted);
        if (!wrong.isEmpty()) {
            return refused(request, wrong);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(TITLE, title(wanted));
        if (wanted.parent() != null && !wanted.parent().isEmpty()) {
            values.put(PARENT, wanted.parent());
        }
        return saved(
                request,
                HttpStatus.CREATED,
                saveDraft.execute(actor, SaveRequest.create(Folders.TYPE, new FieldValues(values), null)));
    }

    /** Another name, another place, or both. */
    @PutMapping("/newsroom/api/folders/{id}")
    ResponseEntity<Map<String, Object>> change(
            HttpServletRequest request, Actor actor, @PathVariable String id, @RequestBody Wanted wanted) {
        Item folder = folder(actor, id);
        List<FieldProblem> wrong = wrong(folders.tree(actor), id, wanted);
        if (!wrong.isEmpty()) {
            return refused(request, wrong);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        if (wanted.title() != null) {
            values.put(TITLE, title(wanted));
        }
        if (wanted.parent() != null) {
            values.put(PARENT, wanted.parent());
        }
        return saved(
                request,
                HttpStatus.OK,
                saveDraft.execute(actor, SaveRequest.change(folder, new FieldValues(values), null)));
    }

    /** Into the trash; what lay in it moves up to where it lay. */
    @DeleteMapping("/newsroom/api/folders/{id}")
    ResponseEntity<Map<String, Object>> remove(HttpServletRequest request, Actor actor, @PathVariable String id) {
        Item folder = folder(actor, id);
        Folders.Tree tree = folders.tree(actor);
        String parent = folder.fields().text(PARENT).filter(tree::has).orElse("");
        List<String> files = filesIn(actor, id);
        FileChanges.Wish upwards = new FileChanges.Wish(Map.of(FOLDER, parent), List.of(), List.of(), false);
        List<FileChanges.Left> left = changes.change(actor, files, upwards, languages.words(request)).left().stream()
                .filter(file -> !file.title().isEmpty()) // one that is gone lies in no folder
                .toList();
        if (!left.isEmpty()) {
            return refused(request, List.of(FieldProblem.of("", "newsroom.folder.stuck", left.size())));
        }
        for (Folders.Folder child : tree.within(id)) {
            saveDraft.execute(
                    actor,
                    SaveRequest.change(folder(actor, child.id()), new FieldValues(Map.of(PARENT, parent)), null));
        }
        DeleteOutcome outcome = deleteItem.execute(actor, folder.id(), "");
        return outcome instanceof DeleteOutcome.Refused refused
                ? refused(request, refused.problems())
                : ResponseEntity.ok(Map.of("id", id, PARENT, parent, "files", files));
    }

    private List<String> filesIn(Actor actor, String folder) {
        List<String> ids = new ArrayList<>();
        SearchQuery query = SearchQuery.listing(Map.of("type", List.of(FILE), FOLDER, List.of(folder)), 0, PAGE);
        for (SearchResult found = search.search(actor, query); ; ) {
            found.hits().forEach(hit -> ids.add(hit.id().value()));
            if (found.cursor() == null) {
                return ids;
            }
            found = search.search(actor, query.withCursor(found.cursor()));
        }
    }

    private Item folder(Actor actor, String id) {
        Item folder = NotFoundException.unless(items, actor, id);
        if (!folder.type().equals(Folders.TYPE)) {
            throw new NotFoundException("no folder " + id);
        }
        return folder;
    }

    private static String title(Wanted wanted) {
        return wanted.title() == null ? "" : wanted.title().strip().replaceAll("\\s+", " ");
    }

    /** What speaks against a name and a place; {@code id} is empty for a new folder. */
    private static List<FieldProblem> wrong(Folders.Tree tree, String id, Wanted wanted) {
        String parent = wanted.parent() != null
                ? wanted.parent()
                : tree.way(id).stream()
                        .filter(folder -> folder.id().equals(id))
                        .findFirst()
                        .map(Folders.Folder::parent)
                        .orElse("");
        if (!parent.isEmpty() && !tree.has(parent)) {
            return List.of(FieldProblem.of(PARENT, "newsroom.folder.gone"));
        }
        if (!id.isEmpty() && !parent.isEmpty() && tree.below(id).contains(parent)) {
            return List.of(FieldProblem.of(PARENT, "newsroom.folder.inside"));
        }
        if (tree.way(parent).size() >= DEEPEST) {
            return List.of(FieldProblem.of(PARENT, "newsroom.folder.deep", DEEPEST));
        }
        String title = title(wanted);
        if ((id.isEmpty() || wanted.title() != null) && title.isEmpty()) {
            return List.of(FieldProblem.of(TITLE, "newsroom.folder.name"));
        }
        if (title.length() > LONGEST_TITLE) {
            return List.of(FieldProblem.of(TITLE, "newsroom.folder.long", LONGEST_TITLE));
        }
        boolean taken = tree.within(parent).stream()
                .anyMatch(other -> !other.id().equals(id) && other.title().equalsIgnoreCase(title));
        return taken ? List.of(FieldProblem.of(TITLE, "newsroom.folder.taken", title)) : List.of();
    }

    private ResponseEntity<Map<String, Object>> saved(
            HttpServletRequest request, HttpStatus status, SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Saved saved) {
            search.awaitCurrent();
            return ResponseEntity.status(status)
                    .body(Map.of(
                            "id", saved.item().id().value(), TITLE, saved.item().title()));
        }
        return refused(
                request,
                outcome instanceof SaveOutcome.Refused refused
                        ? refused.problems()
                        : List.of(FieldProblem.of("", "newsroom.problem.conflict.short")));
    }

    private ResponseEntity<Map<String, Object>> refused(HttpServletRequest request, List<FieldProblem> reasons) {
        return problems.answer(languages.words(request), HttpStatus.UNPROCESSABLE_CONTENT, "folder-refused", reasons);
    }
}
