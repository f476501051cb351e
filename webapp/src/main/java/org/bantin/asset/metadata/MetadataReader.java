package org.bantin.asset.metadata;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bantin.asset.FileKind;
import org.jspecify.annotations.Nullable;

/** Reads XMP, then IPTC, then EXIF: what an editor wrote counts more than what a camera wrote. Never fails on bad metadata. */
public final class MetadataReader {
    /** What cameras write into the description when nobody has written anything. */
    private static final Set<String> CAMERA_NOISE = Set.of(
            "olympus digital camera",
            "samsung camera pictures",
            "sony dsc",
            "default",
            "dcim",
            "digital camera",
            "konica minolta digital camera",
            "created by dji camera",
            "dji_photo",
            "untitled",
            "unknown",
            "processed with vsco");

    private static final int SEPARATED = 5;

    private final Map<String, String> xmp = new TreeMap<>();
    private final List<IptcDirectory> iptc = new ArrayList<>();
    private final List<ExifIFD0Directory> exif = new ArrayList<>();
    private final List<ExifSubIFDDirectory> details = new ArrayList<>();
    private final ZoneId zone;

    private MetadataReader(Metadata metadata, ZoneId zone) {
        this.zone = zone;
        metadata.getDirectoriesOfType(XmpDirectory.class).forEach(d -> xmp.putAll(d.getXmpProperties()));
        iptc.addAll(metadata.getDirectoriesOfType(IptcDirectory.class));
        exif.addAll(metadata.getDirectoriesOfType(ExifIFD0Directory.class));
        details.addAll(metadata.getDirectoriesOfType(ExifSubIFDDirectory.class));
    }

    public static PhotoMetadata read(FileKind kind, Path file, ZoneId zone) {
        try {
            if (kind == FileKind.PNG && PngTexts.tooLarge(file)) {
                return PhotoMetadata.NONE;
            }
            return new MetadataReader(ImageMetadataReader.readMetadata(file.toFile()), zone).toMetadata();
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            return PhotoMetadata.NONE; // the picture itself may be fine; decoding decides
        }
    }

    /** Whether a TIFF holds inks instead of light. */
    public static boolean isFourColour(Path file) {
        try {
            return ImageMetadataReader.readMetadata(file.toFile())
                    .getDirectoriesOfType(ExifIFD0Directory.class)
                    .stream()
                    .map(directory -> directory.getInteger(ExifIFD0Directory.TAG_PHOTOMETRIC_INTERPRETATION))
                    .anyMatch(kind -> kind != null && kind == SEPARATED);
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            return false;
        }
    }

    private PhotoMetadata toMetadata() {
        return new PhotoMetadata(
                first(
                        xmp("dc:title[1]", "photoshop:Headline"),
                        iptc(IptcDirectory.TAG_HEADLINE, IptcDirectory.TAG_OBJECT_NAME),
                        exif(ExifIFD0Directory.TAG_WIN_TITLE)),
                first(
                        xmp("dc:description[1]"),
                        iptc(IptcDirectory.TAG_CAPTION),
                        exif(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION, ExifIFD0Directory.TAG_WIN_COMMENT)),
                credit(first(
                        xmp("dc:creator[1]", "photoshop:Credit"),
                        iptc(IptcDirectory.TAG_BY_LINE, IptcDirectory.TAG_CREDIT),
                        exif(ExifIFD0Directory.TAG_ARTIST, ExifIFD0Directory.TAG_WIN_AUTHOR))),
                first(xmp("Iptc4xmpCore:AltTextAccessibility[1]")),
                place(),
                first(
                        xmp("dc:rights[1]"),
                        iptc(IptcDirectory.TAG_COPYRIGHT_NOTICE),
                        exif(ExifIFD0Directory.TAG_COPYRIGHT)),
                takenAt(),
                orientation());
    }

    private static String first(Stream<?>... sources) {
        return Stream.of(sources)
                .flatMap(s -> s)
                .map(value -> PhotoText.decode(value))
                .filter(text -> !text.isEmpty() && !CAMERA_NOISE.contains(text.toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElse("");
    }

    private Stream<?> xmp(String... names) {
        return Stream.of(names).filter(xmp::containsKey).map(name -> String.valueOf(xmp.get(name)));
    }

    private Stream<?> iptc(int... tags) {
        return strings(iptc, tags);
    }

    private Stream<?> exif(int... tags) {
        return strings(exif, tags);
    }

    private static Stream<?> strings(List<? extends Directory> directories, int... tags) {
        return directories.stream()
                .flatMap(d ->
                        java.util.Arrays.stream(tags).filter(d::containsTag).mapToObj(tag -> value(d, tag)));
    }

    private static Object value(Directory directory, int tag) {
        Object bytes = directory.getStringValue(tag);
        Object text = bytes == null ? directory.getDescription(tag) : bytes;
        return text == null ? "" : text;
    }

    /** "Ảnh: Minh Hà" names Minh Hà; the page writes the label itself. */
    private static String credit(String text) {
        return text.replaceFirst("(?iu)^\\s*(ảnh|photo|tin và ảnh|bài và ảnh)\\s*:\\s*", "")
                .strip();
    }

    private String place() {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(
                first(xmp("Iptc4xmpCore:Location"), iptc(IptcDirectory.TAG_SUB_LOCATION)),
                first(xmp("photoshop:City"), iptc(IptcDirectory.TAG_CITY)),
                first(xmp("photoshop:State"), iptc(IptcDirectory.TAG_PROVINCE_OR_STATE)))) {
            if (!part.isEmpty() && !parts.contains(part)) {
                parts.add(part);
            }
        }
        return String.join(", ", parts);
    }

    private @Nullable Instant takenAt() {
        for (ExifSubIFDDirectory directory : details) {
            Date date = directory.getDateOriginal(TimeZone.getTimeZone(zone));
            if (date != null) {
                return date.toInstant();
            }
        }
        for (IptcDirectory directory : iptc) {
            Date date = directory.getDateCreated();
            if (date != null) {
                return date.toInstant();
            }
        }
        String text = first(xmp("photoshop:DateCreated", "xmp:CreateDate"));
        return text.isEmpty() ? null : parse(text);
    }

    private @Nullable Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeException unreadable) {
                return null;
            }
        }
    }

    private int orientation() {
        return exif.stream()
                .map(d -> d.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .filter(o -> o != null && o >= 1 && o <= 8)
                .mapToInt(Integer::intValue)
                .findFirst()
                .orElse(1);
    }
}
