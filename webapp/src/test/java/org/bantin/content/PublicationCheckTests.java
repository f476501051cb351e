package org.bantin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bantin.content.TestContent.fields;

import java.util.List;
import org.bantin.content.PublicationCheck.Point;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PublicationCheckTests {
    private static final Actor SYSTEM = Actor.system("test");

    private static TestContent content;
    private static String bare;
    private static String told;
    private static String section;

    @BeforeAll
    static void open() {
        content = new TestContent();
        bare = picture("title", "Không lời");
        told = picture("title", "Đủ lời", "caption", "C", "credit", "Ảnh: X", "alt", "A");
        section = content.create(SYSTEM, "section", "title", "Lao động").id().value();
    }

    @AfterAll
    static void close() {
        content.close();
    }

    private static String picture(Object... pairs) {
        Item asset = content.create(SYSTEM, "asset", pairs);
        content.changes().write(SYSTEM, asset.id(), (session, node) -> {
            node.addNode("jcr:content", "mgnl:contentNode").setProperty("jcr:mimeType", "image/jpeg");
            return true;
        });
        return asset.id().value();
    }

    private static List<String> gaps(Object... more) {
        Object[] pairs = new Object[6 + more.length];
        System.arraycopy(new Object[] {"title", "Bài", "lead", "Sapo", "section", section}, 0, pairs, 0, 6);
        System.arraycopy(more, 0, pairs, 6, more.length);
        return content.check().gaps(content.create(SYSTEM, "article", pairs)).stream()
                .map(gap ->
                        gap.field() + " " + gap.messageKey().substring("content.gap.".length()) + " " + gap.arguments())
                .toList();
    }

    @Test
    void asksForTextsOfEveryPictureUnlessItsAssetHasThem() {
        assertThat(gaps("body", "<p>x</p>", "hero", "jcr:" + told, "photos", List.of(fields("asset", "jcr:" + told))))
                .isEmpty();
        assertThat(gaps(
                        "body",
                                "<p>x</p><figure data-asset=\"" + told + "\"></figure><figure data-asset=\"" + bare
                                        + "\" data-alt=\"Có\"><figcaption>Có</figcaption></figure>",
                        "hero", "jcr:" + bare,
                        "photos",
                                List.of(
                                        fields("asset", "jcr:" + told),
                                        fields("asset", "jcr:" + bare, "caption", "Có"))))
                .containsExactlyInAnyOrder(
                        "photos[1].credit photo-credit [2]",
                        "photos[1].alt photo-alt [2]",
                        "body[1].credit figure-credit [2]");
        assertThat(gaps(
                        "body",
                        "<p>x</p>",
                        "hero",
                        "jcr:" + bare,
                        "photos",
                        List.of(fields("asset", "jcr:" + bare, "caption", "Có", "credit", "Có", "alt", "Có"))))
                .isEmpty();
        assertThat(gaps("body", "<p>x</p>", "hero", "jcr:" + bare))
                .containsExactlyInAnyOrder("hero picture-credit []", "hero picture-alt []");
    }

    @Test
    void aPictureWhoseRightsHaveEndedKeepsItsStoryFromPublication() {
        Object[] texts = {"caption", "C", "credit", "X", "alt", "A"};
        String past = picture(with(
                texts, "title", "Ảnh cũ", "validTo", content.clock.instant().minusSeconds(200_000)));
        String today = picture(with(texts, "title", "Ảnh hôm nay", "validTo", content.clock.instant()));
        assertThat(gaps(
                        "body", "<p>x</p><figure data-asset=\"" + past + "\"></figure>",
                        "hero", "jcr:" + today,
                        "photos", List.of(fields("asset", "jcr:" + past))))
                .hasSize(2)
                .allMatch(gap -> gap.matches("(body|photos) rights-ended \\[Ảnh cũ, \\d\\d/\\d\\d/\\d{4}]"));
    }

    private static Object[] with(Object[] some, Object... more) {
        Object[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Test
    void findsWhatIsMissingAndWhatPointsNowhere() {
        assertThat(gaps("programme", ItemId.random().value()))
                .containsExactlyInAnyOrder("body missing []", "programme broken-reference []");
    }

    @Test
    void tellsTheChecklistPointByPoint() {
        Item item = content.create(
                SYSTEM, "signing", "title", "Lễ ký", "parties", List.of(fields("name", "A"), fields("signatory", "B")));
        List<Point> points = content.check().points(item, content.check().gaps(item));
        assertThat(points)
                .extracting(Point::field)
                .startsWith("title", "lead", "body", "section", "photos", "signedOn", "parties");
        assertThat(points).filteredOn(Point::done).extracting(Point::field).containsExactly("title", "photos");
        assertThat(points)
                .filteredOn(point -> point.field().equals("parties"))
                .flatExtracting(Point::gaps)
                .extracting(FieldProblem::field)
                .containsExactly("parties[1].name");
    }
}
