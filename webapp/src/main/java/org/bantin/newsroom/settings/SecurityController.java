package org.bantin.newsroom.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Seen;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.signin.HouseRules;
import org.bantin.newsroom.signin.NewsroomProperties;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rules of sign-in: who needs a second factor, how long a password is, whether another house vouches for people. */
@RestController
@RequestMapping("/newsroom/settings/security")
class SecurityController {
    private final HouseRules rules;
    private final NewsroomProperties properties;
    private final AuditTrail audit;
    private final SettingsScreens screens;
    private final Languages languages;
    private final Clock clock;

    SecurityController(
            HouseRules rules,
            NewsroomProperties properties,
            AuditTrail audit,
            SettingsScreens screens,
            Languages languages,
            Clock clock) {
        this.rules = rules;
        this.properties = properties;
        this.audit = audit;
        this.screens = screens;
        this.languages = languages;
        this.clock = clock;
    }

    /** A role with whether it needs a second factor. */
    public record Choice(String id, String label, boolean chosen) {}

    @GetMapping
    ResponseEntity<String> show(HttpServletRequest request, Actor actor) {
        return show(request, actor, "");
    }

    private ResponseEntity<String> show(HttpServletRequest request, Actor actor, String error) {
        Words words = languages.words(request);
        HouseRules.Rules now = rules.rules();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "roles",
                Arrays.stream(Role.values())
                        .map(role -> new Choice(
                                role.id(),
                                words.text("newsroom.role." + role.id()),
                                now.secondFactor().contains(role)))
                        .toList());
        model.put("shortest", now.shortestPassword());
        model.put("least", HouseRules.SHORTEST);
        model.put("most", HouseRules.LONGEST_DEMAND);
        model.put("oidc", properties.oidc().on() ? properties.oidc().issuer() : "");
        model.put("seen", Seen.mark(mark(now)));
        model.put("error", error);
        return screens.show(request, actor, "security", model, error.isEmpty());
    }

    private static List<Object> mark(HouseRules.Rules rules) {
        return List.of(rules.secondFactor().stream().sorted().toList(), rules.shortestPassword());
    }

    @PostMapping
    ResponseEntity<String> save(
            HttpServletRequest request, Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        if (Seen.overtaken(sent.toSingleValueMap(), mark(rules.rules()))) {
            return show(request, actor, languages.words(request).text("newsroom.settings.security.overtaken"));
        }
        Set<Role> roles = sent.getOrDefault("roles", List.of()).stream()
                .flatMap(id -> Role.of(id).stream())
                .collect(Collectors.toSet());
        String shortest = String.valueOf(sent.getFirst("shortest"));
        rules.settle(roles, shortest.matches("[0-9]{1,3}") ? Integer.parseInt(shortest) : HouseRules.SHORTEST);
        String named = roles.stream().map(Role::id).sorted().collect(Collectors.joining(", "));
        audit.append(new AuditEntry(
                clock.instant(),
                actor.name(),
                "sign-in-rules",
                null,
                null,
                "",
                Map.of("secondFactor", named, "shortest", shortest)));
        return screens.saved("/newsroom/settings/security");
    }
}
