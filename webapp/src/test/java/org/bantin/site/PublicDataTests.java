package org.bantin.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What machines read follows the rules of those who read it: RSS 2.0, RFC 4287, RFC 5545, schema.org as search engines want it. */
class PublicDataTests extends PublicSiteTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    /** Parts that a type must have to be shown by search engines. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "NewsArticle",
                    List.of("headline", "datePublished", "dateModified", "author", "publisher", "mainEntityOfPage"),
            "Event", List.of("name", "startDate", "location"),
            "BreadcrumbList", List.of("itemListElement"),
            "Organization", List.of("name", "url"),
            "Person", List.of("name", "url"),
            "Legislation", List.of("name", "legislationIdentifier", "legislationDate", "legislationLegalForce"),
            "WebSite", List.of("name", "url", "potentialAction"));

    private static final Set<String> ADDRESSES = Set.of("url", "item", "mainEntityOfPage", "image");

    @Test
    void feedsKeepTheRulesOfRssAndAtom() throws Exception {
        for (String path : List.of("/rss.xml", "/ky-ket/rss.xml", "/rss.xml?q=suc+khoe", "/en/rss.xml")) {
            org.w3c.dom.Document feed = xml(path);
            assertThat(self(feed)).as(path).isEqualTo("https://bantin.example" + path.replace("+", "%20"));
            Set<String> ids = new HashSet<>();
            NodeList items = feed.getElementsByTagName("item");
            for (int i = 0; i < items.getLength(); i++) {
                org.w3c.dom.Element item = (org.w3c.dom.Element) items.item(i);
                assertThat(ids.add(one(item, "guid"))).as("guid once").isTrue();
                assertThat(one(item, "title")).isNotBlank();
                assertThat(one(item, "link")).startsWith("https://bantin.example/");
                DateTimeFormatter.RFC_1123_DATE_TIME.parse(one(item, "pubDate"));
            }
        }
        for (String path : List.of("/atom.xml", "/ky-ket/atom.xml", "/atom.xml?q=suc+khoe")) {
            org.w3c.dom.Document feed = xml(path);
            assertThat(self(feed)).as(path).isEqualTo("https://bantin.example" + path.replace("+", "%20"));
            assertThat(one(feed.getDocumentElement(), "author")).isNotBlank();
            Set<String> ids = new HashSet<>();
            NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
            for (int i = 0; i < entries.getLength(); i++) {
                org.w3c.dom.Element entry = (org.w3c.dom.Element) entries.item(i);
                assertThat(ids.add(one(entry, "id"))).as("id once").isTrue();
                assertThat(one(entry, "title")).isNotBlank();
                OffsetDateTime.parse(one(entry, "updated"));
                OffsetDateTime.parse(one(entry, "published"));
            }
        }
    }

    @Test
    void calendarsAreValid() throws Exception {
        for (String path : List.of("/lich.ics", "/hoi-nghi/so-ket-nam-2025.ics")) {
            assertThat(new CalendarBuilder()
                            .build(new StringReader(text(path)))
                            .validate()
                            .getEntries())
                    .as(path)
                    .isEmpty();
            assertThat(text(path).lines()).as(path).allMatch(line -> line.getBytes().length <= 75);
        }
    }

    @Test
    void sitemapsAreValid() throws Exception {
        var schema = SchemaFactory.newDefaultInstance().newSchema(getClass().getResource("/sitemap/sitemap.xsd"));
        List<String> maps = new ArrayList<>(List.of("/sitemap.xml"));
        NodeList places = xml("/sitemap.xml").getElementsByTagName("loc");
        for (int i = 0; i < places.getLength(); i++) {
            maps.add(places.item(i).getTextContent().replace("https://bantin.example", ""));
        }
        for (String map : maps) {
            schema.newValidator().validate(new StreamSource(new StringReader(text(map)), map));
        }
        assertThat(maps).contains("/sitemap-pages.xml", "/en/sitemap-items.xml?nam=2026");
    }

    @Test
    void structuredDataCanBeUsedBySearchEngines() throws Exception {
        Set<String> kinds = new TreeSet<>();
        List<String> pages = new ArrayList<>(List.of("/"));
        NodeList places = xml("/sitemap-items.xml?nam=2026").getElementsByTagName("loc");
        for (int i = 0; i < places.getLength(); i++) {
            pages.add(places.item(i).getTextContent().replace("https://bantin.example", ""));
        }
        for (String path : pages) {
            Document page = page(path);
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://bantin.example" + path);
            assertThat(page.select("h1")).as(path).hasSize(1);
            for (Element data : page.select("script[type=application/ld+json]")) {
                JsonNode thing = JsonMapper.shared().readTree(data.data());
                String type = thing.get("@type").asString();
                kinds.add(type);
                for (String part : REQUIRED.getOrDefault(type, List.of())) {
                    assertThat(thing.has(part))
                            .as(path + ": " + type + " has " + part)
                            .isTrue();
                }
                if (type.equals("NewsArticle")) {
                    assertThat(thing.get("headline").asString()).hasSizeLessThanOrEqualTo(110);
                }
                complete(thing, path + " " + type);
            }
        }
        assertThat(kinds).contains("BreadcrumbList", "Event", "Legislation", "NewsArticle", "Organization", "WebSite");
    }

    /** Nothing is empty, addresses are whole, dates have their zone. */
    private static void complete(JsonNode thing, String where) {
        for (Map.Entry<String, JsonNode> part : thing.properties()) {
            String name = where + "." + part.getKey();
            JsonNode value = part.getValue();
            if (value.isString()) {
                assertThat(value.asString()).as(name).isNotBlank();
                if (ADDRESSES.contains(part.getKey())) {
                    assertThat(value.asString()).as(name).startsWith("https://");
                }
                if (part.getKey().startsWith("date") || part.getKey().equals("startDate")) {
                    OffsetDateTime.parse(value.asString());
                }
            }
            complete(value, name);
            value.forEach(one -> complete(one, name));
        }
    }

    private static org.w3c.dom.Document xml(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(get(path).body()));
    }

    private static String self(org.w3c.dom.Document feed) {
        NodeList links = feed.getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < links.getLength(); i++) {
            org.w3c.dom.Element link = (org.w3c.dom.Element) links.item(i);
            if (link.getAttribute("rel").equals("self")) {
                return link.getAttribute("href").replace("+", "%20");
            }
        }
        return "";
    }

    private static String one(org.w3c.dom.Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}
