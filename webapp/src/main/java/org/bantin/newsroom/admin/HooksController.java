package org.bantin.newsroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.journal.Deliveries;
import org.bantin.publishing.journal.Deliveries.Delivery;
import org.bantin.publishing.journal.ProjectionState;
import org.bantin.publishing.journal.Projections;
import org.bantin.repository.access.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What follows from publications: how far each projection is, and which messages to other machines have not arrived. */
@RestController
class HooksController {
    private static final String HERE = "/newsroom/admin/hooks";

    private final ObjectProvider<Deliveries> deliveries;
    private final Projections projections;
    private final Screens screens;
    private final Languages languages;
    private final Times times;

    HooksController(
            ObjectProvider<Deliveries> deliveries,
            Projections projections,
            Screens screens,
            Languages languages,
            Times times) {
        this.deliveries = deliveries;
        this.projections = projections;
        this.screens = screens;
        this.languages = languages;
        this.times = times;
    }

    /** A message as shown; {@code next} is empty when it was given up. */
    public record Line(String id, String target, long journal, int attempts, String next, String problem) {}

    @GetMapping(HERE)
    ResponseEntity<String> show(HttpServletRequest request, Actor actor) {
        Words words = languages.words(request);
        Deliveries known = deliveries.getIfAvailable();
        List<Line> lines = known == null
                ? List.of()
                : known.open().stream()
                        .limit(500)
                        .map(delivery -> line(delivery, words))
                        .toList();
        List<ProjectionState> states = projections.states();
        return screens.page(
                request,
                actor,
                "pages/hooks",
                "hooks",
                Map.of("lines", lines, "states", states, "active", known != null));
    }

    private Line line(Delivery delivery, Words words) {
        return new Line(
                delivery.id(),
                delivery.target(),
                delivery.journal(),
                delivery.attempts(),
                delivery.next() == null ? "" : times.moment(delivery.next(), words),
                delivery.problem() == null ? "" : delivery.problem());
    }

    @PostMapping(HERE + "/{id}/again")
    ResponseEntity<Void> again(@PathVariable String id) {
        deliveries.ifAvailable(known -> known.again(id));
        return back();
    }

    @PostMapping(HERE + "/{id}/drop")
    ResponseEntity<Void> drop(@PathVariable String id) {
        deliveries.ifAvailable(known -> known.drop(id));
        return back();
    }

    private static ResponseEntity<Void> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, HERE)
                .build();
    }
}
