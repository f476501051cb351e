package org.bantin.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Slug;
import org.bantin.intake.format.PhotoReading;
import org.bantin.intake.shape.DocumentReading;
import org.bantin.intake.shape.EventReading;
import org.bantin.intake.shape.StoryReading;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was read, as values of the content type's fields; names of organisations are looked up among the records. */
@Component
class DraftFields {
    private final DraftSearch search;

    DraftFields(DraftSearch search) {
        this.search = search;
    }

    /** Values ready to be saved, and names that stand in no record. */
    record Made(Map<String, Object> values, List<String> unresolved) {}

    /** @param type content type of the draft, which may be another than the one that fits best */
    Made of(Actor actor, IntakeOutcome.Read read, String type, Map<Integer, Item> photos) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> unresolved = new ArrayList<>();
        String body = read.story().bodyWithAssets(place -> {
            Item photo = photos.get(place);
            return photo == null ? null : photo.id().value();
        });
        DocumentReading document = read.document();
        if (document == null || !type.equals("document")) {
            story(values, read.story(), photos);
        } else {
            document(actor, values, unresolved, document);
        }
        EventReading event = read.event();
        if (event != null && type.equals("conference")) {
            conference(values, event);
        } else if (event != null && type.equals("signing")) {
            signing(actor, values, unresolved, event);
        }
        put(values, "body", body);
        return new Made(values, unresolved);
    }

    private static void story(Map<String, Object> values, StoryReading story, Map<Integer, Item> photos) {
        put(values, "kicker", story.kicker());
        put(values, "title", story.title());
        put(values, "lead", story.lead());
        put(values, "byline", story.byline());
        put(values, "dateline", story.dateline());
        List<FieldValues> list = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        photos.forEach((place, item) -> {
            if (!taken.add(item.id().value())) {
                return;
            }
            PhotoReading photo = story.photos().get(place);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("asset", asset(item));
            put(one, "caption", photo.caption());
            put(one, "credit", photo.credit());
            put(one, "alt", photo.alt());
            list.add(new FieldValues(one));
        });
        if (!list.isEmpty()) {
            values.put("hero", String.valueOf(list.get(0).get("asset")));
            values.put("photos", list);
        }
    }

    private static void conference(Map<String, Object> values, EventReading event) {
        put(values, "startsAt", event.day());
        put(values, "place", event.place());
        put(values, "kind", event.kind());
        List<FieldValues> chairs = new ArrayList<>();
        for (EventReading.Chair chair : event.chairs()) {
            Map<String, Object> one = new LinkedHashMap<>();
            put(one, "name", chair.name());
            put(one, "position", chair.position());
            chairs.add(new FieldValues(one));
        }
        if (!chairs.isEmpty()) {
            values.put("chairs", chairs);
        }
    }

    private void signing(Actor actor, Map<String, Object> values, List<String> unresolved, EventReading event) {
        put(values, "signedOn", event.day());
        put(values, "place", event.place());
        put(values, "agreementTitle", event.agreementTitle());
        put(values, "agreementNumber", event.agreementNumber());
        if (event.periodFrom() > 0) {
            values.put("periodFrom", (long) event.periodFrom());
            values.put("periodTo", (long) event.periodTo());
        }
        List<FieldValues> parties = new ArrayList<>();
        for (String party : event.parties()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", party);
            organisation(actor, party)
                    .ifPresentOrElse(id -> one.put("organisation", id.value()), () -> unresolved.add(party));
            parties.add(new FieldValues(one));
        }
        if (!parties.isEmpty()) {
            values.put("parties", parties);
        }
    }

    private void document(Actor actor, Map<String, Object> values, List<String> unresolved, DocumentReading document) {
        put(values, "number", document.number());
        put(values, "symbol", document.symbol());
        put(values, "documentType", document.documentType());
        put(values, "abstract", document.summary());
        put(values, "parentBody", document.parentBody());
        put(values, "place", document.place());
        put(values, "issuedOn", document.issuedOn());
        put(values, "authority", document.authority());
        put(values, "authorityBody", document.authorityBody());
        put(values, "signerPosition", document.signerPosition());
        put(values, "signer", document.signer());
        list(values, "addressees", document.addressees());
        list(values, "recipients", document.recipients());
        if (!document.citations().isEmpty()) {
            values.put(
                    "citations",
                    document.citations().stream()
                            .map(reference -> new FieldValues(Map.of("reference", reference)))
                            .toList());
        }
        if (!document.issuer().isEmpty()) {
            organisation(actor, document.issuer())
                    .ifPresentOrElse(id -> values.put("issuer", id.value()), () -> unresolved.add(document.issuer()));
        }
    }

    /** Only a record of exactly this name: a guess would put words into somebody's mouth. */
    private Optional<ItemId> organisation(Actor actor, String name) {
        String wanted = folded(name);
        SearchQuery query = new SearchQuery(
                name, Map.of("type", List.of("organisation")), SearchQuery.Sort.RELEVANCE, 0, 8, List.of());
        return search.search(actor, query).hits().stream()
                .filter(hit -> folded(hit.title()).equals(wanted)
                        || folded(hit.values().getOrDefault("shortName", "")).equals(wanted))
                .map(SearchResult.Hit::id)
                .findFirst();
    }

    private static String folded(String name) {
        return Slug.of(name, "x").value();
    }

    private static String asset(Item item) {
        return "jcr:" + item.id().value();
    }

    private static void put(Map<String, Object> values, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            values.put(name, text);
        }
    }

    private static void list(Map<String, Object> values, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            values.put(name, texts);
        }
    }
}
