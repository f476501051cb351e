package org.bantin.rendering.page;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bantin.definition.BenchmarkModules;
import org.bantin.definition.SampleModules;
import org.bantin.repository.TestRepository;

/**
 * How fast light modules are: a page of 30 components without a page cache over the embedded store, a module of 2,000 includes,
 * a changed file among 5,000. Prints medians; see docs/how-to/benchmarks.md.
 */
public final class ModuleBenchmark {
    private static final int COMPONENTS = 30;
    private static final int WARM_UP = 1_500;
    private static final int ROUNDS = 2_000;

    private ModuleBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path directory = Files.createTempDirectory("benchmark");
        page(out, directory.resolve("page"));
        includes(out, directory.resolve("includes"));
        System.exit(0);
    }

    private static void page(PrintStream out, Path directory) throws IOException {
        SampleModules modules = new SampleModules(directory.resolve("modules"))
                .with(
                        "/b/templates/pages/p.yaml",
                        "templateScript: /b/templates/pages/p.ftl\nareas: { main: { availableComponents: {} }, side: { inheritance: { enabled: true } } }\n")
                .with(
                        "/b/templates/pages/p.ftl",
                        "<html><head>[@cms.page /]<title>${content.title!}</title></head><body>[#list navfn.navItems(navfn.rootPage(content)) as item]"
                                + "<a href='${navfn.link(item)}'>${item.title!item.@name}</a>[/#list][@cms.area name='main'/][@cms.area name='side'/]</body></html>")
                .with(
                        "/b/templates/components/c.yaml",
                        "templateScript: /b/templates/components/c.ftl\nparameters: { tone: warm }\n")
                .with(
                        "/b/templates/components/c.ftl",
                        "<section class='${def.parameters.tone}'>[#if content.headline?has_content]<h2>${content.headline}</h2>[/#if]"
                                + "<div>${cmsfn.decode(content).text!}</div>[#if content.link?has_content]<a href='${cmsfn.link('website', content.link)!}'>${i18n['read.on']}</a>[/#if]"
                                + "[#list cmsfn.children(content) as child]<i>${child.label!}</i>[/#list]</section>");
        try (PageFixture pages = new PageFixture(
                modules.all(Path.of("../light-modules")), TestRepository.inFiles(directory.resolve("data")))) {
            pages.with(session -> {
                String target = PageFixture.page(session, "/home", "b:pages/p", Map.of("title", "Home"))
                        .getIdentifier();
                for (int i = 0; i < 8; i++) {
                    PageFixture.page(session, "/home/page" + i, "b:pages/p", Map.of("title", "Page " + i));
                }
                for (int i = 0; i < COMPONENTS; i++) {
                    var component = PageFixture.component(
                            session,
                            "/home/page1/main/" + i,
                            "b:components/c",
                            Map.of(
                                    "headline",
                                    "Headline " + i,
                                    "text",
                                    "<p>Some text & more</p>".repeat(10),
                                    "link",
                                    target));
                    component.addNode("item", "mgnl:contentNode").setProperty("label", "Item");
                }
            });
            long[] times = new long[ROUNDS];
            int letters = 0;
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                long start = System.nanoTime();
                letters = pages.html("/home/page1.html").length();
                if (i >= 0) {
                    times[i] = System.nanoTime() - start;
                }
            }
            Arrays.sort(times);
            out.printf(
                    "page of %d components, %d letters, uncached: median %.2f ms, 95 %% %.2f ms%n",
                    COMPONENTS, letters, times[ROUNDS / 2] / 1e6, times[ROUNDS * 95 / 100] / 1e6);
        }
    }

    private static void includes(PrintStream out, Path directory) throws IOException {
        BenchmarkModules modules = BenchmarkModules.writtenTo(directory, 2_000, 5_000);
        for (int i = 0; i < 3; i++) {
            long before = worked();
            out.printf(
                    "2,000 includes and 5,000 files read anew: %d ms, %d of them at work%n",
                    millis(modules.read()), millis(worked() - before));
        }
        for (int i = 0; i < 3; i++) {
            long before = worked();
            out.printf(
                    "one file of these changed, in force after: %d ms, %d of them at work%n",
                    millis(modules.readAfterChange(i)), millis(worked() - before));
        }
    }

    /** What this thread has worked so far; on a crowded machine the rest of the time is waiting for a core. */
    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
