package org.bantin.search.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.RichText;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.PropertyDefinition;
import org.bantin.search.index.IndexDocument;
import org.bantin.search.index.IndexFields;
import org.bantin.search.index.Zone;
import org.bantin.search.text.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * Makes the document of one item that a content type describes, led by the type's fields: their texts by weight class, facets, values
 * to be shown, references, numbers and days. For one use.
 */
final class DocumentMaker {
    private static final Set<String> STORED = Set.of(
            "kicker",
            "lead",
            "abstract",
            "number",
            "symbol",
            "documentType",
            "issuedOn",
            "startsAt",
            "endsAt",
            "signedOn",
            "place",
            "byline",
            "kind",
            "periodFrom",
            "periodTo",
            "shortName",
            "caption",
            "credit",
            "alt",
            "force",
            "signer",
            "effectiveTo",
            "validFrom",
            "validTo",
            "address",
            "author",
            "parent",
            "order");
    private static final int LONGEST_VALUE = 1000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");

    private final Item item;
    private final ContentTypeDefinition type;
    private final ItemSource source;
    private final ZoneId zone;
    private final Map<Zone, List<String>> texts = new EnumMap<>(Zone.class);
    private final Map<String, List<String>> facets = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> references = new LinkedHashSet<>();
    private final Set<LocalDate> dates = new LinkedHashSet<>();

    DocumentMaker(Item item, ContentTypeDefinition type, ItemSource source, ZoneId zone) {
        this.item = item;
        this.type = type;
        this.source = source;
        this.zone = zone;
    }

    IndexDocument document() {
        SearchWeights weights = SearchWeights.of(type);
        for (PropertyDefinition property : type.properties()) {
            read(property, item.fields(), weights, property.name());
            type.subModel(property.type())
                    .ifPresent(model -> item.fields()
                            .nested(property.name())
                            .forEach(nested -> model.properties()
                                    .forEach(inner ->
                                            read(inner, nested, weights, property.name() + "." + inner.name()))));
        }
        Instant date = date();
        if (date != null) {
            facet("year", String.valueOf(date.atZone(zone).getYear()));
            dates.add(date.atZone(zone).toLocalDate());
        }
        special();
        String titleField = type.bantin().text("title").orElse("title");
        return new IndexDocument(
                item.id(),
                item.type(),
                item.workspace(),
                item.path(),
                item.publication().map(Item.PublishedStamp::address).orElse(null),
                item.fields().text(titleField).orElseGet(item::title),
                date,
                item.lastModified(),
                texts,
                facets,
                values,
                List.copyOf(references),
                numbers(),
                List.copyOf(dates),
                hidden());
    }

    private boolean hidden() {
        boolean served =
                !type.nodeType().equals("mgnl:asset") && !type.nodeType().equals("mgnl:category");
        return !type.bantin().flag("hit", served);
    }

    private void read(PropertyDefinition property, FieldValues fields, SearchWeights weights, String path) {
        for (Object value : valuesOf(fields, property.name())) {
            if (value instanceof Instant instant) {
                dates.add(instant.atZone(zone).toLocalDate());
            } else if (property.referencedType().isPresent()) {
                reference(property, value.toString());
            } else if (property.isAsset()) {
                asset(value.toString(), weights.zone(path, property));
            } else if (property.isRichText()) {
                RichTextZones.read(value.toString(), this::text);
                RichText text = RichText.of(value.toString());
                references.addAll(text.items());
                references.addAll(text.assets());
            } else {
                weights.zone(path, property).ifPresent(target -> text(target, value.toString()));
            }
        }
        if (property.i18n()) {
            translated(property, fields, weights, path);
        }
        if (STORED.contains(path)) {
            item.fields().text(path).ifPresent(value -> store(path, value));
        }
    }

    /** What other languages say is found too; a title there counts as a heading, so that lengths of titles stay comparable. */
    private void translated(PropertyDefinition property, FieldValues fields, SearchWeights weights, String path) {
        String prefix = property.name() + "_";
        for (String name : fields.values().keySet()) {
            if (!name.startsWith(prefix)
                    || !LANGUAGE.matcher(name.substring(prefix.length())).matches()) {
                continue;
            }
            for (Object value : valuesOf(fields, name)) {
                if (property.isRichText()) {
                    RichTextZones.read(value.toString(), this::text);
                } else {
                    weights.zone(path, property)
                            .ifPresent(target -> text(target == Zone.TITLE ? Zone.HEADING : target, value.toString()));
                }
            }
        }
    }

