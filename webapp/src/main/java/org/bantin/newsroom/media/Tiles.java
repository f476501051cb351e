package org.bantin.newsroom.media;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.search.SearchResult;
import org.springframework.stereotype.Component;

/** Makes tiles of what the index has of files; reads nothing from the store. */
@Component
class Tiles {
    private final Times times;

    Tiles(Times times) {
        this.times = times;
    }

    Tile of(SearchResult.Hit hit, Folders.Tree tree, Words words) {
        Map<String, String> values = hit.values();
        String fileName = values.getOrDefault("fileName", "");
        String caption = Stream.of(values.getOrDefault("caption", ""), hit.title(), fileName)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        Optional<LocalDate> until = until(values.getOrDefault("validTo", ""));
        boolean ended = until.map(day -> day.isBefore(times.today())).orElse(false);
        return new Tile(
                hit.id().value(),
                caption,
                values.getOrDefault("credit", ""),
                hit.date() == null ? "" : times.shortDay(hit.date()),
                values.containsKey("hero") || values.containsKey("cover")
                        ? "/newsroom/assets/" + hit.id().value() + "/360"
                        : "",
                fileName,
                size(values.getOrDefault("fileSize", "0")),
                tree.path(values.getOrDefault("folder", "")),
                values.getOrDefault("tags", ""),
                missing(values.getOrDefault("lacks", ""), words),
                rights(until, ended, words),
                ended);
    }

    private String rights(Optional<LocalDate> until, boolean ended, Words words) {
        return until.filter(day -> day.isBefore(times.today().plusDays(MediaFilter.SOON + 1L)))
                .map(day -> words.text(
                        ended ? "newsroom.media.rights.ended" : "newsroom.media.rights.ending",
                        times.shortDay(times.startOf(day))))
                .orElse("");
    }

    private static String missing(String lacks, Words words) {
        List<String> names = lacks.isBlank() ? List.of() : List.of(lacks.split(" "));
        return names.isEmpty()
                ? ""
                : words.text(
                        "newsroom.media.missing",
                        names.stream()
                                .map(name -> words.text("newsroom.media.lacks." + name))
                                .collect(Collectors.joining(", ")));
    }

    private Optional<LocalDate> until(String instant) {
        try {
            return instant.isEmpty()
                    ? Optional.empty()
                    : Optional.of(times.local(Instant.parse(instant)).toLocalDate());
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    static String size(String bytes) {
        long size = bytes.matches("\\d{1,18}") ? Long.parseLong(bytes) : 0;
        if (size == 0) {
            return "";
        }
        return size < 1_000_000
                ? Math.max(1, size / 1000) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", size / 1e6).replace('.', ',');
    }
}
