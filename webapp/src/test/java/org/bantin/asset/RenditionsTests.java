package org.bantin.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.bantin.asset.Assets.RenditionFile;
import org.bantin.asset.Assets.RenditionSpec;
import org.bantin.asset.picture.PictureWork;
import org.bantin.asset.picture.PictureWriter;
import org.bantin.asset.picture.Pictures;
import org.bantin.asset.picture.Webp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class RenditionsTests {
    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path directory;

    private final AtomicInteger reads = new AtomicInteger();
    private Renditions renditions;

    @BeforeEach
    void create() {
        renditions = renditions(DataSize.ofMegabytes(10));
    }

    private Renditions renditions(DataSize cacheSize) {
        AssetProperties properties = new AssetProperties(
                DataSize.ofMegabytes(50), 120_000_000, 40_000_000, 2, 100, null, cacheSize, ZoneId.of("UTC"));
        return new Renditions(
                new RenditionCache(properties, directory, java.time.Clock.systemUTC()),
                new PictureWork(properties),
                new PictureWriter(new Webp()));
    }

    private RenditionFile get(Renditions.Source source, int width, int height, String format) throws Exception {
        return renditions.get(source, new RenditionSpec(width, height, format), path -> {
            reads.incrementAndGet();
            Files.write(path, TestPictures.jpeg(storedWidth(source), storedHeight(source)));
        });
    }

    private static int storedWidth(Renditions.Source source) {
        return source.orientation() >= 5 ? source.height() : source.width();
    }

    private static int storedHeight(Renditions.Source source) {
        return source.orientation() >= 5 ? source.width() : source.height();
    }

    private static Renditions.Source source(int width, int height, int orientation, double focalX) {
        return new Renditions.Source(FileKind.JPEG, HASH, width, height, orientation, focalX, 0.5, Crops.NONE);
    }

    @Test
    void scalesAndKeepsTheRatio() throws Exception {
        RenditionFile file = get(source(1200, 800, 1, 0.5), 360, 0, "jpeg");
        BufferedImage image = ImageIO.read(file.path().toFile());
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(360, 240);
        assertThat(List.of(file.width(), file.height())).containsExactly(360, 240);
    }

    @Test
    void neverScalesUp() throws Exception {
        assertThat(get(source(300, 200, 1, 0.5), 1080, 0, "jpeg").width()).isEqualTo(300);
        RenditionFile crop = get(source(300, 200, 1, 0.5), 1600, 900, "jpeg");
        assertThat(List.of(crop.width(), crop.height())).containsExactly(300, 169);
    }

    @Test
    void cropsAroundTheFocalPoint() throws Exception {
        RenditionFile left = get(source(1200, 400, 1, 0.1), 200, 200, "jpeg");
        RenditionFile right = get(source(1200, 400, 1, 0.9), 200, 200, "jpeg");
        assertThat(blue(left)).isLessThan(40);
        assertThat(blue(right)).isGreaterThan(200);
    }

    @Test
    void aPartCutByHandWinsOverTheFocalPointForItsRatioAlone() throws Exception {
        Crops right = Crops.of(List.of("1:1 0.7000 0.1000 0.2000 0.6000", "nonsense", "4:3 0.9 0.9 0.9 0.9"));
        Renditions.Source cut = new Renditions.Source(FileKind.JPEG, HASH, 1200, 400, 1, 0.1, 0.5, right);
        RenditionFile square = get(cut, 200, 200, "jpeg");
        assertThat(List.of(square.width(), square.height())).containsExactly(200, 200);
        assertThat(blue(square)).isGreaterThan(200);
        assertThat(blue(get(cut, 400, 300, "jpeg"))).isLessThan(40);
        assertThat(get(cut, 360, 0, "jpeg").height()).isEqualTo(120);
    }

    @Test
    void partsTurnWithThePicture() {
        Crops turned = Crops.of(List.of("16:9 0.1000 0.2000 0.5000 0.3000")).quarterTurned();
        assertThat(turned.texts()).containsExactly("9:16 0.5000 0.1000 0.3000 0.5000");
        assertThat(turned.quarterTurned().quarterTurned().quarterTurned().texts())
                .containsExactly("16:9 0.1000 0.2000 0.5000 0.3000");
    }

    @Test
    void turnsThePictureUpright() throws Exception {
        RenditionFile file = get(source(300, 600, 6, 0.5), 150, 0, "jpeg");
        BufferedImage image = ImageIO.read(file.path().toFile());
        assertThat(image.getHeight()).isEqualTo(300);
        assertThat(image.getRGB(75, 20) >> 16 & 0xFF).as("red on top").isGreaterThan(200);
        assertThat(image.getRGB(75, 280) & 0xFF).as("blue below").isGreaterThan(200);
    }

    @Test
    void writesWebpThatCanBeRead() throws Exception {
        RenditionFile file = get(source(1200, 800, 1, 0.5), 720, 0, "webp");
        assertThat(file.mimeType()).isEqualTo("image/webp");
        BufferedImage image = Pictures.read(FileKind.WEBP, file.path(), 1, 4000);
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(720, 480);
        assertThat(image.getRGB(100, 100) >> 16 & 0xFF).isGreaterThan(200);
    }

    @Test
    void makesEachOnceHoweverManyAsk() throws Exception {
        Renditions.Source source = source(1600, 900, 1, 0.5);
        List<Path> paths = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return get(source, 360, 0, "webp").path();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .distinct()
                .toList();
        assertThat(paths).hasSize(1);
        assertThat(reads).hasValue(1);
    }

    @Test
    void shrinksAHugePhotoOnceForAllItsSizes() throws Exception {
        Renditions.Source huge = source(5000, 3000, 1, 0.5);
        for (int width : Assets.WIDTHS) {
            assertThat(get(huge, width, 0, "jpeg").width()).isEqualTo(width);
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void keepsTheCacheWithinItsSize() throws Exception {
        renditions = renditions(DataSize.ofKilobytes(30));
        for (int width = 100; width < 400; width += 10) {
            get(source(800, 600, 1, 0.5), width, 0, "jpeg");
        }
        try (var files = Files.walk(directory)) {
            long size = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            assertThat(size).isLessThanOrEqualTo(30 * 1024);
        }
    }

    private static int blue(RenditionFile file) throws Exception {
        BufferedImage image = ImageIO.read(file.path().toFile());
        return image.getRGB(image.getWidth() / 2, image.getHeight() / 2) & 0xFF;
    }
}