    private List<Object> valuesOf(FieldValues fields, String name) {
        Object value = fields.get(name);
        List<Object> found = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.stream().filter(v -> !(v instanceof FieldValues)).forEach(found::add);
        } else if (value != null && !(value instanceof FieldValues)) {
            found.add(value);
        }
        return found;
    }

    private void reference(PropertyDefinition property, String id) {
        references.add(id);
        String target = property.referencedType().orElse("");
        Optional<Item> found = item(id);
        String name = found.map(Item::title).orElse("");
        switch (target) {
            case "section" ->
                found.ifPresent(section -> {
                    facet("section", section.name());
                    store("section", section.name());
                    store("sectionTitle", name);
                });
            case "person" -> {
                facet(property.name().equals("authors") ? "author" : "person", id);
                text(Zone.NAME, name);
            }
            case "organisation", "programme", "topic" -> {
                facet(target, id);
                text(Zone.NAME, name);
            }
            default -> {}
        }
        if (property.name().equals("issuer")) {
            store("issuer", id);
            store("issuerName", name);
        }
        if (target.equals("programme")) {
            store("programmeTitle", name);
        }
    }

    private void asset(String value, Optional<Zone> weight) {
        String id = identifier(value);
        references.add(id);
        if (weight.filter(Zone.ATTACHMENT::equals).isPresent()) {
            itemId(id).map(source::text).ifPresent(content -> text(Zone.ATTACHMENT, content));
        }
    }

    private boolean isFile() {
        return type.nodeType().equals("mgnl:asset");
    }

    private void special() {
        new LeadingPicture(item, source).values(isFile()).forEach(this::store);
        if (isFile()) {
            AssetFacets library = new AssetFacets(item.fields(), source.file(item.id()), zone);
            library.facets().forEach((name, several) -> several.forEach(value -> facet(name, value)));
            library.values().forEach(this::store);
        }
        facet("kind", item.fields().text("kind").orElse(""));
        facet("documentType", item.fields().text("documentType").orElse(""));
        facet("signer", item.fields().text("signer").orElse(""));
        if (type.property("force").isPresent()) {
            facet("inForce", item.fields().text("force").orElse("con-hieu-luc"));
        }
        facet("state", item.state().id());
        facet("owner", item.owner());
        facet("takenOff", item.takenOff() ? "true" : "");
        store("state", item.state().id());
        store("owner", item.owner());
        store("revision", String.valueOf(item.revision()));
        store("lastModified", item.lastModified().toString());
        store("lastModifiedBy", item.lastModifiedBy());
        store("changed", String.valueOf(item.changedSincePublication()));
        facet("name", item.name());
        if (item.type().equals(IndexFields.SEARCH_TERM)) {
            store("meanings", String.join("\n", item.fields().texts("meanings")));
        }
    }

    static String identifier(String asset) {
        return asset.startsWith("jcr:") ? asset.substring(4) : asset;
    }

    private List<DocumentNumber> numbers() {
        List<DocumentNumber> numbers = new ArrayList<>();
        item.fields()
                .text("number")
                .filter(number -> !number.isBlank())
                .ifPresent(number -> numbers.add(
                        DocumentNumber.of(number, item.fields().text("symbol").orElse(""))));
        item.fields().text("agreementNumber").ifPresent(text -> numbers.addAll(DocumentNumber.findIn(text)));
        return numbers;
    }

    private @Nullable Instant date() {
        if (item.fields().get("issuedOn") instanceof Instant issued) {
            return issued;
        }
        if (isFile() && item.fields().get("takenAt") instanceof Instant taken) {
            return taken;
        }
        if (item.fields().get("displayDate") instanceof Instant shown) {
            return shown;
        }
        return item.firstPublished() == null ? item.created() : item.firstPublished();
    }

    private Optional<Item> item(String id) {
        return itemId(id).flatMap(source::find);
    }

    static Optional<ItemId> itemId(String id) {
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(new ItemId(id));
        } catch (IllegalArgumentException noIdentifier) {
            return Optional.empty();
        }
    }

    private void text(Zone target, String value) {
        if (!value.isBlank()) {
            texts.computeIfAbsent(target, any -> new ArrayList<>()).add(value);
        }
    }

    private void facet(String name, String value) {
        if (!value.isBlank()) {
            facets.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
    }

    private void store(String name, String value) {
        if (!value.isBlank()) {
            values.put(name, value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value);
        }
    }
}
