package org.bantin.newsroom.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who shares a byline. "Thu Hằng, Quốc Việt" is two people when each of them is known by that name from elsewhere in the same
 * span: as somebody who filed, wrote alone or is named under a picture. Else it is one name, such as that of an office with a comma.
 */
final class Bylines {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;&/+]\\s*|\\s+(?:và|and)\\s+|\\s+[-–—]\\s+");

    private final Set<String> known = new HashSet<>();

    Bylines(List<Published> stories) {
        for (Published story : stories) {
            Stream.concat(Stream.of(story.owner(), story.writer()), story.credits().stream())
                    .filter(name -> !BETWEEN.matcher(name).find())
                    .forEach(name -> known.add(key(name)));
        }
    }

    /** The people behind a byline, at least one. */
    List<String> of(String byline) {
        List<String> parts = BETWEEN.splitAsStream(byline.strip())
                .filter(part -> !part.isBlank())
                .distinct()
                .toList();
        return parts.size() > 1 && parts.stream().allMatch(part -> known.contains(key(part)))
                ? parts
                : List.of(byline.strip());
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
