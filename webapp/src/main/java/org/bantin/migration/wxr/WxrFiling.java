package org.bantin.migration.wxr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.ItemId;
import org.bantin.content.imports.ImportPlan;
import org.bantin.migration.wxr.file.WxrPost;
import org.bantin.migration.wxr.file.WxrPost.Term;

/**
 * Where a post is filed: the section of one of its categories, the topics of its tags and of the other categories.
 *
 * @param all sections and topics that readers need for it
 */
record WxrFiling(ItemId section, List<ItemId> topics, Set<ItemId> all) {
    private static final Set<String> WITHOUT = Set.of(ImportPlan.LEAVE, ImportPlan.NONE);
    static final Set<String> NO_CATEGORY = Set.of("uncategorized", "chua-phan-loai", "khong-phan-loai");
    private static final String[] PRIMARY = {"_yoast_wpseo_primary_category", "rank_math_primary_category"};

    /** Tags and further categories: what becomes a topic. */
    static List<Term> topicTerms(WxrPost post, WxrSite site, WxrOptions options) {
        List<Term> wanted = new ArrayList<>(post.tags());
        List<Term> categories = categories(post, options);
        if (categories.size() > 1) {
            Term main = main(post, site, categories);
            List<String> above = above(site, main);
            categories.stream()
                    .filter(term -> !term.equals(main) && !above.contains(term.slug()))
                    .forEach(wanted::add);
        }
        return wanted;
    }

    /** Whether it stands in categories that all stay out. */
    static boolean isLeftOut(WxrPost post, WxrOptions options) {
        List<Term> categories = post.categories();
        return !categories.isEmpty()
                && categories.stream()
                        .allMatch(term -> ImportPlan.LEAVE.equals(
                                options.filing().sections().get(term.slug())));
    }

    private static List<Term> categories(WxrPost post, WxrOptions options) {
        List<Term> categories = new ArrayList<>(post.categories());
        categories.removeIf(term -> WITHOUT.contains(options.filing().sections().getOrDefault(term.slug(), "")));
        if (categories.size() > 1) {
            categories.removeIf(term -> NO_CATEGORY.contains(term.slug()));
        }
        return categories;
    }

    private static List<String> above(WxrSite site, Term main) {
        return site.above(main.slug()).stream().map(WxrSite.Category::slug).toList();
    }

    static WxrFiling of(WxrPost post, WxrSite site, WxrTerms terms, WxrOptions options) {
        List<Term> categories = categories(post, options);
        Set<ItemId> topics = new LinkedHashSet<>();
        topicTerms(post, site, options)
                .forEach(tag -> terms.topic(tag.slug(), tag.name()).ifPresent(topics::add));
        Set<ItemId> all = new LinkedHashSet<>();
        ItemId section;
        if (categories.isEmpty() && post.type().equals(WxrOptions.PAGE)) {
            section = terms.hiddenSection(options.filing().pageSection());
        } else if (categories.isEmpty()) {
            section = terms.otherwise(site);
        } else {
            Term main = main(post, site, categories);
            section = terms.section(site, main.slug(), main.name());
            terms.above(site, main.slug()).forEach(above -> all.add(terms.section(site, above.slug(), above.name())));
        }
        all.add(section);
        all.addAll(topics);
        return new WxrFiling(section, List.copyOf(topics), all);
    }

    /** The one that a plug-in names as the most important, else the deepest, else the first. */
    private static Term main(WxrPost post, WxrSite site, List<Term> categories) {
        Optional<String> primary = site.categorySlug(post.meta(PRIMARY));
        return categories.stream()
                .filter(term -> primary.isPresent() && term.slug().equals(primary.get()))
                .findFirst()
                .orElseGet(() -> categories.stream()
                        .max(Comparator.<Term>comparingInt(
                                        term -> site.above(term.slug()).size())
                                .thenComparing(Comparator.<Term>comparingInt(categories::indexOf)
                                        .reversed()))
                        .orElseThrow());
    }
}
