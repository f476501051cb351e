package org.bantin.intake.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conference or a signing as told by a story. What was not found is empty.
 *
 * @param type content type: {@code conference} or {@code signing}
 * @param sure whether the title itself says so
 * @param kind value of a conference's option, such as {@code tong-ket}
 * @param day as {@code yyyy-MM-dd}
 */
public record EventReading(
        String type,
        boolean sure,
        String kind,
        @Nullable String day,
        String place,
        List<Chair> chairs,
        List<String> parties,
        String agreementTitle,
        String agreementNumber,
        int periodFrom,
        int periodTo,
        List<Find> finds) {
    public EventReading {
        chairs = List.copyOf(chairs);
        parties = List.copyOf(parties);
        finds = List.copyOf(finds);
    }

    /** Somebody who presided. */
    public record Chair(String name, String position) {}
}
