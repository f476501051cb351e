package org.bantin.search.ranking;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.bantin.search.index.IndexFields;
import org.bantin.search.reading.Understood;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.words.WordCounts;
import org.bantin.search.words.WordSequence.Part;
import org.jspecify.annotations.Nullable;

/**
 * Puts the best candidates into their final order: their words are counted, what that is worth is raised mildly for what is new and for
 * the kind of thing wanted.
 */
public final class Ranking {
    private static final double FRESH = 0.15;

    /** What people look up rather than read. */
    private static final Set<String> LOOKED_UP = Set.of("organisation", "person", "programme", "topic");

    private static final float LOOKED_UP_FACTOR = 1.35f;

    /** What is itself of the day or month that was asked for stands before what only speaks of it. */
    private static final float OWN_DAY_FACTOR = 1.5f;

    /** Where nothing but the day was asked for. */
    private static final float ONLY_DAY_FACTOR = 4;

    private static final float AS_MEANT = 0.9f;
    private static final double HALF_LIFE_DAYS = 365;

    private final Instant now;
    private final IndexSearcher searcher;
    private final ZoneId zone;
    private final Set<String> days;
    private final float ownDay;
    private final Map<String, Float> intents;
    private final WordCounts counts = new WordCounts();
    private final Reading typed;
    private final @Nullable Reading meant;

    /** @param now tells how old an item is, and in which zone its day begins */
    public Ranking(ZonedDateTime now, IndexSearcher searcher, Plan plan, IndexTerms terms) throws IOException {
        this.now = now.toInstant();
        this.zone = now.getZone();
        this.days = plan.typed().days();
        this.ownDay = plan.typed().units().size() == 1 ? ONLY_DAY_FACTOR : OWN_DAY_FACTOR;
        this.searcher = searcher;
        intents = plan.typed().intents();
        typed = new Reading(plan.typed(), plan.planner(), terms, 1);
        Understood other = plan.meant();
        QueryPlanner otherPlanner = plan.meantPlanner();
        meant = other == null || otherPlanner == null ? null : new Reading(other, otherPlanner, terms, AS_MEANT);
        counts.ready();
    }

    /** @param best in the order of the index; put into another here */
    public List<ScoreDoc> order(FieldDoc[] best) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int leafIndex = -1;
        Leaf leaf = null;
        for (ScoreDoc doc : best) {
            int wanted = ReaderUtil.subIndex(doc.doc, leaves);
            if (leaf == null || wanted != leafIndex) {
                leafIndex = wanted;
                leaf = new Leaf(leaves.get(wanted));
            }
            doc.score = leaf.score(doc.doc);
        }
        Arrays.sort(
                best, Comparator.<ScoreDoc>comparingDouble(doc -> -doc.score).thenComparingLong(Ranking::id));
        return List.of(best);
    }

    private boolean ofADayAskedFor(Instant date) {
        if (days.isEmpty()) {
            return false;
        }
        String day = LocalDate.ofInstant(date, zone).toString();
        return days.stream().anyMatch(day::startsWith);
    }

    private static long id(ScoreDoc doc) {
        return ((Number) ((FieldDoc) doc).fields[1]).longValue();
    }

    /** The question as typed, or as it was probably meant. */
    private final class Reading {
        private final CarefulScore words;
        private final int[][] forms;
        private final @Nullable Weight rest;
        private final float factor;

        Reading(Understood asked, QueryPlanner planner, IndexTerms terms, float factor) throws IOException {
            this.words = new CarefulScore(asked, terms, counts);
            this.forms = forms(asked);
            this.factor = factor;
            Query query = searcher.rewrite(planner.score().besidesWords());
            rest = query instanceof MatchNoDocsQuery ? null : searcher.createWeight(query, ScoreMode.COMPLETE, 1);
        }

        private int[][] forms(Understood asked) {
            return asked.units().stream()
                    .flatMap(unit -> unit.alternatives().stream())
                    .map(form -> form.words().stream()
                            .mapToInt(word -> counts.word(word, false))
                            .toArray())
                    .filter(form -> form.length > 0)
                    .toArray(int[][]::new);
        }

        /** Whether any form of what was asked stands in the name of the item counted last, or among its other names. */
        boolean named() {
            for (int[] form : forms) {
                int there = 0;
                for (int word : form) {
                    there += counts.count(Part.TITLE, word) + counts.count(Part.MORE, word) > 0 ? 1 : 0;
                }
                if (there == form.length) {
                    return true;
                }
            }
            return false;
        }

        @Nullable
        Scorer rest(LeafReaderContext context) throws IOException {
            return rest == null ? null : rest.scorer(context);
        }

        float score(@Nullable Scorer scorer, int local) throws IOException {
            float score = words.now();
            if (scorer != null) {
                int at = scorer.docID() < local ? scorer.iterator().advance(local) : scorer.docID();
                score += at == local ? scorer.score() : 0;
            }
            return factor * score;
        }
    }

    /** One segment while its candidates are scored in order. */
    private final class Leaf {
        private final int base;
        private final BinaryDocValues words;
        private final @Nullable Scorer typedRest;
        private final @Nullable Scorer meantRest;
        private final SortedNumericDocValues dates;
        private final SortedSetDocValues types;

        Leaf(LeafReaderContext context) throws IOException {
            base = context.docBase;
            words = DocValues.getBinary(context.reader(), IndexFields.WORDS);
            typedRest = typed.rest(context);
            meantRest = meant == null ? null : meant.rest(context);
            dates = DocValues.getSortedNumeric(context.reader(), IndexFields.DATE);
            types = DocValues.getSortedSet(context.reader(), IndexFields.TYPE);
        }

        float score(int doc) throws IOException {
            int local = doc - base;
            if (!words.advanceExact(local)) {
                return 0;
            }
            counts.read(words.binaryValue());
            double score = typed.score(typedRest, local);
            if (meant != null) {
                score = Math.max(score, meant.score(meantRest, local));
            }
            if (dates.advanceExact(local)) {
                Instant date = Instant.ofEpochMilli(dates.nextValue());
                long old = Math.max(0, Duration.between(date, now).toDays());
                score *= 1 + FRESH * Math.pow(0.5, old / HALF_LIFE_DAYS);
                score *= ofADayAskedFor(date) ? ownDay : 1;
            }
            if (types.advanceExact(local)) {
                String type = types.lookupOrd(types.nextOrd()).utf8ToString();
                boolean lookedUp = LOOKED_UP.contains(type) && (typed.named() || (meant != null && meant.named()));
                score *= intents.getOrDefault(type, 1f) * (lookedUp ? LOOKED_UP_FACTOR : 1);
            }
            return (float) score;
        }
    }
}
