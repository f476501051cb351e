package org.bantin.site.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.extend.FSUriResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.asset.Assets;
import org.bantin.asset.Assets.RenditionFile;
import org.bantin.asset.Assets.RenditionSpec;
import org.bantin.content.ItemId;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a page on paper may be made of: style sheets and fonts of light modules, published pictures. Nothing is fetched. */
@Component
class PaperFiles implements FSStreamFactory, FSUriResolver {
    /** Addresses of this site; there are no others on paper. */
    static final String SCHEME = "bantin";

    private static final String RESOURCES = "/.resources";
    private static final Pattern PICTURE =
            Pattern.compile("/\\.imaging/([0-9a-f-]{36})/([0-9]{1,4})x([0-9]{1,4})/[0-9a-f]+\\.[a-z]+");

    private final Resources resources;
    private final Assets assets;

    PaperFiles(Resources resources, Assets assets) {
        this.resources = resources;
        this.assets = assets;
    }

    @Override
    public @Nullable String resolveURI(@Nullable String base, @Nullable String address) {
        if (address == null || address.startsWith("data:image/")) {
            return address;
        }
        if (address.startsWith(SCHEME + ":")) {
            return address;
        }
        return address.startsWith("/") && !address.startsWith("//")
                ? SCHEME + ":" + address.replaceFirst("\\?.*", "")
                : null;
    }

    @Override
    public @Nullable FSStream getUrl(String address) {
        String path = address.substring(SCHEME.length() + 1);
        Matcher picture = PICTURE.matcher(path);
        try {
            if (picture.matches()) {
                return picture(picture).map(Bytes::new).orElse(null);
            }
            if (path.startsWith(RESOURCES + "/")) {
                Optional<Resource> found = resources.find(path.substring(RESOURCES.length()));
                return found.isEmpty() ? null : new Bytes(read(found.get()));
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + " for a page on paper", e);
        }
    }

    private Optional<byte[]> picture(Matcher address) throws IOException {
        RenditionSpec spec =
                new RenditionSpec(Integer.parseInt(address.group(2)), Integer.parseInt(address.group(3)), "jpeg");
        Optional<RenditionFile> made =
                assets.rendition(StoreName.LIVE, Actor.PUBLIC, new ItemId(address.group(1)), spec);
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(Files.readAllBytes(made.get().path()));
    }

    private static byte[] read(Resource resource) throws IOException {
        try (InputStream in = resource.open()) {
            return in.readAllBytes();
        }
    }

    private record Bytes(byte[] bytes) implements FSStream {
        @Override
        public InputStream getStream() {
            return new java.io.ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
