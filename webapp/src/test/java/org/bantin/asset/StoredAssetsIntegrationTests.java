package org.bantin.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bantin.asset.Assets.AssetFile;
import org.bantin.asset.Assets.RenditionFile;
import org.bantin.asset.Assets.RenditionSpec;
import org.bantin.asset.file.FilePreparationTests;
import org.bantin.content.Item;
import org.bantin.content.TestContent;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.StoreName;
import org.bantin.repository.TestRepository;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredAssetsIntegrationTests {
    private static final Actor REPORTER = TestRepository.actor("thu-hang", Role.REPORTER);
    private static final Actor OTHER = TestRepository.actor("quoc-viet", Role.REPORTER);
    private static final Actor LIBRARIAN = TestRepository.actor("minh-tri", Role.PHOTO_LIBRARIAN);

    @TempDir
    Path directory;

    private TestContent content;
    private StoredAssets assets;

    @BeforeEach
    void create() {
        content = new TestContent();
        assets = AssetsFixture.stored(content, directory.resolve("cache"), 2, 10);
    }

    @AfterEach
    void close() {
        content.close();
    }

    private AssetUpload upload(byte[] bytes) {
        return new AssetUpload("Ảnh 1.jpg", TestPictures.file(directory, "upload-" + bytes.length, bytes));
    }

    private Item stored(Actor actor, byte[] bytes) {
        return ((AssetOutcome.Stored) assets.takeIn(actor, upload(bytes))).asset();
    }

    private AssetFile file(Item item) {
        return assets.file(StoreName.DRAFT, REPORTER, item.id()).orElseThrow();
    }

    @Test
    void storesAPictureWithWhatItSaysOfItself() throws Exception {
        byte[] photo = TestPictures.photoWithMetadata(
                6,
                "Trần Hạnh\0".getBytes(StandardCharsets.UTF_8),
                TestPictures.xmp("Giờ tan ca"),
                "x".getBytes(StandardCharsets.US_ASCII));
        Item item = stored(REPORTER, photo);
        assertThat(item.workspace()).isEqualTo("dam");
        assertThat(item.owner()).isEqualTo("thu-hang");
        assertThat(item.fields().text("caption")).contains("Giờ tan ca");
        assertThat(item.fields().text("credit")).contains("Trần Hạnh");
        AssetFile file = file(item);
        assertThat(List.of(file.width(), file.height())).containsExactly(300, 400);
        assertThat(file.mimeType()).isEqualTo("image/jpeg");
        try (InputStream in = assets.open(StoreName.DRAFT, OTHER, item.id())) {
            assertThat(in.readAllBytes()).hasSize((int) file.size());
        }
    }

    @Test
    void knowsAPictureThatIsThereAlready() {
        Item first = stored(REPORTER, TestPictures.jpeg(50, 40));
        AssetOutcome again = assets.takeIn(OTHER, upload(TestPictures.jpeg(50, 40)));
        assertThat(again).isInstanceOf(AssetOutcome.Duplicate.class);
        assertThat(((AssetOutcome.Duplicate) again).existing().id()).isEqualTo(first.id());
    }

    @Test
    void completesAnUploadThatWasCutOffBeforeItsBytesWereStored() {
        Item first = stored(REPORTER, TestPictures.jpeg(50, 40));
        content.sessions().write(StoreName.DRAFT, Actor.system("crash"), session -> {
            session.getNodeByIdentifier(first.id().value())
                    .getNode("jcr:content")
                    .remove();
            return first;
        });
        assertThat(assets.file(StoreName.DRAFT, REPORTER, first.id())).isEmpty();
        Item again = stored(REPORTER, TestPictures.jpeg(50, 40));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(file(again).width()).isEqualTo(50);
    }

    @Test
    void replacesTheFileAndKeepsIdentityAndFields() {
        Item item = stored(REPORTER, TestPictures.jpeg(50, 40));
        AssetOutcome outcome = assets.replace(LIBRARIAN, item.id(), upload(TestPictures.jpeg(80, 60)));
        Item replaced = ((AssetOutcome.Stored) outcome).asset();
        assertThat(replaced.id()).isEqualTo(item.id());
        assertThat(replaced.path()).isEqualTo(item.path());
        assertThat(replaced.revision()).isGreaterThan(item.revision());
        assertThat(file(item).width()).isEqualTo(80);
    }

    @Test
    void letsNobodyReplaceThePictureOfAnother() {
        Item item = stored(REPORTER, TestPictures.jpeg(50, 40));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> assets.replace(OTHER, item.id(), upload(TestPictures.jpeg(80, 60))));
        assertThat(file(item).width()).isEqualTo(50);
    }

    @Test
    void turnsAPictureWithoutTouchingItsPixels() throws Exception {
        Item item = stored(REPORTER, TestPictures.jpeg(400, 300));
        assets.rotate(REPORTER, item.id(), 1);
        AssetFile file = file(item);
        assertThat(List.of(file.width(), file.height())).containsExactly(300, 400);
        RenditionFile rendition = assets.rendition(
                        StoreName.DRAFT, REPORTER, item.id(), new RenditionSpec(150, 0, "png"))
                .orElseThrow();
        java.awt.image.BufferedImage image =
                javax.imageio.ImageIO.read(rendition.path().toFile());
        assertThat(image.getRGB(75, 20) >> 16 & 0xFF).as("red on top").isGreaterThan(200);
        assertThat(image.getRGB(75, 180) & 0xFF).as("blue below").isGreaterThan(200);
        assets.rotate(REPORTER, item.id(), 3);
        assertThat(file(item).width()).isEqualTo(400);
    }

    @Test
    void keepsTheTextOfADocument() {
        Item item = stored(REPORTER, FilePreparationTests.docx("Báo cáo quý III"));
        assertThat(assets.text(StoreName.DRAFT, REPORTER, item.id())).isEqualTo("Báo cáo quý III");
        assertThat(assets.rendition(StoreName.DRAFT, REPORTER, item.id(), new RenditionSpec(360, 0, "webp")))
                .isEqualTo(Optional.empty());
    }
}
