package org.bantin.intake.shape;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.intake.shape.DocumentLines.Line;
import org.jspecify.annotations.Nullable;

/** The foot of an official document: who gets it and who signed it, by which right. */
record DocumentFoot(List<String> recipients, String authority, String authorityBody, String position, String signer) {
    private static final int FOOT_LINES = 30;
    private static final List<String> WRITTEN = List.of(
            "Chủ tịch", "Giám đốc", "Tổng Giám đốc", "Bí thư", "Ban Thường vụ", "Ban Chấp hành", "Chánh Văn phòng");
    private static final Pattern AUTHORITY = Pattern.compile("^(TM|KT|TL|TUQ|Q)\\s?\\.\\s*(\\p{Lu}[\\p{Lu} ,.-]+)$");
    private static final Pattern POSITION = Pattern.compile(
            "^(?:QUYỀN |PHÓ |TỔNG )*(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|CHÁNH|BỘ TRƯỞNG|CỤC TRƯỞNG|HIỆU TRƯỞNG|THỦ TRƯỞNG|CHỦ NHIỆM|VIỆN TRƯỞNG|THỨ TRƯỞNG)[\\p{Lu} ,.-]*$");
    private static final Pattern NAME = Pattern.compile("^\\p{Lu}[\\p{L}]*(?: \\p{Lu}[\\p{L}]*){1,5}$");

    static DocumentFoot of(DocumentLines lines) {
        List<Line> all = lines.all();
        List<Line> foot = all.subList(Math.max(0, all.size() - FOOT_LINES), all.size());
        @Nullable
        Line by = foot.stream()
                .filter(line -> AUTHORITY.matcher(line.text()).matches())
                .findFirst()
                .orElse(null);
        List<String> recipients = DocumentShape.lines("Nơi nhận", foot, lines);
        Line title = foot.stream()
                .filter(line -> line != by && POSITION.matcher(line.text()).matches())
                .filter(line -> by == null || line.number() > by.number())
                .findFirst()
                .orElse(null);
        @Nullable Line from = title != null ? title : by;
        if (from == null || by == null && recipients.isEmpty()) {
            return new DocumentFoot(recipients, "", "", "", "");
        }
        Line name = foot.stream()
                .filter(line -> line.number() > from.number()
                        && (line.block() != from.block() || line.column() == from.column())
                        && NAME.matcher(line.text()).matches())
                .reduce((first, second) -> second)
                .orElse(null);
        for (Line line : foot) {
            boolean signature = line.text().matches("(?iu)\\(?(đã )?ký(, đóng dấu)?\\)?\\.?");
            if (line == by || line == title || line == name || signature) {
                lines.take(line);
            }
        }
        Matcher right = AUTHORITY.matcher(by == null ? "" : by.text());
        boolean authorised = right.matches();
        return new DocumentFoot(
                recipients,
                authorised ? right.group(1) + "." : "",
                authorised ? readable(right.group(2)) : "",
                title == null ? "" : readable(title.text()),
                name == null ? "" : name.text());
    }

    /** Capitals of the layout as they are written in a sentence. */
    private static String readable(String capitals) {
        String lower = capitals.strip().toLowerCase(Locale.ROOT);
        for (String title : WRITTEN) {
            lower = lower.replace(title.toLowerCase(Locale.ROOT), title);
        }
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
