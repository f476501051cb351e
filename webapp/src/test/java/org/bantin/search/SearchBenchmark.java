package org.bantin.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.bantin.content.ItemId;
import org.bantin.search.fixture.PostGenerator;
import org.bantin.search.fixture.QualitySet;
import org.bantin.search.index.IndexDocument;
import org.bantin.search.index.IndexFields;
import org.bantin.search.index.SearchIndex;
import org.bantin.search.query.RelatedItems;
import org.bantin.search.query.SearchEngine;
import org.bantin.search.query.Suggester;
import org.bantin.search.reading.Knowledge;
import org.bantin.search.text.Syllables;
import org.bantin.search.text.VietnameseText;
import org.junit.jupiter.api.Test;

/**
 * Indexes generated posts and measures how fast they are searched. Not part of the suite; {@code config/bench/search.sh} runs it, also over
 * posts that went through the store ({@code -Dbench.index}). Needs about 9 KB of disk per post.
 */
class SearchBenchmark {
    private static final int QUERIES = 200;
    private static final int TIMES = Integer.getInteger("bench.times", 400);
    /** So often all classes are run before anything is measured, as a server has run for a while when one measures it. */
    private static final int WARM_UP = Integer.getInteger("bench.warm", 5);

    private static final int[] CLIENTS = Arrays.stream(
                    System.getProperty("bench.clients", "1,16").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();

    private final SearchEngine engine = new SearchEngine(Clock.systemUTC(), ZoneId.of("Asia/Ho_Chi_Minh"));
    private final PostGenerator posts = new PostGenerator(8);

    /** One question of a class. */
    @FunctionalInterface
    private interface Ask {
        Object run(IndexSearcher searcher) throws IOException;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            System.setProperty("bench.sizes", arguments[0]);
        }
        new SearchBenchmark().measure();
    }

    @Test
    void measure() throws Exception {
        Path folder =
                Path.of(System.getProperty("bench.folder", System.getProperty("java.io.tmpdir") + "/bantin-bench"));
        for (String size : System.getProperty("bench.sizes", "10000").split(",")) {
            measure(Integer.parseInt(size.strip()), folder.resolve(size.strip()));
        }
    }

