package org.bantin.asset;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.bantin.asset.file.Conversion;
import org.bantin.asset.file.FilePreparation;
import org.bantin.asset.file.HeifProgram;
import org.bantin.asset.picture.PictureWork;
import org.bantin.asset.picture.PictureWriter;
import org.bantin.asset.picture.Webp;
import org.bantin.content.TestContent;
import org.springframework.util.unit.DataSize;

/** The media library on top of a {@link TestContent}, for tests of the packages below. */
public final class AssetsFixture {
    private AssetsFixture() {}

    /** @param directory for renditions */
    public static Assets over(TestContent content, Path directory) {
        return stored(content, directory, 1, 100);
    }

    /**
     * @param threads pictures worked on at once
     * @param queue pictures that may wait
     */
    static StoredAssets stored(TestContent content, Path directory, int threads, int queue) {
        AssetProperties properties = new AssetProperties(
                DataSize.ofMegabytes(50),
                120_000_000,
                40_000_000,
                threads,
                queue,
                null,
                DataSize.ofMegabytes(10),
                ZoneId.of("Asia/Ho_Chi_Minh"));
        PictureWork work = new PictureWork(properties);
        PictureWriter writer = new PictureWriter(new Webp());
        FilePreparation preparation = new FilePreparation(
                properties, work, writer, new Conversion(new HeifProgram(Optional.empty()), work, properties));
        return new StoredAssets(
                content.sessions(),
                content.repository().schema(),
                new Renditions(new RenditionCache(properties, directory, content.clock), work, writer),
                new TakeInFile(
                        content.sessions(),
                        content.items(),
                        content.saveDraft(),
                        preparation,
                        content.clock,
                        event -> {}),
                new ReplaceFile(
                        content.sessions(),
                        content.items(),
                        content.saveDraft(),
                        preparation,
                        content.clock,
                        event -> {}),
                new RotatePicture(content.sessions(), content.items(), content.saveDraft(), content.clock));
    }

    /** A real picture. */
    public static byte[] jpeg(int width, int height) {
        return TestPictures.jpeg(width, height);
    }
}
