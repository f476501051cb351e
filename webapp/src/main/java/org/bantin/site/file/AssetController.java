package org.bantin.site.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bantin.asset.Assets;
import org.bantin.asset.Assets.AssetFile;
import org.bantin.asset.Assets.RenditionFile;
import org.bantin.asset.Assets.RenditionSpec;
import org.bantin.content.ItemId;
import org.bantin.definition.Definitions;
import org.bantin.rendering.cache.ResponseHeaders;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.site.answer.Answers;
import org.bantin.site.answer.FileAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Published pictures and files: renditions by size and content, originals as they may be served. Ranges are answered. */
@Controller
class AssetController {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_A_WHILE = "public, max-age=600";
    private static final int SHORTEST_HASH = 8;
    /** Sizes are a closed list, so that nobody can fill the disk with renditions. */
    private static final Set<Integer> WIDTHS = Set.of(120, 240, 360, 480, 720, 960, 1080, 1280, 1600, 1920);
    /** Across to down. */
    private static final List<double[]> RATIOS = List.of(
            new double[] {1, 1},
            new double[] {3, 2},
            new double[] {2, 3},
            new double[] {4, 3},
            new double[] {3, 4},
            new double[] {16, 9},
            new double[] {9, 16},
            new double[] {4, 5},
            new double[] {5, 4},
            new double[] {2, 1},
            new double[] {21, 9});

    private final Assets assets;
    private final Answers answers;
    private final Definitions definitions;

    AssetController(Assets assets, Answers answers, Definitions definitions) {
        this.definitions = definitions;
        this.assets = assets;
        this.answers = answers;
    }

    // HEAD is named: the controller of all other addresses names it too, and would win
    @RequestMapping(
            method = {RequestMethod.GET, RequestMethod.HEAD},
            path =
                    "/.imaging/{id:[0-9a-f-]{36}}/{width:[0-9]{2,4}}x{height:[0-9]{1,4}}/{hash:[0-9a-f]{8,64}}.{format:webp|jpg|png}")
    void rendition(
            @PathVariable String id,
            @PathVariable int width,
            @PathVariable int height,
            @PathVariable String hash,
            @PathVariable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<ItemId> item = id(id);
        Optional<AssetFile> file = item.flatMap(known -> assets.file(StoreName.LIVE, Actor.PUBLIC, known));
        if (item.isEmpty() || file.isEmpty() || !allowed(width, height, file.get())) {
            answers.plain(response, 404, "Không có ảnh này. / No such picture.");
            return;
        }
        boolean current = hash.length() >= SHORTEST_HASH && file.get().stamp().startsWith(hash);
        String wanted = format.equals("jpg") ? "jpeg" : format;
        Optional<RenditionFile> made =
                assets.rendition(StoreName.LIVE, Actor.PUBLIC, item.get(), new RenditionSpec(width, height, wanted));
        if (made.isEmpty()) {
            answers.plain(response, 404, "Không có ảnh này. / No such picture.");
            return;
        }
        ResponseHeaders.security().forEach(response::setHeader);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Cache-Control", current ? FOR_EVER : FOR_A_WHILE);
        FileAnswer.send(made.get().path(), made.get().mimeType(), request, response);
    }

    @RequestMapping(
            method = {RequestMethod.GET, RequestMethod.HEAD},
            path = "/dam/jcr:{id:[0-9a-f-]{36}}/{name}")
    ResponseEntity<Resource> original(
            @PathVariable String id,
            @PathVariable String name,
            @RequestHeader(name = "Range", required = false) @Nullable String range,
            @RequestHeader(name = "If-Range", required = false) @Nullable String ifRange) {
        Optional<ItemId> item = id(id);
        Optional<AssetFile> file = item.flatMap(known -> assets.file(StoreName.LIVE, Actor.PUBLIC, known));
        if (item.isEmpty() || file.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        AssetFile known = file.get();
        String etag = '"' + known.contentHash() + '"';
        HttpHeaders headers = new HttpHeaders();
        ResponseHeaders.security().forEach(headers::set);
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        headers.set("Cache-Control", FOR_A_WHILE);
        headers.setETag(etag);
        boolean shown =
                known.mimeType().startsWith("image/") || known.mimeType().equals("application/pdf");
        headers.setContentDisposition((shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(known.fileName(), java.nio.charset.StandardCharsets.UTF_8)
                .build());
        boolean parts = range != null && range.startsWith("bytes=") && (ifRange == null || ifRange.equals(etag));
        if (range != null && parts && !satisfiable(range, known.size())) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .headers(headers)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + known.size())
                    .build();
        }
        MediaType type = MediaType.parseMediaType(known.mimeType());
        if (range != null && !parts) {
            // Spring cuts parts out of every resource but this very class.
            headers.setContentLength(known.size());
            return ResponseEntity.ok()
                    .headers(headers)
                    .contentType(type)
                    .body(new InputStreamResource(assets.open(StoreName.LIVE, Actor.PUBLIC, item.get())));
        }
        InputStreamResource body = new InputStreamResource(assets.open(StoreName.LIVE, Actor.PUBLIC, item.get())) {
            @Override
            public long contentLength() {
                return known.size();
            }
        };
        return ResponseEntity.ok().headers(headers).contentType(type).body(body);
    }

    private static boolean satisfiable(String range, long size) {
        try {
            return HttpRange.parseRanges(range).stream().allMatch(part -> part.getRangeStart(size) < size);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Widths of the list, whole or in one of the usual ratios, and the sizes that a theme names; nothing between. */
    private boolean allowed(int width, int height, AssetFile file) {
        boolean wide = WIDTHS.contains(width) || width == file.width();
        boolean usual =
                height == 0 || RATIOS.stream().anyMatch(ratio -> Math.abs(height - width * ratio[1] / ratio[0]) < 1);
        return width <= 4000 && height <= 4000 && ((wide && usual) || isOfTheme(width, height));
    }

    private boolean isOfTheme(int width, int height) {
        return definitions.ids("themes").stream()
                .flatMap(id -> definitions.find("themes", id).stream())
                .flatMap(theme -> theme.node("imaging").children("variations").stream())
                .anyMatch(variation -> variation.text("width").orElse("").equals(String.valueOf(width))
                        && (height == 0
                                || variation.text("height").orElse("").equals(String.valueOf(height))
                                || variation.text("height").isEmpty()));
    }

    private static Optional<ItemId> id(String text) {
        try {
            return Optional.of(new ItemId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