    private void measure(int size, Path ownFolder) throws Exception {
        String given = System.getProperty("bench.index");
        Path folder = given == null ? ownFolder : Path.of(given);
        boolean kept = given != null || (Boolean.getBoolean("bench.keep") && Files.isDirectory(folder));
        if (!kept) {
            delete(folder);
        }
        System.out.printf(Locale.ROOT, "%n## %,d posts%n%n", size);
        if (!kept) {
            try (SearchIndex index = new SearchIndex(FSDirectory.open(folder))) {
                fill(index, size, folder);
            }
        }
        if (Boolean.getBoolean("bench.compact")) {
            compact(folder);
        }
        try (SearchIndex index = new SearchIndex(FSDirectory.open(folder))) {
            Knowledge knowledge = Knowledge.usual();
            Map<String, List<Ask>> classes = classes(index, size, knowledge);
            System.out.println("| class | clients | p50 ms | p95 ms | p99 ms | p50 CPU ms | p95 CPU ms |");
            System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
            for (int round = 0; round < WARM_UP; round++) {
                for (List<Ask> each : classes.values()) {
                    run(index, each, 2, QUERIES);
                }
            }
            for (Map.Entry<String, List<Ask>> each : classes.entrySet()) {
                if (!each.getKey().matches(System.getProperty("bench.classes", ".*"))) {
                    continue;
                }
                run(index, each.getValue(), 1, TIMES);
                for (int clients : CLIENTS) {
                    Timing timing = run(index, each.getValue(), clients, TIMES);
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                            each.getKey(),
                            clients,
                            at(timing.wall(), 0.5),
                            at(timing.wall(), 0.95),
                            at(timing.wall(), 0.99),
                            at(timing.cpu(), 0.5),
                            at(timing.cpu(), 0.95));
                }
            }
        }
        if (given == null && !Boolean.getBoolean("bench.keep")) {
            delete(folder);
        }
    }

    /** As a rebuild does in the background when it is through. */
    private static void compact(Path folder) throws IOException {
        long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        IndexWriterConfig settings = SearchIndex.settings().setMergeScheduler(new SerialMergeScheduler());
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, settings)) {
            writer.forceMerge(5);
            writer.commit();
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started) / 1e9;
        System.out.printf(Locale.ROOT, "compacted with %.0f s of CPU%n%n", seconds);
    }

    private void fill(SearchIndex index, int size, Path folder) throws Exception {
        long started = System.nanoTime();
        QualitySet.documents().forEach(index::add);
        long startedCpu = processCpu();
        AtomicInteger next = new AtomicInteger();
        AtomicLong making = new AtomicLong();
        threads(2, () -> {
            for (int number = next.getAndIncrement(); number < size; number = next.getAndIncrement()) {
                index.add(posts.post(number));
            }
            making.addAndGet(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        });
        index.commit(1);
        double seconds = (System.nanoTime() - started) / 1e9;
        double cpuSeconds = (processCpu() - startedCpu) / 1e9;
        long bytes;
        try (Stream<Path> files = Files.list(folder)) {
            bytes = files.mapToLong(file -> file.toFile().length()).sum();
        }
        System.out.printf(
                Locale.ROOT,
                "indexed in %.0f s of the clock with %.0f s of CPU, merging and collecting garbage included: %.2f ms of CPU and %,d bytes per post%n"
                        + "of these the two writers %.0f s: %.0f posts per CPU second (generating included)%n%n",
                seconds,
                cpuSeconds,
                cpuSeconds * 1000 / size,
                bytes / size,
                making.get() / 1e9,
                size / (making.get() / 1e9));
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private Map<String, List<Ask>> classes(SearchIndex index, int size, Knowledge knowledge) {
        Map<String, List<Ask>> classes = new LinkedHashMap<>();
        Random random = new Random(11);
        List<IndexDocument> sample = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            sample.add(posts.post(random.nextInt(size)));
        }
        classes.put("two words, plain", texts(sample, knowledge, title -> plain(words(title, 2, 2))));
        classes.put("four words, accented", texts(sample, knowledge, title -> words(title, 1, 4)));
        classes.put("whole title, plain", texts(sample, knowledge, SearchBenchmark::plain));
        classes.put("common pair", texts(sample, knowledge, title -> "người lao động"));
        classes.put("misspelt", texts(sample, knowledge, title -> misspelt(plain(words(title, 1, 4)))));
        classes.put("document number", texts(sample, knowledge, title -> (title.hashCode() & 2047) + "/KH-LĐLĐ"));
        classes.put(
                "quality set",
                QualitySet.cases().values().stream()
                        .flatMap(List::stream)
                        .map(each -> search(SearchQuery.of(each.query(), 0, 10), knowledge))
                        .toList());
        classes.put(
                "with five facets",
                sample.stream()
                        .map(post -> search(
                                SearchQuery.of(plain(words(post.title(), 2, 2)), 0, 10)
                                        .withFacets(List.of("type", "section", "year", "organisation", "topic")),
                                knowledge))
                        .toList());
        classes.put(
                "section listing",
                sample.stream()
                        .map(post -> search(
                                SearchQuery.listing(
                                        Map.of("section", post.facets().get("section")), 0, 20),
                                knowledge))
                        .toList());
        classes.put(
                "suggestion",
                sample.stream()
                        .<Ask>map(post -> searcher -> Suggester.suggest(
                                searcher, plain(words(post.title(), 0, 3)).replaceFirst(".$", ""), 8))
                        .toList());
        classes.put(
                "related items",
                sample.stream()
                        .map(post -> idOf(index, post))
                        .<Ask>map(id -> searcher -> RelatedItems.find(searcher, id, 5))
                        .toList());
        return classes;
    }

    /** Posts that went through the store have ids of their own there. */
    private ItemId idOf(SearchIndex index, IndexDocument post) {
        Term key = new Term(IndexFields.TITLE_KEY, plain(post.title()));
        return index.search(searcher -> {
            ScoreDoc[] found = searcher.search(new TermQuery(key), 1).scoreDocs;
            return found.length == 0
                    ? post.id()
                    : new ItemId(searcher.storedFields().document(found[0].doc).get(IndexFields.ID));
        });
    }

    private List<Ask> texts(
            List<IndexDocument> sample, Knowledge knowledge, java.util.function.UnaryOperator<String> make) {
        return sample.stream()
                .map(post -> search(SearchQuery.of(make.apply(post.title()), 0, 10), knowledge))
                .toList();
    }

    private Ask search(SearchQuery query, Knowledge knowledge) {
        return searcher -> engine.search(searcher, query, new SearchEngine.Context(knowledge.of(searcher), 0));
    }

    private static String words(String title, int from, int count) {
        String[] all = title.split(" ");
        int start = Math.min(from, all.length - count);
        return String.join(" ", Arrays.copyOfRange(all, start, start + count));
    }

    private static String plain(String text) {
        return VietnameseText.key(text);
    }

    /** Swaps two letters of the longest word. */
    private static String misspelt(String text) {
        String longest = Arrays.stream(text.split(" "))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse(text);
        if (longest.length() < 3) {
            return text;
        }
        String swapped = longest.substring(0, 1) + longest.charAt(2) + longest.charAt(1) + longest.substring(3);
        return text.replace(longest, Syllables.fold(swapped));
    }

    /** Sorted times of single questions; CPU time tells what a question costs on a machine that others use too. */
    private record Timing(long[] wall, long[] cpu) {}

    private static Timing run(SearchIndex index, List<Ask> asks, int clients, int times) throws Exception {
        long[] wall = new long[times];
        long[] cpu = new long[times];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        AtomicInteger next = new AtomicInteger();
        threads(clients, () -> {
            for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
                Ask ask = asks.get(i % asks.size());
                long startedCpu = threads.getCurrentThreadCpuTime();
                long started = System.nanoTime();
                index.search(ask::run);
                wall[i] = System.nanoTime() - started;
                cpu[i] = threads.getCurrentThreadCpuTime() - startedCpu;
            }
        });
        Arrays.sort(wall);
        Arrays.sort(cpu);
        return new Timing(wall, cpu);
    }

    private static void threads(int count, Runnable work) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(work, "bench-" + i);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static double at(long[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
