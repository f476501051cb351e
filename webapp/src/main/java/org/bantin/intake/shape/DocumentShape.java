package org.bantin.intake.shape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.content.Slug;
import org.bantin.intake.shape.DocumentLines.Line;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Recognises an official document by the layout of Decree 30/2020 (and of union and Party documents, which share it) and reads its
 * fields. What is recognised leaves the body; all other lines stay.
 */
public final class DocumentShape {
    private static final int HEAD_LINES = 24;
    private static final int LONGEST_SUMMARY = 500;
    private static final Pattern NUMBER = Pattern.compile(
            "^Số\\s*:?\\s*(\\d*)\\s*[/-]\\s*(\\p{Lu}[\\p{L}\\d&.]*(?:\\s*[-–/]\\s*\\p{Lu}[\\p{L}\\d&.]*)*)\\.?$");
    private static final Pattern PLACE_DATE = Pattern.compile(
            "^(\\p{Lu}[^,]{1,40}),\\s*ngày\\s*(\\d{0,2})\\s*tháng\\s*(\\d{0,2})\\s*năm\\s*(\\d{4})\\.?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern STATE = Pattern.compile(
            "CỘNG H[ÒO][ÀA]? XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\\s*[-–]\\s*Tự do\\s*[-–]\\s*Hạnh phúc|[-_*–—=\\s]+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SUBJECT =
            Pattern.compile("^(?:V/v\\s*[:.]?|Về việc)\\s*(.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BODY_START = Pattern.compile(
            "^(?:Căn cứ|Thực hiện|Kính gửi|Theo|Xét|Để|Nhằm|Ngày|Phần|Điều 1|I\\.|1\\.|A\\.|BAN|HỘI ĐỒNG).*");
    private static final Pattern GOES_ON = Pattern.compile(
            "^(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|XÃ|PHƯỜNG|NGÀNH|VÀ|CÁC|VIỆT NAM)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CITED = Pattern.compile(
            "(\\p{Lu}\\p{L}+(?: \\p{L}+){0,2}) số (\\d+\\s?/[\\p{Lu}\\d][\\p{L}\\d&/–-]*[\\p{L}\\d])(?:,? ngày (\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4}))?");

    private final DocumentLines lines;
    private final Set<String> types;
    private final Element body;
    private final Line number;

    private DocumentShape(Element body, DocumentLines lines, Line number, Set<String> types) {
        this.body = body;
        this.lines = lines;
        this.number = number;
        this.types = types;
    }

    /** Reads the document and takes what it recognised out of the body; empty, with the body as it was, when it is none. */
    public static Optional<DocumentReading> of(Element body, Set<String> types) {
        DocumentLines lines = DocumentLines.of(body);
        List<Line> head = lines.all().stream().limit(HEAD_LINES).toList();
        Optional<Line> number = head.stream()
                .filter(line -> NUMBER.matcher(line.text()).matches())
                .findFirst();
        boolean layout = head.stream()
                .anyMatch(line -> PLACE_DATE.matcher(line.text()).matches()
                        || line.text().length() > 10
                                && STATE.matcher(line.text()).matches());
        return number.filter(line -> layout).map(line -> new DocumentShape(body, lines, line, types).read(head));
    }

    private DocumentReading read(List<Line> head) {
        Matcher numbered = NUMBER.matcher(number.text());
        numbered.matches();
        lines.take(number);
        List<Line> issuers = issuers(head);
        head.stream().filter(line -> STATE.matcher(line.text()).matches()).forEach(lines::take);
        Line dated = head.stream()
                .filter(line -> PLACE_DATE.matcher(line.text()).matches())
                .findFirst()
                .orElse(null);
        @Nullable Matcher date = dated == null ? null : PLACE_DATE.matcher(dated.text());
        if (dated != null && date != null && date.matches()) {
            lines.take(dated);
        }
        Line type = head.stream()
                .filter(line -> !lines.isTaken(line)
                        && types.contains(Slug.of(line.text(), "x").value()))
                .findFirst()
                .orElse(null);
        String summary = type == null ? subject(head) : summary(type, head);
        List<String> addressees = listed("Kính gửi", lines.all());
        DocumentFoot foot = DocumentFoot.of(lines);
        String[] issuer = names(issuers);
        lines.remove();
        return new DocumentReading(
                numbered.group(1),
                numbered.group(2).replaceAll("\\s*([-–/])\\s*", "$1"),
                type != null ? Slug.of(type.text(), "x").value() : types.contains("cong-van") ? "cong-van" : "",
                issuer[0],
                issuer[1],
                date == null ? "" : date.group(1).strip(),
                date == null ? null : day(date),
                summary,
                addressees,
                foot.recipients(),
                foot.authority(),
                foot.authorityBody(),
                foot.position(),
                foot.signer(),
                citations());
    }

    private static @Nullable String day(Matcher date) {
        if (date.group(2).isEmpty() || date.group(3).isEmpty()) {
            return null;
        }
        try {
            return java.time.LocalDate.of(
                            Integer.parseInt(date.group(4)),
                            Integer.parseInt(date.group(3)),
                            Integer.parseInt(date.group(2)))
                    .toString();
        } catch (java.time.DateTimeException e) {
            return null; // such as 31 tháng 11; the line's other half is still of use
        }
    }

    /** Lines in capitals above the number, in its own column. */
    private List<Line> issuers(List<Line> head) {
        List<Line> issuers = head.stream()
                .filter(line -> line.number() < number.number()
                        && line.capitals()
                        && (line.block() != number.block() || line.column() == number.column())
                        && !(line.block() != number.block() && line.column() > 0)
                        && !STATE.matcher(line.text()).matches())
                .toList();
        issuers.forEach(lines::take);
        return issuers;
    }

    /** The governing body and the issuer; a name may run over several lines. */
    private static String[] names(List<Line> issuers) {
        List<String> names = new ArrayList<>();
        Line before = null;
        for (Line line : issuers) {
            boolean goesOn = before != null && (GOES_ON.matcher(line.text()).matches() || before.bold() && line.bold());
            if (goesOn) {
                names.set(names.size() - 1, names.get(names.size() - 1) + " " + line.text());
            } else {
                names.add(line.text());
            }
            before = line;
        }
        if (names.isEmpty()) {
            return new String[] {"", ""};
        }
        String issuer = names.remove(names.size() - 1);
        return new String[] {String.join(" ", names), issuer};
    }

    private String summary(Line type, List<Line> head) {
        lines.take(type);
        StringBuilder summary = new StringBuilder();
        for (Line line :
                head.stream().filter(l -> l.number() > type.number()).limit(5).toList()) {
            boolean ends = lines.isTaken(line) && !STATE.matcher(line.text()).matches()
                    || !summary.isEmpty()
                            && (!line.bold() || BODY_START.matcher(line.text()).matches())
                    || line.text().startsWith("Kính gửi")
                    || summary.length() + line.text().length() > LONGEST_SUMMARY;
            if (ends) {
                break;
            }
            lines.take(line);
            if (!STATE.matcher(line.text()).matches()) {
                summary.append(summary.isEmpty() ? "" : " ").append(line.text());
            }
        }
        Matcher subject = SUBJECT.matcher(summary);
        String text = (subject.matches() ? subject.group(1) : summary.toString()).strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** What an official letter is about: "V/v …" below the number, over one or more lines. */
    private String subject(List<Line> head) {
        Line first = head.stream()
                .filter(line ->
                        !lines.isTaken(line) && SUBJECT.matcher(line.text()).matches())
                .findFirst()
                .orElse(null);
        if (first == null) {
            return "";
        }
        Matcher subject = SUBJECT.matcher(first.text());
        subject.matches();
        StringBuilder text = new StringBuilder(subject.group(1));
        lines.take(first);
        for (Line line : lines.below(first)) {
            if (lines.isTaken(line) || text.length() + line.text().length() > LONGEST_SUMMARY) {
                break;
            }
            lines.take(line);
            text.append(' ').append(line.text());
        }
        return text.toString();
    }

    /** A label with what stands behind it and the entries that follow it. */
    private List<String> listed(String label, List<Line> all) {
        return lines(label, all, lines);
    }

    static List<String> lines(String label, List<Line> all, DocumentLines lines) {
        Line first = all.stream()
                .filter(line -> line.text().startsWith(label) && !lines.isTaken(line))
                .findFirst()
                .orElse(null);
        if (first == null) {
            return List.of();
        }
        lines.take(first);
        List<String> entries = new ArrayList<>();
        String own = first.text().substring(label.length()).replaceFirst("^\\s*:\\s*", "");
        for (String one : own.split(";")) {
            add(entries, one);
        }
        for (Line line : all) {
            if (line.number() <= first.number() || line.block() == first.block() && line.column() != first.column()) {
                continue;
            }
            boolean entry = line.entry()
                    || line.text().matches("[-–+•].*")
                    || line.text().startsWith("Như trên");
            if (!entry) {
                break;
            }
            lines.take(line);
            add(entries, line.text());
        }
        return entries;
    }

    private static void add(List<String> entries, String text) {
        String entry = text.replaceAll("^[-–+•\\s]+|[;.\\s]+$", "");
        if (!entry.isEmpty()) {
            entries.add(entry);
        }
    }

    private List<String> citations() {
        Set<String> found = new LinkedHashSet<>();
        Matcher cited = CITED.matcher(body.text());
        while (cited.find() && found.size() < 20) {
            String kind = cited.group(1);
            String[] words = kind.split(" ");
            for (int from = 0; from < words.length; from++) {
                String name = String.join(" ", List.of(words).subList(from, words.length));
                if (types.contains(Slug.of(name, "x").value())
                        || name.toLowerCase(Locale.ROOT).matches("nghị định|thông tư|luật")) {
                    kind = name;
                }
            }
            found.add(kind + " số " + cited.group(2).replace(" ", "")
                    + (cited.group(3) == null ? "" : " ngày " + cited.group(3)));
        }
        return List.copyOf(found);
    }
}
