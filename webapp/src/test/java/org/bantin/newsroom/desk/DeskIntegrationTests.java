package org.bantin.newsroom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Times;
import org.bantin.publishing.LiveItems;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The board over the demo site, whose stories of many months were all saved within one minute. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"bantin.store=memory", "bantin.demo=true", "bantin.password-iterations=10000"})
class DeskIntegrationTests {
    @TempDir
    static Path data;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry registry) {
        registry.add("bantin.data", data::toString);
    }

    @Autowired
    Desk desk;

    @Autowired
    Languages languages;

    @Autowired
    LiveItems liveItems;

    @Autowired
    Times times;

    @Test
    void showsWhatWentOutTodayAlsoWhereManyOlderStoriesWereChangedLater() {
        List<String> today = new ArrayList<>();
        liveItems.forEach(item -> item.publication()
                .filter(stamp -> List.of("article", "conference").contains(item.type()))
                .filter(stamp -> times.local(stamp.last()).toLocalDate().equals(times.today()))
                .ifPresent(stamp -> today.add(item.id().value())));
        Actor chief = new Actor("chief", "chief", Set.of(Role.CHIEF_EDITOR), Set.of(), false);
        // right after the demo was loaded its index is still on its way
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(line(chief).before())
                        .extracting(point -> point.card().id())
                        .containsExactlyInAnyOrderElementsOf(today));
    }

    private DayLine.Line line(Actor chief) {
        return (DayLine.Line) Objects.requireNonNull(
                desk.of(chief, DeskFilter.of(Map.of()), languages.words(new MockHttpServletRequest()))
                        .get("line"));
    }
}
