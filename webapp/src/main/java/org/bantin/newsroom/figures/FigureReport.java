package org.bantin.newsroom.figures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts of what went out in a span of days. Nothing but arithmetic. */
final class FigureReport {
    static final String PHOTO = "photo";

    private final List<Published> stories;

    FigureReport(List<Published> stories) {
        this.stories = List.copyOf(stories);
    }

    /** A name and a number. */
    public record Count(String name, int number) {}

    /** Days, weeks or months with the number of stories, none left out. */
    List<Count> by(Step step, LocalDate first, LocalDate last) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            counts.putIfAbsent(step.start(day), 0);
        }
        stories.forEach(story -> counts.merge(step.start(story.day()), 1, Integer::sum));
        List<Count> list = new ArrayList<>();
        counts.forEach((day, number) -> list.add(new Count(day.toString(), number)));
        return list;
    }

    /** What counts together. */
    enum Step {
        DAY,
        WEEK,
        MONTH;

        LocalDate start(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                case MONTH -> day.withDayOfMonth(1);
            };
        }
    }

    List<Count> by(Function<Published, String> name) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        stories.forEach(story -> counts.merge(name.apply(story), 1, Integer::sum));
        return sorted(counts);
    }

    List<Count> credits() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        stories.forEach(story -> story.credits().forEach(credit -> counts.merge(credit, 1, Integer::sum)));
        return sorted(counts);
    }

    private static List<Count> sorted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Count::number).reversed().thenComparing(Count::name))
                .toList();
    }

    int size() {
        return stories.size();
    }

    int photos() {
        return stories.stream().mapToInt(story -> story.credits().size()).sum();
    }

    /** The time that half of the submitted stories took at most. */
    Optional<Duration> medianWait() {
        List<Duration> waits = stories.stream()
                .flatMap(story -> Optional.ofNullable(story.waited()).stream())
                .sorted()
                .toList();
        return waits.isEmpty() ? Optional.empty() : Optional.of(waits.get((waits.size() - 1) / 2));
    }

    /**
     * What is owed to one person.
     *
     * @param works number of works by kind: types of stories, and photos; a work of two people is half a work of each
     */
    public record Owed(String name, Map<String, Double> works, long amount) {}

    /** The royalty sheet: stories go to their writers, photos to those who are named as credit. One name is one person. */
    List<Owed> royalties(Map<String, Long> tariffs) {
        Map<String, Account> sheet = new TreeMap<>();
        Bylines bylines = new Bylines(stories);
        for (Published story : stories) {
            pay(sheet, bylines.of(story.writer()), story.type(), tariffs);
            story.credits().forEach(credit -> pay(sheet, bylines.of(credit), PHOTO, tariffs));
        }
        return sheet.values().stream()
                .map(account -> new Owed(account.name, account.works, account.amount))
                .sorted(Comparator.comparingLong(Owed::amount).reversed().thenComparing(Owed::name))
                .toList();
    }

    /** Shares are equal; what cannot be divided goes to the first, so that the sum is the tariff to the đồng. */
    private static void pay(Map<String, Account> sheet, List<String> people, String kind, Map<String, Long> tariffs) {
        long tariff = tariffs.getOrDefault(kind, 0L);
        long share = tariff / people.size();
        for (int n = 0; n < people.size(); n++) {
            String name = people.get(n);
            Account account = sheet.computeIfAbsent(Bylines.key(name), key -> new Account(name));
            account.works.merge(kind, 1d / people.size(), Double::sum);
            account.amount += n == 0 ? tariff - share * (people.size() - 1L) : share;
        }
    }

    private static final class Account {
        private final String name;
        private final Map<String, Double> works = new TreeMap<>();
        private long amount;

        private Account(String name) {
            this.name = name;
        }
    }
}
