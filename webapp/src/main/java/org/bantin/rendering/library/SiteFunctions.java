package org.bantin.rendering.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.query.Query;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.RenderFailedException;
import org.bantin.rendering.RenderRun;
import org.bantin.search.IndexStatus;
import org.bantin.search.LiveSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.jspecify.annotations.Nullable;

/** {@code bantinfn}: what a template may ask of the site. Everything read is noted as what the page depends on. */
public final class SiteFunctions extends PageFunctions {
    private static final String SECTIONS = "/category/sections";
    private static final int MANY = 100;
    private static final int CITING = 50;
    private static final int SITEMAP = 50_000;

    private final LiveSearch search;
    private final DateFunctions dates;
    private final Supplier<IndexStatus.State> index;
    private final Coming coming;

    SiteFunctions(
            RenderRun run,
            LiveSearch search,
            Supplier<IndexStatus.State> index,
            SiteSettings settings,
            DateFunctions dates,
            Fingerprints fingerprints,
            Coming coming) {
        super(run, settings, fingerprints);
        this.coming = coming;
        this.search = search;
        this.index = index;
        this.dates = dates;
    }

    /**
     * Items of the live site. Arguments, all optional: {@code type, section, topic, programme, organisation, author,
     * documentType, year, inForce} (one value or several; an item stands for its identifier), {@code text}, {@code size},
     * {@code page}, {@code sort} ({@code newest, oldest, relevance}), {@code exclude} (items), {@code facets}, {@code since} and
     * {@code until} (days, months or years), {@code quiet} (true for questions that no reader typed).
     */
    public Listing list(Map<String, ?> arguments) {
        Listings lists = new Listings(search, run);
        Listing found = lists.list(arguments);
        return run.at() == null ? found : lists.inTime(found, arguments, coming);
    }

    /** Wordings with fewer words that find something, each with {@code text} and {@code total}. */
    public List<LiveSearch.Wider> wider(String text) {
        return search.wider(text);
    }

    /** Whether search and lists may lack something because the index is being built with nothing to answer from meanwhile. */
    public boolean isIncomplete() {
        return index.get() == IndexStatus.State.BUILDING;
    }

    /** The newest stories of all sections; in a preview of the future with those that will be out by then. */
    public List<Teaser> latest(int size) {
        List<Teaser> out = published(size);
        return run.at() == null ? out : coming.join(run, out, size);
    }

    /** Those items that stand in the page's language, if there are at least so many; else all. */
    public List<Teaser> readable(List<Teaser> items, int atLeast) {
        if (run.inDefaultLocale()) {
            return items;
        }
        List<Teaser> translated = items.stream().filter(Teaser::isTranslated).toList();
        return translated.size() < atLeast ? items : translated;
    }

    private List<Teaser> published(int size) {
        return list(Map.of("type", List.of("article", "conference", "signing", "photo-story"), "size", size))
                .items();
    }

    /** An item by identifier or reference; null when the reader may not see one. */
    public @Nullable Teaser item(@Nullable Object reference) {
        if (reference == null) {
            return null;
        }
        if (reference instanceof Teaser teaser) {
            return teaser;
        }
        ContentMap content =
                reference instanceof ContentMap map ? map : run.content(reference.toString(), Escaping.TEMPLATE);
        return content == null || (run.at() != null && coming.leaves(run, content.id()))
                ? null
                : new Teaser(run, content);
    }

    /** The public item at an address without language, such as {@code /ky-ket/cham-soc}; null when there is none. */
    public @Nullable Teaser at(String address) {
        run.tag("address:" + address);
        try {
            Query query = run.session()
                    .getWorkspace()
                    .getQueryManager()
                    .createQuery("SELECT * FROM [nt:base] WHERE [" + ContentNames.ADDRESS + "] = $at", Query.JCR_SQL2);
            query.bindValue("at", run.session().getValueFactory().createValue(address));
            NodeIterator nodes = query.execute().getNodes();
            return nodes.hasNext() ? new Teaser(run, run.content(nodes.nextNode(), Escaping.TEMPLATE)) : null;
        } catch (RepositoryException e) {
            throw new RenderFailedException("cannot find what stands at " + address, e);
        }
    }

