package org.bantin.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.bantin.content.ItemId;
import org.bantin.search.fixture.Measure;
import org.bantin.search.fixture.PostGenerator;
import org.bantin.search.fixture.QualitySet;
import org.bantin.search.fixture.TestIndex;
import org.bantin.search.index.IndexDocument;
import org.bantin.search.index.Zone;
import org.junit.jupiter.api.Test;

/**
 * Asks the quality set of other ways to search: SQL {@code LIKE}, MariaDB FULLTEXT, Lucene with the StandardAnalyzer. Not part of the
 * suite; run it with {@code mvn -q test -pl webapp -Dtest=SearchComparison}. Starts the {@code mariadbd} of the Debian packages
 * {@code mariadb-server-core} and {@code mariadb-client-core} on a socket of its own; without them only the Lucene columns are filled.
 */
class SearchComparison {
    private static final int POSTS = Integer.getInteger("compare.posts", 10_000);

    private final List<IndexDocument> documents = new ArrayList<>(QualitySet.documents());

    public static void main(String[] arguments) throws Exception {
        new SearchComparison().compare();
    }

    @Test
    void compare() throws Exception {
        PostGenerator posts = new PostGenerator(1);
        for (int i = 0; i < POSTS; i++) {
            documents.add(posts.post(i));
        }
        Map<String, Function<String, List<ItemId>>> engines = new LinkedHashMap<>();
        TestIndex ours = new TestIndex();
        documents.forEach(ours::add);
        ours.commit();
        engines.put(
                "Bản Tin",
                query -> ours.search(query).hits().stream()
                        .map(SearchResult.Hit::id)
                        .toList());
        engines.put("StandardAnalyzer", standard());
        database().forEach((name, answers) -> engines.put(name, query -> answers.getOrDefault(query, List.of())));
        System.out.println("| class | " + String.join(" | ", engines.keySet()) + " |");
        System.out.println("| --- |" + " --- |".repeat(engines.size()));
        QualitySet.cases().forEach((name, cases) -> {
            StringBuilder row = new StringBuilder("| " + name + " |");
            engines.values().forEach(engine -> {
                Measure measure = Measure.of(cases, engine);
                row.append(String.format(Locale.ROOT, " %.2f / %.2f |", measure.mrr(), measure.ndcg()));
            });
            System.out.println(row);
        });
        ours.close();
    }

    /** BM25 over title (three times) and text, any word, as most systems set it up. */
    private Function<String, List<ItemId>> standard() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        StandardAnalyzer analyzer = new StandardAnalyzer();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (IndexDocument each : documents) {
                Document document = new Document();
                document.add(new StringField("id", each.id().value(), Field.Store.YES));
                document.add(new TextField("title", each.title(), Field.Store.NO));
                document.add(new TextField("text", text(each), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
        return query -> {
            try {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                try (TokenStream words = analyzer.tokenStream("text", query)) {
                    CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
                    words.reset();
                    while (words.incrementToken()) {
                        any.add(new TermQuery(new Term("text", word.toString())), Occur.SHOULD);
                        any.add(new BoostQuery(new TermQuery(new Term("title", word.toString())), 3), Occur.SHOULD);
                    }
                }
                List<ItemId> hits = new ArrayList<>();
                for (ScoreDoc hit : searcher.search(any.build(), 10).scoreDocs) {
                    hits.add(
                            new ItemId(searcher.storedFields().document(hit.doc).get("id")));
                }
                return hits;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** Number, symbol, names and texts: everything that our index gets. */
    private static String text(IndexDocument each) {
        List<String> parts = new ArrayList<>(List.of(each.title()));
        each.numbers().forEach(number -> parts.add(number.canonical()));
        for (Zone zone : Zone.values()) {
            parts.addAll(each.texts(zone));
        }
        return String.join("\n", parts);
    }

    private Map<String, Map<String, List<ItemId>>> database() throws Exception {
        Path folder = Files.createTempDirectory("bantin-compare");
        try {
            run(folder, "mariadb-install-db", "--no-defaults", "--datadir=" + folder.resolve("data"), "--skip-test-db");
        } catch (IOException notInstalled) {
            System.err.println("no MariaDB here; install mariadb-server-core and mariadb-client-core");
            return Map.of();
        }
        Process server = new ProcessBuilder(
                        "mariadbd",
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--datadir=" + folder.resolve("data"),
                        "--socket=" + folder.resolve("socket"),
                        "--skip-networking",
                        "--skip-grant-tables",
                        "--character-set-server=utf8mb4",
                        "--innodb-ft-min-token-size=1")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        try {
            for (int i = 0; i < 200 && !Files.exists(folder.resolve("socket")); i++) {
                Thread.sleep(200);
            }
            return ask(folder);
        } finally {
            server.destroy();
            server.waitFor();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Map<String, Map<String, List<ItemId>>> ask(Path folder) throws Exception {
        StringBuilder sql = new StringBuilder(
                "CREATE DATABASE news; USE news; SET NAMES utf8mb4;\n"
                        + "CREATE TABLE posts (id CHAR(36), title TEXT, body MEDIUMTEXT, at BIGINT, FULLTEXT(title, body)) ENGINE=InnoDB;\n");
        for (IndexDocument each : documents) {
            long at = each.date() == null ? 0 : each.date().toEpochMilli();
            sql.append("INSERT INTO posts VALUES ('" + each.id() + "', " + quoted(each.title()) + ", "
                    + quoted(text(each)) + ", " + at + ");\n");
        }
        List<String> queries = QualitySet.cases().values().stream()
                .flatMap(List::stream)
                .map(QualitySet.Case::query)
                .distinct()
                .toList();
        for (int i = 0; i < queries.size(); i++) {
            String pattern = quoted("%" + queries.get(i).replace("%", "\\%").replace("_", "\\_") + "%");
            sql.append("SELECT 'L', " + i + ", id FROM posts WHERE title LIKE " + pattern + " OR body LIKE " + pattern
                    + " ORDER BY at DESC LIMIT 10;\n");
            sql.append("SELECT 'F', " + i + ", id FROM posts WHERE MATCH(title, body) AGAINST(" + quoted(queries.get(i))
                    + ") LIMIT 10;\n");
        }
        Path script = Files.writeString(folder.resolve("ask.sql"), sql);
        Path answers = folder.resolve("answers.tsv");
        Process client = new ProcessBuilder(
                        "mariadb",
                        "--no-defaults",
                        "--socket=" + folder.resolve("socket"),
                        "--batch",
                        "--skip-column-names",
                        "--default-character-set=utf8mb4")
                .redirectInput(script.toFile())
                .redirectOutput(answers.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (client.waitFor() != 0) {
            throw new IOException("mariadb ended with " + client.exitValue());
        }
        Map<String, List<ItemId>> like = new HashMap<>();
        Map<String, List<ItemId>> fullText = new HashMap<>();
        for (String line : Files.readAllLines(answers, StandardCharsets.UTF_8)) {
            String[] parts = line.split("\t");
            (parts[0].equals("L") ? like : fullText)
                    .computeIfAbsent(queries.get(Integer.parseInt(parts[1])), any -> new ArrayList<>())
                    .add(new ItemId(parts[2]));
        }
        Map<String, Map<String, List<ItemId>>> both = new LinkedHashMap<>();
        both.put("SQL LIKE", like);
        both.put("MariaDB FULLTEXT", fullText);
        return both;
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " ended with " + process.exitValue());
        }
    }
}
