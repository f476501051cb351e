package org.bantin.newsroom.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bantin.asset.AssetUpload;
import org.bantin.asset.Assets;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemRights;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.content.trash.DeleteItem;
import org.bantin.definition.Definitions;
import org.bantin.newsroom.editor.ItemViews;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Words;
import org.bantin.rendering.Markup;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.manuscript.IntakeReport;
import org.bantin.workflow.manuscript.IntakeReports;
import org.bantin.workflow.manuscript.ManuscriptOutcome;
import org.bantin.workflow.manuscript.TakeInManuscript;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The screen where a manuscript stands beside what was recognised in it, before somebody goes on writing. */
@RestController
class CheckController {
    private static final List<String> TYPES =
            List.of("article", "photo-story", "conference", "signing", "document", "programme");

    private final Items items;
    private final ItemViews views;
    private final ItemRights rights;
    private final Definitions definitions;
    private final IntakeReports reports;
    private final Assets assets;
    private final TakeInManuscript takeInManuscript;
    private final DeleteItem deleteItem;
    private final Kinds kinds;
    private final Screens screens;
    private final Languages languages;
    private final ProblemJson problems;
    private final JsonMapper mapper;

    CheckController(
            Items items,
            ItemViews views,
            ItemRights rights,
            Definitions definitions,
            IntakeReports reports,
            Assets assets,
            TakeInManuscript takeInManuscript,
            DeleteItem deleteItem,
            Kinds kinds,
            Screens screens,
            Languages languages,
            ProblemJson problems,
            JsonMapper mapper) {
        this.items = items;
        this.views = views;
        this.rights = rights;
        this.definitions = definitions;
        this.reports = reports;
        this.assets = assets;
        this.takeInManuscript = takeInManuscript;
        this.deleteItem = deleteItem;
        this.kinds = kinds;
        this.screens = screens;
        this.languages = languages;
        this.problems = problems;
        this.mapper = mapper;
    }

    /** What a draft is to become. */
    record Type(String type) {
        Type {
            Objects.requireNonNull(type, "type");
        }
    }

    @GetMapping("/newsroom/intake/{id}")
    ResponseEntity<String> screen(HttpServletRequest request, Actor actor, @PathVariable String id) {
        Item item = NotFoundException.unless(items, actor, id);
        IntakeReport report = report(actor, item);
        Words words = languages.words(request);
        Map<String, Object> view = new HashMap<>(views.withForm(actor, item, words));
        view.put("intake", report);
        view.put("types", types(actor, item, words));
        Map<String, Object> model = new HashMap<>();
        model.put("itemJson", new Markup(mapper.writeValueAsString(view).replace("<", "\\u003c")));
        model.put("item", item.id().value());
        return screens.page(request, actor, "pages/manuscript-check", "intake", model);
    }

    /** The file as it was handed in. */
    @GetMapping("/newsroom/api/manuscripts/{id}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable String id) throws IOException {
        Item item = NotFoundException.unless(items, actor, id);
        IntakeReport report = report(actor, item);
        Path file = original(actor, item, report);
        try {
            ContentDisposition name = ContentDisposition.attachment()
                    .filename(report.fileName(), StandardCharsets.UTF_8)
                    .build();
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .body(Files.readAllBytes(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Takes the same file in again as another kind of content; the first draft goes to the trash. */
    @PostMapping("/newsroom/api/manuscripts/{id}/type")
    ResponseEntity<Map<String, Object>> become(
            HttpServletRequest request, Actor actor, @PathVariable String id, @RequestBody Type wanted)
            throws IOException {
        Item item = NotFoundException.unless(items, actor, id);
        Words words = languages.words(request);
        if (!item.state().equals(ItemState.DRAFT) || !TYPES.contains(wanted.type())) {
            throw new AccessDeniedException(actor.name() + " may not make " + wanted.type() + " of " + id);
        }
        IntakeReport report = report(actor, item);
        Path file = original(actor, item, report);
        try {
            TakeInManuscript.Wish wish = new TakeInManuscript.Wish(null, wanted.type(), photos(item));
            ManuscriptOutcome outcome = takeInManuscript.execute(actor, new AssetUpload(report.fileName(), file), wish);
            if (outcome instanceof ManuscriptOutcome.Drafted drafted) {
                deleteItem.execute(actor, item.id(), "");
                return ResponseEntity.ok(Map.of("id", drafted.item().id().value()));
            }
            return problems.answer(
                    words,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "file-refused",
                    outcome instanceof ManuscriptOutcome.Refused refused ? refused.reasons() : List.of());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private IntakeReport report(Actor actor, Item item) {
        return reports.of(actor, item.id())
                .orElseThrow(() -> new NotFoundException(item.id().value() + " was not made from a file"));
    }

    private Path original(Actor actor, Item item, IntakeReport report) throws IOException {
        Path file = Files.createTempFile("bantin-manuscript", ".tmp");
        if (!report.original().isEmpty()) {
            try (InputStream in = assets.open(StoreName.DRAFT, actor, new ItemId(report.original()))) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } else if (!reports.copyFile(item.id(), file)) {
            Files.delete(file);
            throw new NotFoundException("the file of " + item.id().value() + " was not kept");
        }
        return file;
    }

    private static List<TakeInManuscript.Photo> photos(Item item) {
        return item.fields().nested("photos").stream()
                .flatMap(photo -> photo.text("asset").stream())
                .map(asset -> new TakeInManuscript.Photo(new ItemId(asset.replaceFirst("^jcr:", "")), ""))
                .toList();
    }

    private List<Map<String, String>> types(Actor actor, Item item, Words words) {
        return TYPES.stream()
                .filter(type -> definitions.contentType(type).isPresent())
                .filter(type -> type.equals(item.type())
                        || rights.mayCreate(actor, definitions.contentType(type).orElseThrow()))
                .map(type -> {
                    Kinds.Kind kind = kinds.of(type, words);
                    return Map.of("name", type, "label", kind.label(), "icon", kind.icon());
                })
                .toList();
    }
}
