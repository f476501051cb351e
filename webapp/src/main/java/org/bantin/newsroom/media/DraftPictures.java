package org.bantin.newsroom.media;

import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.asset.Assets;
import org.bantin.asset.Assets.RenditionFile;
import org.bantin.asset.Assets.RenditionSpec;
import org.bantin.content.ItemId;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Pictures and files of drafts, for the editor and the preview; read with the rights of the actor, never cached by others. */
@RestController
class DraftPictures {
    /** Short, because a picture may be turned or replaced; asking again costs an answer without a body. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})x(\\d{1,4})");
    private static final Pattern FILE = Pattern.compile("[^/]*\\.(webp|jpg|jpeg|png)");

    private final Assets assets;

    DraftPictures(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/newsroom/assets/{id}/{width}")
    ResponseEntity<Resource> picture(Actor actor, @PathVariable String id, @PathVariable int width) {
        return rendition(actor, id, spec(width, 0, "webp"));
    }

    /** The addresses of public renditions, under the newsroom. */
    @GetMapping("/newsroom/imaging/{id}/{size}/{file}")
    ResponseEntity<Resource> imaging(
            Actor actor, @PathVariable String id, @PathVariable String size, @PathVariable String file) {
        Matcher sizes = SIZE.matcher(size);
        Matcher name = FILE.matcher(file);
        if (!sizes.matches() || !name.matches()) {
            throw new NotFoundException("no rendition " + size + "/" + file);
        }
        String format = name.group(1).equals("jpg") ? "jpeg" : name.group(1);
        return rendition(actor, id, spec(Integer.parseInt(sizes.group(1)), Integer.parseInt(sizes.group(2)), format));
    }

    @GetMapping("/newsroom/dam/{key}/{file}")
    ResponseEntity<Resource> file(Actor actor, @PathVariable String key, @PathVariable String file) {
        ItemId id = id(key.startsWith("jcr:") ? key.substring(4) : key);
        Assets.AssetFile known =
                assets.file(StoreName.DRAFT, actor, id).orElseThrow(() -> new NotFoundException("no file " + key));
        InputStream bytes = assets.open(StoreName.DRAFT, actor, id);
        ContentDisposition name = (known.picture() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(known.fileName(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(known.mimeType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(bytes));
    }

    private ResponseEntity<Resource> rendition(Actor actor, String id, RenditionSpec spec) {
        Optional<RenditionFile> made = assets.rendition(StoreName.DRAFT, actor, id(id), spec);
        RenditionFile file = made.orElseThrow(() -> new NotFoundException("no picture " + id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mimeType()))
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate().mustRevalidate())
                .eTag("\"" + file.path().getFileName() + "\"")
                .body(new FileSystemResource(file.path()));
    }

    private static RenditionSpec spec(int width, int height, String format) {
        try {
            return new RenditionSpec(width, height, format);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(String.valueOf(e.getMessage()));
        }
    }

    private static ItemId id(String text) {
        try {
            return new ItemId(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("not an asset id: " + text);
        }
    }
}
