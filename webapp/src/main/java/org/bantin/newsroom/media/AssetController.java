package org.bantin.newsroom.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bantin.asset.AssetOutcome;
import org.bantin.asset.Assets;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.trash.RestoreItem;
import org.bantin.newsroom.editor.References;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Times;
import org.bantin.repository.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes uploads in: the body is the file; its name, its folder, its run and its place in the run stand in headers, and how often it was sent
 * before, since the answer to one that arrived may have been lost.
 */
@RestController
class AssetController {
    /** So long after its arrival a file that is sent again is the same upload and no duplicate. */
    private static final Duration SAME_UPLOAD = Duration.ofMinutes(30);

    private final Items items;
    private final Assets assets;
    private final UploadRuns runs;
    private final RestoreItem restoreItem;
    private final References references;
    private final Folders folders;
    private final Times times;
    private final ProblemJson problems;
    private final Languages languages;

    AssetController(
            Items items,
            Assets assets,
            UploadRuns runs,
            RestoreItem restoreItem,
            References references,
            Folders folders,
            Times times,
            ProblemJson problems,
            Languages languages) {
        this.restoreItem = restoreItem;
        this.items = items;
        this.assets = assets;
        this.runs = runs;
        this.references = references;
        this.folders = folders;
        this.times = times;
        this.problems = problems;
        this.languages = languages;
    }

    @PostMapping("/newsroom/api/assets")
    ResponseEntity<Map<String, Object>> upload(
            HttpServletRequest request,
            Actor actor,
            @RequestHeader(UploadedFile.NAME) String encodedName,
            @RequestHeader(name = "X-Upload-Run", defaultValue = "") String run,
            @RequestHeader(name = "X-Upload-Place", defaultValue = "0") int place,
            @RequestHeader(name = "X-Upload-Tries", defaultValue = "0") int tries,
            @RequestHeader(name = "X-Upload-Folder", defaultValue = "") String folder)
            throws IOException {
        try (UploadRuns.Place turn = runs.enter(actor.name() + " " + run, run.isEmpty() ? 0 : place);
                UploadedFile file = UploadedFile.of(request, encodedName)) {
            String wanted = folder.isEmpty() || !folders.tree(actor).has(folder) ? "" : folder;
            AssetOutcome outcome = assets.takeIn(actor, file.toAssetUpload(turn::await, wanted));
            return answer(request, actor, tries > 0 ? arrivedBefore(actor, outcome) : outcome);
        }
    }

    /** What this person has just sent, and never heard of, is stored and no duplicate. */
    private AssetOutcome arrivedBefore(Actor actor, AssetOutcome outcome) {
        return outcome instanceof AssetOutcome.Duplicate known
                        && known.existing().owner().equals(actor.name())
                        && known.existing().created().isAfter(times.now().minus(SAME_UPLOAD))
                ? new AssetOutcome.Stored(known.existing())
                : outcome;
    }

    /** How far to turn a picture, in quarters clockwise. */
    record Turn(int quarters) {}

    /** Another file for an asset; its address, its texts and whoever shows it stay. */
    @PostMapping("/newsroom/api/assets/{id}/file")
    ResponseEntity<Map<String, Object>> replace(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String id,
            @RequestHeader(UploadedFile.NAME) String encodedName)
            throws IOException {
        Item asset = NotFoundException.unless(items, actor, id);
        try (UploadedFile file = UploadedFile.of(request, encodedName)) {
            return answer(request, actor, assets.replace(actor, asset.id(), file.toAssetUpload()));
        }
    }

    @PostMapping("/newsroom/api/assets/{id}/turn")
    Map<String, Object> turn(Actor actor, @PathVariable String id, @RequestBody Turn turn) {
        Item asset = NotFoundException.unless(items, actor, id);
        return view(actor, assets.rotate(actor, asset.id(), Math.floorMod(turn.quarters(), 4)), false);
    }

    /** Brings a file back that was just put away. */
    @PostMapping("/newsroom/api/items/{id}/restoration")
    Map<String, Object> restore(Actor actor, @PathVariable String id) {
        Item back = restoreItem
                .execute(actor, itemId(id))
                .orElseThrow(() -> new NotFoundException("nothing in the trash is " + id));
        return view(actor, back, false);
    }

    private static ItemId itemId(String id) {
        try {
            return new ItemId(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("not an item id: " + id);
        }
    }

    private ResponseEntity<Map<String, Object>> answer(HttpServletRequest request, Actor actor, AssetOutcome outcome) {
        if (outcome instanceof AssetOutcome.Stored stored) {
            return ResponseEntity.status(HttpStatus.CREATED).body(view(actor, stored.asset(), false));
        }
        if (outcome instanceof AssetOutcome.Duplicate duplicate) {
            return ResponseEntity.ok(view(actor, duplicate.existing(), true));
        }
        List<FieldProblem> reasons = outcome instanceof AssetOutcome.Refused refused ? refused.reasons() : List.of();
        return problems.answer(languages.words(request), HttpStatus.UNPROCESSABLE_CONTENT, "file-refused", reasons);
    }

    private Map<String, Object> view(Actor actor, Item asset, boolean duplicate) {
        Map<String, Object> view = references.asset(actor, asset);
        view.put("duplicate", duplicate);
        return view;
    }
}