    /** Items by references, in order, without those that are not there. */
    public List<Teaser> items(@Nullable Object references) {
        List<Teaser> items = new ArrayList<>();
        Collection<?> list =
                references instanceof Collection<?> many ? many : references == null ? List.of() : List.of(references);
        for (Object reference : list) {
            Teaser item = item(reference);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** All sections in the order that the newsroom gave them. */
    public List<Teaser> sections() {
        run.tag("list:type=section");
        try {
            if (!run.session().nodeExists(SECTIONS)) {
                return List.of();
            }
            return run.content(run.session().getNode(SECTIONS), Escaping.TEMPLATE).children().stream()
                    .filter(section -> section.text("title") != null && !Boolean.TRUE.equals(section.get("hidden")))
                    .sorted(Comparator.comparingLong(SiteFunctions::order).thenComparing(ContentMap::name))
                    .map(section -> new Teaser(run, section))
                    .toList();
        } catch (RepositoryException e) {
            throw new RenderFailedException("cannot read the sections", e);
        }
    }

    /** Entries of a multiple sub-model of some content, in order. */
    public List<ContentMap> entries(@Nullable ContentMap content, String field) {
        return content == null ? List.of() : content.entries(field);
    }

    /** A picture by asset key, or of an entry of {@code photos}; null when there is none. */
    public @Nullable Picture picture(@Nullable Object asset) {
        Pictures pictures = new Pictures(run);
        if (asset instanceof ContentMap map) {
            return map.get("asset") == null ? pictures.leading(map) : pictures.ofPhoto(map);
        }
        return asset == null ? null : pictures.of(asset.toString());
    }

    /** A file of the media library: {@code name, address, size, type}; null when there is none. */
    public @Nullable Map<String, Object> file(@Nullable Object key) {
        ContentMap asset = key == null ? null : run.content(key.toString(), Escaping.NONE);
        if (asset == null || !(asset.get("jcr:content") instanceof ContentMap file)) {
            return null;
        }
        Map<String, Object> answer = new HashMap<>();
        String name = file.text("fileName");
        answer.put("name", name == null ? asset.name() : name);
        answer.put("address", "/dam/jcr:" + asset.id() + "/" + (name == null ? asset.name() : name));
        Object size = file.get("size");
        answer.put("size", size == null ? 0L : size);
        String type = file.text("jcr:mimeType");
        answer.put("type", type == null ? "application/octet-stream" : type);
        return answer;
    }

    /** Items like this one, best first. */
    public List<Teaser> related(Object item, int size) {
        return search.related(new ItemId(Listings.id(item)), size).stream()
                .map(hit -> new Teaser(run, hit))
                .toList();
    }

    /** Public items that name this one, such as the documents that cite a document; newest first, at most 50. */
    public List<Teaser> citing(ContentMap content) {
        String id = content.id();
        run.tag("citing:" + id);
        try {
            Query query = run.session()
                    .getWorkspace()
                    .getQueryManager()
                    .createQuery(
                            "SELECT * FROM [nt:base] WHERE [" + ContentNames.REFERENCES + "] = $id", Query.JCR_SQL2);
            query.bindValue("id", run.session().getValueFactory().createValue(id));
            query.setLimit(CITING);
            List<Teaser> citing = new ArrayList<>();
            NodeIterator nodes = query.execute().getNodes();
            while (nodes.hasNext()) {
                Teaser item = new Teaser(run, run.content(nodes.nextNode(), Escaping.TEMPLATE));
                if (!item.getAddress().isEmpty()) {
                    citing.add(item);
                }
            }
            citing.sort(Comparator.comparing(SiteFunctions::when).reversed());
            return citing;
        } catch (RepositoryException e) {
            throw new RenderFailedException("cannot find what names " + id, e);
        }
    }

    /**
     * Addresses of all public items of a year that stand in the page's language, with the time of their last change, for the
     * sitemap.
     */
    public List<Map<String, Object>> addresses(String year) {
        run.tag("list:*");
        List<Map<String, Object>> addresses = new ArrayList<>();
        SearchQuery query = SearchQuery.listing(Map.of("year", List.of(year)), 0, MANY);
        while (addresses.size() < SITEMAP) {
            SearchResult result = search.search(query);
            for (SearchResult.Hit hit : result.hits()) {
                String address = hit.date() == null ? null : inLanguage(hit);
                if (address != null) {
                    String changed = hit.values().get("lastModified");
                    addresses.add(Map.of(
                            "address", address, "changed", changed == null ? hit.date() : Instant.parse(changed)));
                }
            }
            if (result.cursor() == null || result.hits().isEmpty()) {
                return addresses;
            }
            query = query.withCursor(result.cursor());
        }
        return addresses;
    }

    /** Its address in the page's language; null when it has none or was never written in it. */
    private @Nullable String inLanguage(SearchResult.Hit hit) {
        if (hit.address() == null || run.inDefaultLocale()) {
            return hit.address();
        }
        Teaser item = new Teaser(run, hit);
        return item.isTranslated() ? item.getAddress() : null;
    }

    /** The timeline of a programme, newest year first. */
    public List<Timeline.Year> timeline(ContentMap programme) {
        return new Timeline(dates).of(programme, ofProgramme(programme));
    }

    /** All that names a programme, newest first, at most 100. */
    public List<Teaser> ofProgramme(ContentMap programme) {
        return list(Map.of("programme", programme.id(), "size", MANY)).items();
    }

    /** Conferences and signings between two days ({@code yyyy-MM-dd}, the second one excluded), in order of time. */
    public List<Teaser> events(String from, String to) {
        return events().between(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** All conferences and signings from a year ago on, for calendars that people subscribe to; at most 2,000. */
    public List<Teaser> recentEvents() {
        return events().between(dates.today().minusYears(1), dates.today().plusYears(5));
    }

    private Events events() {
        return new Events(search, run, zone());
    }

    /** What everybody shall read above all until its end date ({@code alert} and {@code alertUntil} of the site); else empty. */
    public String getAlert() {
        Object text = setting("alert");
        Object until = setting("alertUntil");
        if (text != null && until != null) {
            Events.end(until.toString(), zone()).ifPresent(dates::future);
        }
        return text == null || (until != null && Events.isOver(until.toString(), dates.now(), zone()))
                ? ""
                : text.toString();
    }

    /** Events from today on, at most so many. */
    public List<Teaser> upcoming(int size) {
        LocalDate today = dates.today();
        return events(today.toString(), today.plusYears(1).toString()).stream()
                .limit(size)
                .toList();
    }

    /** The month {@code yyyy-MM} with the number of events on each day; this month when it is no month. */
    public MonthCalendar calendar(String month) {
        YearMonth wanted =
                month.matches("[0-9]{4}-(0[1-9]|1[0-2])") ? YearMonth.parse(month) : YearMonth.from(dates.today());
        Map<LocalDate, Integer> counts = new HashMap<>();
        for (Teaser event :
                events(wanted.atDay(1).toString(), wanted.plusMonths(1).atDay(1).toString())) {
            counts.merge(when(event).atZone(zone()).toLocalDate(), 1, Integer::sum);
        }
        return MonthCalendar.of(wanted, dates.today(), counts);
    }

    /** State of a document: {@code on, part, gone, soon}, from what the newsroom chose, else from its dates. */
    public String force(@Nullable ContentMap document) {
        return document == null ? "on" : DocumentForce.of(document, dates);
    }

    private java.time.ZoneId zone() {
        return dates.zone();
    }

    private static Instant when(Teaser event) {
        Instant when = event.getWhen();
        return when == null ? Instant.EPOCH : when;
    }

    private static long order(ContentMap section) {
        return section.get("order") instanceof Number number ? number.longValue() : Long.MAX_VALUE;
    }
}
