package org.bantin.intake.shape;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds in the words of a story whether it tells of a conference or a signing, and what it says of it. */
public final class EventFacts {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SIGNING = Pattern.compile(
            "ký kết|lễ ký|ký (?:chương trình|thỏa thuận|thoả thuận|quy chế|kế hoạch|biên bản|bản ghi nhớ)", FLAGS);
    private static final Pattern CONFERENCE = Pattern.compile(
            "hội nghị|hội thảo|tọa đàm|toạ đàm|tập huấn|đại hội|đối thoại|sơ kết|tổng kết|phiên họp|cuộc họp", FLAGS);
    private static final Map<String, String> KINDS = kinds();
    private static final Pattern DATE = Pattern.compile(
            "(?:ngày\\s+)?\\b(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}))?(?![\\d/])|ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:\\s+năm\\s+(\\d{4}))?",
            FLAGS);
    private static final Pattern PLACE = Pattern.compile(
            "\\b[Tt]ại\\s+((?:[Hh]ội trường|[Tt]rụ sở|[Nn]hà [Vv]ăn [Hh]o|[Kk]hách sạn|[Tt]rung tâm|[Cc]ông ty|[Tt]rường|[Nn]hà máy|[Kk]hu|[Qq]uảng trường|\\p{Lu})[^,.;:()]{2,90})");
    private static final Pattern CHAIRED = Pattern.compile(
            "(?:đồng )?chủ (?:trì|tọa|toạ)\\b(?:\\s+(?:hội nghị|hội thảo|buổi \\p{L}+|buổi lễ|lễ|đại hội|cuộc họp|tọa đàm))?\\s*(?:có|là|gồm|:)?\\s+([^.]{5,400})",
            FLAGS);
    private static final Pattern PERSON = Pattern.compile(
            "(?:đ/c|đồng chí|ông|bà|[Đ]/c|Đồng chí|Ông|Bà)?:?\\s*((?:\\p{Lu}\\p{L}+)(?: \\p{Lu}\\p{L}+){1,4})\\s*(?:[,–—-]|\\()\\s*([^;()]{3,140}?)(?=\\s*(?:;|$|\\)|(?:,|và|cùng)\\s+(?:đ/c|các đ/c|đồng chí|các đồng chí|ông|bà)\\b))");
    private static final Pattern BETWEEN = Pattern.compile(
            "(?:giữa\\s+)?(\\p{Lu}[^,.;]{3,80}?)\\s+(?:và|với)\\s+(\\p{Lu}[^,.;]{3,80}?)(?=\\s+(?:ký|tổ chức|tổng kết|đã|vừa|cùng|giai đoạn|về|trong|năm)\\b|[,.;]|$)");
    private static final Pattern AGREEMENT = Pattern.compile(
            "\\b((?:Chương trình|Thỏa thuận|Thoả thuận|Quy chế|Kế hoạch|Biên bản|Bản ghi nhớ|Nghị quyết liên tịch)(?: (?:phối hợp|hợp tác|liên tịch|liên kết|ghi nhớ))[^,.;]{0,140})",
            FLAGS);
    private static final Pattern NUMBER =
            Pattern.compile("\\bsố\\s+(\\d+)\\s*/\\s*([\\p{L}\\d]+(?:\\s?[-–]\\s?[\\p{L}\\d]+)+|\\p{Lu}[\\p{L}\\d-]+)");
    private static final Pattern PERIOD = Pattern.compile("giai đoạn\\s+(\\d{4})\\s*[-–—]\\s*(\\d{4})", FLAGS);

    private final StoryReading story;
    private final String text;
    private final LocalDate today;
    private final List<Find> finds = new ArrayList<>();

    private EventFacts(StoryReading story, String text, LocalDate today) {
        this.story = story;
        this.text = text;
        this.today = today;
    }

    /** @param text the words of the whole story, paragraphs on lines of their own */
    public static Optional<EventReading> in(StoryReading story, String text, LocalDate today) {
        String top = story.title() + "\n" + story.lead() + "\n" + firstLines(text);
        boolean signs = SIGNING.matcher(story.title() + "\n" + story.lead()).find();
        boolean meets = CONFERENCE.matcher(top).find();
        if (!signs && !meets) {
            return Optional.empty();
        }
        boolean titled = (signs ? SIGNING : CONFERENCE).matcher(story.title()).find();
        return Optional.of(new EventFacts(story, text, today).read(signs ? "signing" : "conference", titled));
    }

    private EventReading read(String type, boolean titled) {
        boolean signing = type.equals("signing");
        String day = day(signing ? "signedOn" : "startsAt");
        String place = place();
        List<EventReading.Chair> chairs = signing ? List.of() : chairs();
        List<String> parties = signing ? parties() : List.of();
        String agreement = signing ? agreement() : "";
        String number = signing ? number() : "";
        int[] period = signing ? period() : new int[2];
        String kind = signing ? "" : kind();
        return new EventReading(
                type, titled, kind, day, place, chairs, parties, agreement, number, period[0], period[1], finds);
    }

