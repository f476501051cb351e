package org.bantin.newsroom.front;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.Item;
import org.bantin.content.page.PageCopy;
import org.bantin.newsroom.front.FrontPlaces.Place;
import org.bantin.newsroom.page.PageFrame;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.publishing.LiveItems;
import org.bantin.rendering.ContentLanguages;
import org.bantin.rendering.PageAnswer;
import org.bantin.rendering.PageDesigns;
import org.bantin.rendering.PageRequest;
import org.bantin.rendering.RenderContext;
import org.bantin.rendering.Renderer;
import org.bantin.rendering.WebsitePages;
import org.bantin.rendering.WebsitePages.Imagined;
import org.bantin.repository.access.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The real front page in a frame: as readers see it now, as it will be once published, or as it will stand at a time to come. */
@RestController
class FrontPreview {
    private final FrontDesk desk;
    private final WebsitePages pages;
    private final Renderer renderer;
    private final PageDesigns designs;
    private final ContentLanguages languages;
    private final LiveItems live;

    FrontPreview(
            FrontDesk desk,
            WebsitePages pages,
            Renderer renderer,
            PageDesigns designs,
            ContentLanguages languages,
            LiveItems live) {
        this.live = live;
        this.desk = desk;
        this.pages = pages;
        this.renderer = renderer;
        this.designs = designs;
        this.languages = languages;
    }

    /**
     * @param what {@code running}, else the draft
     * @param at a time to come: the plan that will be running then, else the draft, with what is public by then
     */
    @GetMapping("/newsroom/front/preview")
    ResponseEntity<String> preview(
            HttpServletResponse response,
            Actor actor,
            @RequestParam String page,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String at) {
        FrontController.editors(actor);
        Place place = desk.place(page);
        boolean running = what.equals("running");
        Instant moment = FrontController.moment(at);
        PageCopy planned = moment == null || running ? null : desk.planned(actor, place, moment);
        Locale locale = languages.all().get(0);
        PageRequest request = new PageRequest(
                designs.address(place.path(), locale).host(),
                "",
                place.section().isEmpty() ? "/" : "/" + place.section(),
                "",
                Map.of(),
                running ? PageRequest.Mode.PUBLISHED : PageRequest.Mode.PREVIEW,
                running ? Actor.PUBLIC : actor);
        Optional<PageAnswer> answer = pages.answer(request, place.path(), new Imagined(planned, moment));
        if (answer.isPresent() && answer.get() instanceof PageAnswer.Page found) {
            return PageFrame.of(found.page().html(), response);
        }
        RenderContext automatic = moment == null || running
                ? RenderContext.published(request.path(), Map.of())
                : RenderContext.preview(request.path(), actor).at(moment);
        if (!place.section().isEmpty()) {
            Item section = live.findByAddress(request.path())
                    .orElseThrow(() -> new NotFoundException("section " + place.section() + " is not on the site"));
            return PageFrame.of(renderer.item(section, locale, automatic).html(), response);
        }
        return PageFrame.of(
                renderer.page(place.template(), Map.of(), locale, automatic).html(), response);
    }
}
