package org.bantin.newsroom.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bantin.asset.AssetOutcome;
import org.bantin.asset.AssetUpload;
import org.bantin.asset.Assets;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.newsroom.settings.HouseItems.Outcome;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The picture at the head of every page in place of the site's name: taken into the media library and published at once. */
@RestController
@RequestMapping("/newsroom/settings/logo")
class LogoController {
    private final Assets assets;
    private final HouseItems items;
    private final SiteOwner owner;
    private final OwnerController form;
    private final SettingsScreens screens;
    private final Languages languages;

    LogoController(
            Assets assets,
            HouseItems items,
            SiteOwner owner,
            OwnerController form,
            SettingsScreens screens,
            Languages languages) {
        this.assets = assets;
        this.items = items;
        this.owner = owner;
        this.form = form;
        this.screens = screens;
        this.languages = languages;
    }

    @PostMapping
    ResponseEntity<String> put(HttpServletRequest request, Actor actor, @RequestParam MultipartFile file)
            throws IOException {
        Path path = Files.createTempFile("logo", ".part");
        try {
            file.transferTo(path);
            String sent = file.getOriginalFilename();
            String name = sent == null || sent.isBlank() ? "logo" : sent.substring(sent.lastIndexOf('/') + 1);
            AssetOutcome taken = assets.takeIn(actor, new AssetUpload(name, path));
            if (taken instanceof AssetOutcome.Refused refused) {
                return refused(request, actor, refused.reasons());
            }
            Item picture = taken instanceof AssetOutcome.Stored stored ? describe(actor, stored.asset()) : null;
            if (taken instanceof AssetOutcome.Duplicate duplicate) {
                picture = duplicate.existing();
            }
            return picture == null || !shown(actor, picture)
                    ? refused(request, actor, List.of(FieldProblem.of("logo", "newsroom.settings.logo.wrong")))
                    : set(request, actor, picture);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    @PostMapping("/removal")
    ResponseEntity<String> remove(HttpServletRequest request, Actor actor) {
        return set(request, actor, null);
    }

    private boolean shown(Actor actor, Item picture) {
        return assets.file(StoreName.DRAFT, actor, picture.id())
                .filter(file -> file.picture() && file.width() > 0)
                .isPresent();
    }

    /** The media library asks of every picture what it shows and whose it is. */
    private Item describe(Actor actor, Item picture) {
        String name = owner.value("title");
        Outcome described = items.save(
                actor,
                picture,
                "asset",
                Map.of("caption", name, "alt", name, "credit", owner.value("ownerName")),
                null);
        Item now = described.item();
        return now == null ? picture : now;
    }

    private ResponseEntity<String> set(HttpServletRequest request, Actor actor, @Nullable Item picture) {
        if (picture != null) {
            items.publish(actor, List.of(picture.id()));
        }
        Map<String, Object> values = new HashMap<>(owner.start());
        values.put("logo", picture == null ? "" : picture.id().value());
        Outcome outcome = items.put(actor, owner.item().orElse(null), SiteOwner.TYPE, values, SiteOwner.SLUG);
        return outcome.done() ? screens.saved("/newsroom/settings") : refused(request, actor, outcome.problems());
    }

    private ResponseEntity<String> refused(HttpServletRequest request, Actor actor, List<FieldProblem> problems) {
        Words words = languages.words(request);
        FieldProblem first = problems.get(0);
        return form.show(
                request,
                actor,
                Map.of("logo", words.text(first.messageKey(), first.arguments().toArray())));
    }
}
