package org.bantin.newsroom.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bantin.content.form.FormTarget;
import org.bantin.content.form.FormTarget.NewNode;
import org.bantin.content.form.Forms;
import org.bantin.content.page.PageCopy;
import org.bantin.content.page.PageRow;
import org.bantin.content.page.PageTree;
import org.bantin.content.page.PageVerbs.Done;
import org.bantin.content.page.PageVersions;
import org.bantin.newsroom.dialog.FormDoor;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Navigation;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Words;
import org.bantin.rendering.ContentLanguages;
import org.bantin.rendering.Markup;
import org.bantin.rendering.PageAnswer;
import org.bantin.rendering.PageDesigns;
import org.bantin.rendering.PageRequest;
import org.bantin.rendering.RenderFailedException;
import org.bantin.rendering.WebsitePages;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The screens of pages: the tree, the editor, and the page itself from the draft, for the editor's frame. */
@RestController
@RequestMapping("/newsroom/pages")
class PageEditorController {
    private static final String EDIT = "/newsroom/pages/edit";
    private static final String PLACE = "pages";
    private final PageTree tree;
    private final PageRows rows;
    private final PageDeeds deeds;
    private final PageVersions versions;
    private final PageDesigns designs;
    private final WebsitePages pages;
    private final ContentLanguages contentLanguages;
    private final FormDoor forms;
    private final Screens screens;
    private final Languages languages;
    private final ProblemJson problems;
    private final JsonMapper json;

    PageEditorController(
            PageTree tree,
            PageRows rows,
            PageDeeds deeds,
            PageVersions versions,
            PageDesigns designs,
            WebsitePages pages,
            ContentLanguages contentLanguages,
            FormDoor forms,
            Screens screens,
            Languages languages,
            ProblemJson problems,
            JsonMapper json) {
        this.tree = tree;
        this.rows = rows;
        this.deeds = deeds;
        this.versions = versions;
        this.designs = designs;
        this.pages = pages;
        this.contentLanguages = contentLanguages;
        this.forms = forms;
        this.screens = screens;
        this.languages = languages;
        this.problems = problems;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<String> tree(HttpServletRequest request, Actor actor) {
        editors(actor);
        Words words = languages.words(request);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("pagesJson", block(rows.of(tree.children(actor, "/"), words)));
        return screens.page(request, actor, "pages/pages", PLACE, model);
    }

    @GetMapping("/edit/**")
    ResponseEntity<String> edit(HttpServletRequest request, Actor actor) {
        editors(actor);
        Words words = languages.words(request);
        String uri = java.net.URLDecoder.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        PageRow row = page(actor, uri.substring(EDIT.length()));
        Map<String, Object> page = new LinkedHashMap<>(rows.of(row, words));
        page.put("templateId", row.template());
        page.put(
                "dialog",
                designs.design(row.template(), words.locale())
                        .map(PageDesigns.Design::dialog)
                        .orElse(""));
        List<Map<String, String>> tongues = new ArrayList<>();
        for (Locale locale : contentLanguages.ofPage(row.path())) {
            tongues.add(Map.of(
                    "tag",
                    locale.toLanguageTag(),
                    "label",
                    locale.getDisplayLanguage(words.locale()),
                    "address",
                    designs.address(row.path(), locale).path()));
        }
        page.put("languages", tongues);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", row.title());
        model.put("pageJson", block(page));
        model.put("tongues", tongues);
        return screens.page(request, actor, "pages/page-editor", PLACE, model);
    }

    /** The real page from the draft. Pictures come from the newsroom, because the public ones may not exist yet. */
    @GetMapping("/frame")
    ResponseEntity<String> frame(
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            @RequestParam String path,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "edit") String mode,
            @RequestParam(defaultValue = "") String version) {
        editors(actor);
        Words words = languages.words(request);
        PageRow row = page(actor, path);
        Locale locale = contentLanguages.ofPage(row.path()).stream()
                .filter(known -> known.toLanguageTag().equals(language))
                .findFirst()
                .orElseGet(() -> contentLanguages.ofPage(row.path()).get(0));
        PageDesigns.Address address = designs.address(row.path(), locale);
        PageRequest.Mode how = mode.equals("edit") ? PageRequest.Mode.EDIT : PageRequest.Mode.PREVIEW;
        PageCopy copy = version.isEmpty()
                ? null
                : versions.find(actor, row.path(), version)
                        .orElseThrow(() -> new NotFoundException("no version " + version + " of " + path));
        PageRequest asked = new PageRequest(address.host(), "", address.path(), "", Map.of(), how, actor);
        try {
            Optional<PageAnswer> answer = pages.answer(asked, row.path(), new WebsitePages.Imagined(copy, null));
            if (answer.isPresent() && answer.get() instanceof PageAnswer.Page found) {
                return PageFrame.of(found, address.path(), response);
            }
            return PageFrame.failed(words.text("newsroom.pages.unshown"), unshown(row), response);
        } catch (RenderFailedException e) {
            return PageFrame.failed(words.text("newsroom.pages.unshown"), String.valueOf(e.getMessage()), response);
        }
    }

    private static String unshown(PageRow row) {
        String template = row.template();
        return template.isEmpty() ? "no template is set" : "no template " + template + " is installed";
    }

    /** A component with what its form says. */
    record Added(
            String parent,
            @Nullable String before,
            String template,
            @Nullable Map<String, Object> values) {
        Added {
            Objects.requireNonNull(parent, "parent");
            Objects.requireNonNull(template, "template");
        }
    }

    @PostMapping("/add")
    ResponseEntity<Map<String, Object>> add(HttpServletRequest request, Actor actor, @RequestBody Added added) {
        editors(actor);
        Words words = languages.words(request);
        String parent = PagesController.checked(added.parent());
        Done refusal = deeds.refusal(actor, parent, added.template(), false);
        if (refusal != null) {
            return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "refused", refusal.problems());
        }
        String dialog = designs.design(added.template(), words.locale())
                .map(PageDesigns.Design::dialog)
                .orElseThrow(() -> new NotFoundException("no template " + added.template()));
        NewNode fresh = new NewNode("mgnl:component", null, added.before(), Map.of("mgnl:template", added.template()));
        Forms.Save save = new Forms.Save(Map.of(), added.values() == null ? Map.of() : added.values());
        return forms.save(actor, forms.form(dialog), FormTarget.below("website", parent, fresh), save, words);
    }

    private PageRow page(Actor actor, String path) {
        return tree.row(actor, PagesController.checked(path))
                .orElseThrow(() -> new NotFoundException("no page " + path));
    }

    private static void editors(Actor actor) {
        if (!Navigation.isEditor(actor)) {
            throw new AccessDeniedException(actor.name() + " is no editor");
        }
    }

    private Markup block(Object value) {
        return new Markup(json.writeValueAsString(value).replace("<", "\\u003c"));
    }
}
