package org.bantin.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bantin.search.fixture.Documents.article;
import static org.bantin.search.fixture.Documents.document;
import static org.bantin.search.fixture.Documents.id;
import static org.bantin.search.fixture.Documents.of;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.bantin.search.SearchResult.FacetCount;
import org.bantin.search.SearchResult.Hit;
import org.bantin.search.Suggestions.Suggestion;
import org.bantin.search.fixture.Documents;
import org.bantin.search.fixture.TestIndex;
import org.bantin.search.index.Zone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchEngineTests {
    private static TestIndex index;

    @BeforeAll
    static void fill() {
        index = TestIndex.of(
                document("kh55", "55", "KH-LĐLĐ", "Đẩy mạnh tuyên truyền xuất khẩu lao động")
                        .body(
                                "Thực hiện Kế hoạch số 202/KHLT-MTTQ-LĐLĐ ngày 9/11/2017. Liên đoàn Lao động (LĐLĐ) tỉnh xây dựng kế hoạch.")
                        .date("2017-11-17"),
                document("kh202", "202", "KHLT-MTTQ-LĐLĐ", "Phối hợp vận động người lao động")
                        .date("2017-11-09"),
                of("conference", "hoi-nghi", "Hội nghị sơ kết công tác phối hợp năm 2020")
                        .lead("Sở Lao động và Liên đoàn lao động tỉnh An Giang tổ chức hội nghị.")
                        .facet("section", "tin-hoat-dong")
                        .date("2021-04-06"),
                of("signing", "ky-ket", "Ký kết chương trình chăm sóc sức khỏe đoàn viên công đoàn")
                        .body(
                                "Công đoàn cơ sở cùng cấp tham dự. Bệnh viện Hoà Bình cử bác sĩ, điện thoại 0296.3 841 234.")
                        .facet("section", "ky-ket"),
                article("cung-cap", "Cung cấp nước sạch cho công nhân").facet("section", "tin-hoat-dong"),
                article("cung-nhau", "Công đoàn cùng cấp phối hợp").facet("section", "tin-hoat-dong"),
                article("dinh-kem", "Báo cáo năm").text(Zone.ATTACHMENT, "Phụ lục thống kê nữ công nhân mang thai"),
                of("section", "tin-hoat-dong", "Tin hoạt động").hidden());
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static Hit first(String query) {
        SearchResult result = index.search(query);
        assertThat(result.hits()).as("hits of %s", query).isNotEmpty();
        return result.hits().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "hoi nghi, hoi-nghi",
        "Hội nghị, hoi-nghi",
        "HOI NGHI SO KET, hoi-nghi",
        "cham soc suc khoẻ, ky-ket",
        "hòa bình, ky-ket",
        "02963841234, ky-ket",
        "(0296) 3841 234, ky-ket",
        "+84 296 384 1234, ky-ket",
        "bác sỹ, ky-ket",
        "LĐLĐ tỉnh an giang, hoi-nghi",
        "ldld an giang, hoi-nghi",
        "cung cấp, cung-cap",
        "cùng cấp, cung-nhau",
        "55/KH-LĐLĐ, kh55",
        "55/kh-ldld, kh55",
        "55 KH, kh55",
        "kh 55, kh55",
        "số 55, kh55",
        "55, kh55",
        "ke hoach so 55, kh55",
        "kế hoạch 202, kh202",
        "202/KHLT-MTTQ-LĐLĐ, kh202",
        "9/11/2017, kh202",
        "2017-11-09, kh202",
        "nữ công nhân mang thai, dinh-kem"
    })
    void findsFirstTime(String query, String expected) {
        assertThat(first(query).id()).isEqualTo(id(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "hooij nghij sow keets, hoi-nghi",
        "ho65i nghi5, hoi-nghi",
        "ky keet chwowng trinhf, ky-ket",
        "xuat khau lao dong, kh55",
        "xuat khuu lao dong, kh55",
        "cham soc suc kheo doan vein, ky-ket",
        "hoinghi so ket, hoi-nghi"
    })
    void understandsRawTypingAndMisspelling(String query, String expected) {
        assertThat(first(query).id()).isEqualTo(id(expected));
    }

    @Test
    void proposesAnotherWordingWithItsAccents() {
        assertThat(index.search("xuat khuu lao dong").didYouMean()).isEqualTo("xuất khẩu lao động");
        assertThat(index.search("ky kêt chương trình").didYouMean()).isEqualTo("ký kết chương trình");
        assertThat(index.search("hoi nghi so ket").didYouMean()).isNull();
        assertThat(index.search("hooij nghij").readAs()).isEqualTo("hội nghị");
        assertThat(first("xuat khuu lao dong").reasons()).contains("search.reason.corrected");
    }

    /** Blanks set wrongly, a last word that is only begun, and how the South says a word. */
    @ParameterizedTest
    @CsvSource({
        "con g nhan, công nhân",
        "cong nh an, công nhân",
        "cô ng nhân, công nhân",
        "cong nha n duoc ho c bong, công nhân được học bổng",
        "hoc bo, học bổng",
        "tánh lương, tính lương",
        "tăng ca qá giờ, tăng ca quá giờ"
    })
    void readsWhatWasTypedInHasteAsMeant(String typed, String meant) {
        Documents[] texts = IntStream.range(0, 24)
                .mapToObj(number -> article("tin-" + number, "Công nhân được học bổng số " + number)
                        .body("Tận tâm. Lương cao ở tỉnh. Bộ phận tăng ca quá giờ."
                                + (number < 9 ? " Cách tính lương tháng." : "")))
                .toArray(Documents[]::new);
        try (TestIndex site = TestIndex.of(texts)) {
            assertThat(site.search(typed).didYouMean()).isEqualTo(meant);
            assertThat(site.search(typed).hits()).isNotEmpty();
        }
    }

    /** A wording that the table of abbreviations knows is still made of words. */
    @Test
    void findsTheWordsOfAKnownWordingApart() {
        try (TestIndex site = TestIndex.of(article("moi", "Số hóa hồ sơ").body("Chuyển giấy tờ, đổi cách làm."))) {
            assertThat(site.search("chuyển đổi số").hits()).hasSize(1);
        }
    }

    /** What neighbours ask and join with stands beside anything, so it makes no word strange. */
    @Test
    void correctsNoWordBetweenWordsThatAsk() {
        Documents[] texts = IntStream.range(0, 24)
                .mapToObj(number -> article("tin-" + number, "Công nhân có bàn được vui " + number)
                        .body(number == 0 ? "Chị bầu bí." : "Nữ công nhân."))
                .toArray(Documents[]::new);
        try (TestIndex site = TestIndex.of(texts)) {
            assertThat(site.search("nữ công nhân có bầu được vui").didYouMean()).isNull();
        }
    }

    /** Words that many texts have are no slip, though no text has them side by side. */
    @Test
    void proposesNothingForGoodWordsThatFindSomething() {
        Documents[] texts = IntStream.range(0, 24)
                .mapToObj(number -> article("tin-" + number, "Đưa tin về khu nhà " + number)
                        .body(number < 3 ? "Phòng mới. Người tỉnh mới đến." : "Phòng mới của công nhân."))
                .toArray(Documents[]::new);
        try (TestIndex site = TestIndex.of(texts)) {
            assertThat(site.search("tin mới").didYouMean()).isNull();
            assertThat(site.search("tin moi").didYouMean()).isNull();
            assertThat(site.search("phòng mưới").didYouMean()).isEqualTo("phòng mới");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tin ve nha", "đưa ti", "lien doan lao dong", "55/k"})
    void aLargeSiteSuggestsWhatASmallOneWould(String typed) {
        TestIndex site = new TestIndex();
        for (int number = 0; number < 60; number++) {
            site.add(article("nha-" + number, number + " tin về nhà ở").build());
            site.add(article("tin-" + number, "Đưa tin khác " + number).build());
        }
        site.add(of("organisation", "to", "Tổ đưa tin về nhà ở").build());
        site.add(document("so-55", "55", "KH-LĐLĐ", "Đẩy mạnh").build());
        site.commit();
        try (site) {
            List<Suggestion> few = site.suggest(typed);
            List<Suggestion> many = site.index().search(searcher -> Suggester.suggest(searcher, typed, 8, 0));
            assertThat(many).hasSameSizeAs(few);
            assertThat(many.stream().limit(1).toList())
                    .isEqualTo(few.stream().limit(1).toList());
        }
    }

    @Test
    void aStateThatSomebodyReadsPageByPageStaysAsItWas() {
        try (TestIndex site = TestIndex.of(article("mot", "Một"), article("hai", "Hai"))) {
            long state = site.index().search(site.index()::keep);
            site.index().remove(id("mot"));
            site.commit();
            assertThat(site.index().size()).isEqualTo(1);
            int kept = site.index()
                    .search(state, searcher -> searcher.getIndexReader().numDocs());
            assertThat(kept).isEqualTo(2);
            int unknown = site.index()
                    .search(state + 99, searcher -> searcher.getIndexReader().numDocs());
            assertThat(unknown).isEqualTo(1);
        }
    }

    @Test
    void saysWhyAHitMatched() {
        assertThat(first("55/kh-ldld").reasons()).startsWith("search.reason.number");
        assertThat(first("hoi nghi so ket").reasons()).contains("search.reason.title", "search.reason.plain");
        assertThat(first("ldld an giang").reasons()).contains("search.reason.abbreviation");
        assertThat(first("nu cong nhan mang thai").reasons()).contains("search.reason.attachment");
    }

    @Test
    void marksTheOriginalText() {
        assertThat(first("cham soc suc khoe").titleMarked())
                .isEqualTo("Ký kết chương trình <mark>chăm sóc sức khỏe</mark> đoàn viên công đoàn");
        assertThat(first("hoa binh").passageMarked()).contains("<mark>Hoà Bình</mark>");
    }

    @Test
    void listsNewestFirstWithFiltersAndCounts() {
        SearchResult listing = index.search(SearchQuery.listing(Map.of("section", List.of("tin-hoat-dong")), 0, 10)
                .withFacets(List.of("type", "section", "year")));
        assertThat(listing.total()).isEqualTo(3);
        assertThat(listing.hits().get(0).date()).isAfter(listing.hits().get(2).date());
        assertThat(listing.facets().get("type"))
                .extracting(FacetCount::value, FacetCount::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("article", 2L),
                        org.assertj.core.groups.Tuple.tuple("conference", 1L));
        assertThat(listing.facets().get("section"))
                .extracting(FacetCount::value)
                .containsExactly("tin-hoat-dong", "ky-ket");
        assertThat(listing.facets().get("section").get(0).label()).isEqualTo("Tin hoạt động");
    }

    @Test
    void pagesByCursorWithoutRepeating() {
        SearchQuery query = SearchQuery.listing(Map.of(), 0, 2);
        java.util.Set<String> seen = new java.util.LinkedHashSet<>();
        SearchResult page = index.search(query);
        int pages = 0;
        while (!page.hits().isEmpty() && pages++ < 10) {
            page.hits().forEach(hit -> assertThat(seen.add(hit.id().value())).isTrue());
            if (page.cursor() == null) {
                break;
            }
            page = index.search(query.withCursor(page.cursor()));
        }
        assertThat(seen).hasSize(7);
    }

    @Test
    void quotesAskForWordsAsTheyStandAndMinusExcludes() {
        assertThat(index.search("\"phối hợp năm 2020\"").total()).isEqualTo(1);
        assertThat(index.search("\"năm phối hợp\"").total()).isZero();
        assertThat(index.search("công đoàn -sức").hits())
                .extracting(Hit::id)
                .contains(id("cung-nhau"))
                .doesNotContain(id("ky-ket"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "??",
                "\"",
                "((((",
                "a AND OR NOT",
                "\u0000\u0001",
                "title:x^99",
                "~~~",
                "-",
                "--",
                "\"\"",
                "' OR 1=1",
                "%",
                "/",
                "0/",
                "🙂"
            })
    void hostileQueriesAreAnsweredPolitely(String query) {
        assertThat(index.search(query).total()).isGreaterThanOrEqualTo(0);
        assertThat(index.suggest(query)).isNotNull();
    }

    @Test
    void aVeryLongQueryIsCutAndAnswered() {
        assertThat(index.search("hội nghị ".repeat(2_000)).hits()).isNotEmpty();
        assertThat(index.search("x".repeat(10_000)).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFDFA", "o\u0302\u0300", "a", "9/", "\uD83D\uDE42", "\""})
    void suggestionsBearAnythingRepeated(String part) {
        assertThat(index.suggest(part.repeat(3_000))).isEmpty();
        assertThat(index.search(part.repeat(3_000)).hits()).isNotNull();
        assertThat(index.suggest("công đoàn " + part.repeat(90))).isNotNull();
    }

    @Test
    void suggestsTitlesNumbersAndNamesWhileTyping() {
        assertThat(index.suggest("hoi ng")).extracting("text").contains("Hội nghị sơ kết công tác phối hợp năm 2020");
        assertThat(index.suggest("55/k"))
                .extracting("text")
                .contains("55/KH-LĐLĐ Đẩy mạnh tuyên truyền xuất khẩu lao động");
        assertThat(index.suggest("cham soc suc").get(0).marked()).contains("<mark>chăm sóc sức</mark>");
    }

    @Test
    void findsRelatedItems() {
        assertThat(index.related(id("cung-nhau"), 3))
                .extracting(Hit::id)
                .isNotEmpty()
                .doesNotContain(id("cung-nhau"));
    }

    @Test
    void showsPassagesWithTheQuotesAndDashesTheyWereWrittenWith() {
        try (TestIndex own = TestIndex.of(article("tet", "Tết sum vầy")
                .body("Chương trình “Tết sum vầy – Xuân gắn kết” do ‘công đoàn’ tổ chức."))) {
            assertThat(own.search("xuan gan ket").hits().get(0).passageMarked())
                    .isEqualTo("Chương trình “Tết sum vầy – <mark>Xuân gắn kết</mark>” do ‘công đoàn’ tổ chức.");
        }
    }

    @Test
    void aTitleBeforeAFamilyNameDoesNotNarrowTheSearch() {
        try (TestIndex own =
                TestIndex.of(of("person", "p-hang", "Lê Thị Thu Hằng"), article("khac", "Đồng chí về cơ sở"))) {
            assertThat(own.search("đồng chí Lê Thị Thu Hằng").hits().get(0).id())
                    .isEqualTo(id("p-hang"));
            assertThat(own.search("bà le thi thu hang").hits().get(0).id()).isEqualTo(id("p-hang"));
            assertThat(own.search("đồng chí về cơ sở").hits().get(0).id()).isEqualTo(id("khac"));
        }
    }
}