    private @Nullable String day(String field) {
        Matcher date = DATE.matcher(story.lead() + "\n" + text);
        while (date.find()) {
            boolean words = date.group(4) != null;
            String year = date.group(words ? 6 : 3);
            try {
                int month = Integer.parseInt(date.group(words ? 5 : 2));
                int dayOfMonth = Integer.parseInt(date.group(words ? 4 : 1));
                LocalDate day =
                        LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), month, dayOfMonth);
                if (year == null && day.isAfter(today.plusDays(60))) {
                    day = day.minusYears(1);
                }
                finds.add(new Find(field, date.group().strip(), year != null));
                return day.toString();
            } catch (DateTimeException e) {
                continue; // such as 31/11, or a fraction
            }
        }
        return null;
    }

    private String place() {
        Matcher place = PLACE.matcher(story.lead() + "\n" + firstLines(text));
        if (!place.find()) {
            return "";
        }
        String words = place.group(1)
                .split("\\s+(?:đã |vừa )?(?:tổ chức|diễn ra|khai mạc|nhằm|để)\\b|\\n", 2)[0]
                .strip();
        finds.add(new Find(
                "place",
                words,
                Character.isLowerCase(words.charAt(0))
                        || words.matches("(?:Hội trường|Trụ sở|Nhà|Khách sạn|Trung tâm).*")));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private List<EventReading.Chair> chairs() {
        List<EventReading.Chair> chairs = new ArrayList<>();
        Matcher chaired = CHAIRED.matcher(text);
        if (chaired.find()) {
            Matcher person = PERSON.matcher(chaired.group(1));
            while (person.find() && chairs.size() < 6) {
                String position = person.group(2).strip();
                chairs.add(new EventReading.Chair(person.group(1).strip(), position));
                finds.add(new Find("chairs", person.group(1).strip(), position.length() < 90));
            }
        }
        return chairs;
    }

    private List<String> parties() {
        for (String line : List.of(story.title(), story.lead(), text)) {
            for (String sentence : line.split("[\\n.]")) {
                Matcher parties = BETWEEN.matcher(sentence);
                if (SIGNING.matcher(sentence).find() && parties.find()) {
                    String first = parties.group(1)
                            .replaceFirst("^(?:(?:Lễ )?[Kk]ý kết .*?giữa |Sáng.*?, |Chiều.*?, |Ngày.*?, )", "");
                    finds.add(new Find("parties", first, first.length() < 60));
                    finds.add(new Find(
                            "parties", parties.group(2), parties.group(2).length() < 60));
                    return List.of(first.strip(), parties.group(2).strip());
                }
            }
        }
        return List.of();
    }

    private String agreement() {
        Matcher agreement = AGREEMENT.matcher(story.lead() + "\n" + text + "\n" + story.title());
        if (!agreement.find()) {
            return "";
        }
        String words = agreement
                .group(1)
                .replaceFirst("\\s+(?:với|gồm|có|nhằm|tại|được|do)\\b.*", "")
                .strip();
        finds.add(new Find("agreementTitle", words, words.matches("\\p{Lu}.*")));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String number() {
        Matcher number = NUMBER.matcher(story.lead() + "\n" + text);
        if (!number.find()) {
            return "";
        }
        finds.add(new Find("agreementNumber", number.group().replaceFirst("^số\\s+", ""), true));
        return number.group(1) + "/" + number.group(2).replaceAll("\\s", "").replace('–', '-');
    }

    private int[] period() {
        Matcher period = PERIOD.matcher(story.title() + "\n" + story.lead() + "\n" + text);
        int[] latest = new int[2];
        String words = "";
        while (period.find()) {
            int from = Integer.parseInt(period.group(1));
            if (from > latest[0]) {
                latest = new int[] {from, Integer.parseInt(period.group(2))};
                words = period.group();
            }
        }
        if (!words.isEmpty()) {
            finds.add(new Find("periodFrom", words, true));
        }
        return latest;
    }

    private String kind() {
        String top = (story.title() + "\n" + story.lead()).toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream()
                .filter(kind -> top.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("tổng kết", "tong-ket");
        kinds.put("sơ kết", "so-ket");
        kinds.put("tập huấn", "tap-huan");
        kinds.put("đối thoại", "doi-thoai");
        kinds.put("đại hội", "dai-hoi");
        kinds.put("triển khai", "trien-khai");
        return kinds;
    }

    private static String firstLines(String text) {
        return text.lines().limit(4).reduce("", (a, b) -> a + "\n" + b);
    }
}
