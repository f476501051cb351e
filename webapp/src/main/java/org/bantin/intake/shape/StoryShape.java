package org.bantin.intake.shape;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.content.RichText;
import org.bantin.intake.format.LossReport.Kept;
import org.bantin.intake.format.PhotoReading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds title, lead, byline, captions and credits in the HTML of a word-processor document. What is not recognised stays in the body:
 * nothing is thrown away by guessing.
 */
public final class StoryShape {
    private static final Pattern CREDIT = Pattern.compile(
            "[\\s.(\\[–-]*(?:Tin\\s*(?:&|và)\\s*)?(?:Ảnh|ảnh|ẢNH|Photo)\\s*:\\s*([^)\\]]{2,80}?)[\\s.)\\]]*$");
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:Tin,? (?:bài|ảnh)|Bài(?: và | & |, )ảnh|Tin & ảnh|Bài|Tác giả|Người viết)\\s*:\\s*(.{2,80})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_CAPTION = 400;
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_HINT = 15;
    private static final int PADDED = 8;
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?:IMG|DSC|DSCN|DSCF|PXL|MVI|Picture|image)[ _-]?\\d{2,}[\\d_ -]*(?:\\.(?:jpe?g|png|heic))?",
            Pattern.CASE_INSENSITIVE);

    private final Element body;
    private final List<PhotoReading> photos;
    private final List<String> stray = new ArrayList<>();
    private String kicker = "";
    private String dateline = "";
    private String title = "";
    private String lead = "";
    private String byline = "";
    private boolean plainTitle;

    private StoryShape(Element body, List<PhotoReading> photos) {
        this.body = body;
        this.photos = new ArrayList<>(photos);
    }

    /** Pictures stand as blocks of their own with their captions, empty lines are gone; nothing else is recognised yet. */
    public static StoryShape of(String html, List<PhotoReading> photos) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        StoryShape shape = new StoryShape(document.body(), photos);
        shape.padding();
        shape.dropFileNames();
        shape.liftPictures();
        shape.dropEmpty();
        return shape;
    }

    /**
     * Finds title, lead, byline and dateline.
     *
     * @param hint what the file calls its title, taken when the text shows none; empty when it says nothing
     */
    public StoryShape recognise(String hint) {
        findTitle();
        plainTitle = title.isEmpty();
        if (title.isEmpty()) {
            StoryHead head = StoryHead.of(body);
            title = head.title();
            kicker = head.kicker();
            stray.addAll(head.stray());
        }
        if (title.isEmpty() && hint.length() > SHORTEST_HINT && hint.length() <= LONGEST_TITLE) {
            title = hint;
        }
        findLead();
        findByline();
        dateline = StoryHead.dateline(body);
        StoryHead.endMark(body);
        return this;
    }

    /** Whether the title was told by its place only, not by its look. */
    public boolean plainTitle() {
        return plainTitle;
    }

    public Element body() {
        return body;
    }

    /** Lines that belong to no text: names of picture files, the time of an earlier publication. */
    public List<String> stray() {
        return stray;
    }

    public StoryReading story() {
        return new StoryReading(kicker, title, lead, byline, dateline, markPhotos(), photos);
    }

    /** Blanks that pushed a line to the middle make it a caption; no other blank outlives this. */
    private void padding() {
        for (Element block : body.select("p")) {
            String text = block.wholeText();
            int indent = text.length() - text.replaceFirst("^[\\u00A0\\s]+", "").length();
            if (indent >= PADDED && !text.contains("\t") && text.strip().length() <= LONGEST_CAPTION) {
                block.addClass("caption");
            }
        }
        body.forEachNode(node -> {
            if (node instanceof TextNode text) {
                text.text(text.getWholeText().replace('\u00A0', ' '));
            }
        });
    }

    /** The name of a picture that came along stands for it; other names of picture files are no text. */
    private void dropFileNames() {
        for (Element block : body.select("> p")) {
            String text = block.text().strip();
            if (!block.select("img").isEmpty() || text.length() > LONGEST_NAME) {
                continue;
            }
            int named = photoNamed(text);
            if (named >= 0 && body.select("img[src=photo:" + named + "]").isEmpty()) {
                block.html("<img src=\"photo:" + named + "\">");
            } else if (FILE_NAME.matcher(text).matches()) {
                stray.add(text);
                block.remove();
            }
        }
    }

    private int photoNamed(String text) {
        String wanted = bare(text);
        for (int i = 0; i < photos.size() && wanted.length() > 3; i++) {
            if (bare(photos.get(i).fileName()).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(?:jpe?g|png|heic|webp|gif|tiff?|bmp)$", "")
                .replaceAll("[^\\p{L}\\d]", "");
    }

    public Map<Kept, Integer> kept() {
        Map<Kept, Integer> kept = new EnumMap<>(Kept.class);
        kept.put(Kept.PARAGRAPHS, body.select("p").size());
        kept.put(Kept.HEADINGS, body.select("h1, h2, h3, h4, h5, h6").size());
        kept.put(Kept.LISTS, body.select("ul, ol").size());
        kept.put(Kept.TABLES, body.select("table").size());
        kept.put(Kept.LINKS, body.select("a[href^=http]").size());
        kept.put(Kept.FOOTNOTES, body.select("li[id^=footnote]").size());
        kept.put(Kept.PICTURES, photos.size());
        return kept;
    }

    /** Sanitises around the photo marks, which are not part of the stored vocabulary yet. */
    private String markPhotos() {
        StringBuilder out = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (Element block : body.children()) {
            if (block.tagName().equals("figure") && block.hasAttr("data-photo")) {
                out.append(RichText.of(text.toString()).html());
                text.setLength(0);
                out.append("<figure data-photo=\"")
                        .append(block.attr("data-photo"))
                        .append("\"></figure>");
            } else {
                text.append(block.outerHtml());
            }
        }
        return out.append(RichText.of(text.toString()).html()).toString();
    }

    private void liftPictures() {
        for (Element image : body.select("img")) {
            Element block = topBlock(image);
            String source = image.attr("src");
            if (source.startsWith("photo:")) {
                String number = source.substring("photo:".length());
                block.before(new Element("figure").attr("data-photo", number));
                caption(Integer.parseInt(number), block, image);
            }
            image.remove();
        }
    }

    private void caption(int number, Element block, Element image) {
        image.attr("src", "");
        String own = block.text().strip();
        Element next = block.nextElementSibling();
        if (own.isEmpty() && next != null && looksLikeCaption(next)) {
            setCaption(number, next.text());
            next.remove();
        } else if (!own.isEmpty()
                && own.length() <= LONGEST_CAPTION
                && block.tagName().equals("p")
                && block.select("img").size() == 1) {
            setCaption(number, own);
            block.empty();
        }
    }

    private static boolean looksLikeCaption(Element block) {
        String text = block.text().strip();
        if (text.isEmpty()
                || text.length() > LONGEST_CAPTION
                || !block.tagName().equals("p")
                || !block.select("img").isEmpty()) {
            return false;
        }
        boolean allItalic = block.select("em").text().strip().equals(text);
        return block.hasClass("caption") || allItalic || CREDIT.matcher(text).find();
    }

    private void setCaption(int number, String text) {
        PhotoReading photo = photos.get(number);
        Matcher credit = CREDIT.matcher(text);
        boolean found = credit.find();
        String caption = (found ? text.substring(0, credit.start()) : text).strip();
        photos.set(
                number,
                new PhotoReading(
                        photo.fileName(),
                        photo.bytes(),
                        caption,
                        found ? credit.group(1).strip() : photo.credit(),
                        photo.alt(),
                        photo.asset()));
    }

    private void dropEmpty() {
        body.select("p, h1, h2, h3, h4, h5, h6").forEach(block -> {
            if (block.text().isBlank() && block.select("img, figure").isEmpty()) {
                block.remove();
            }
        });
    }

    private void findTitle() {
        List<Element> shouting = new ArrayList<>();
        for (Element block : body.children()) {
            String text = block.text().strip();
            boolean heading = block.tagName().matches("h[1-3]");
            boolean wholeBold = block.tagName().equals("p")
                    && block.select("strong").text().strip().equals(text);
            if (block.tagName().equals("figure")) {
                continue;
            }
            if (isShouting(text) && text.length() < LONGEST_NAME) {
                shouting.add(block);
                continue;
            }
            if ((heading || wholeBold) && text.length() <= LONGEST_TITLE && !text.endsWith(".")) {
                title = text;
                block.remove();
                kicker = StoryHead.kicker(shouting);
            }
            return;
        }
    }

    private void findLead() {
        Element first = body.children().stream()
                .filter(b -> b.tagName().equals("p"))
                .findFirst()
                .orElse(null);
        if (first == null) {
            return;
        }
        String text = first.text().strip();
        boolean marked =
                first.hasClass("lead") || first.select("strong").text().strip().equals(text);
        if (marked && text.length() > LONGEST_NAME) {
            lead = text;
            first.remove();
        }
    }

    private void findByline() {
        List<Element> blocks = new ArrayList<>(body.children());
        for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - 3); i--) {
            String text = blocks.get(i).text().strip();
            Matcher byline = BYLINE.matcher(text);
            boolean marked = blocks.get(i).hasClass("byline") && text.length() <= LONGEST_NAME;
            boolean name = text.length() <= LONGEST_NAME
                    && blocks.get(i).select("strong").text().strip().equals(text)
                    && !text.endsWith(".")
                    && !text.isEmpty()
                    && i == blocks.size() - 1;
            if (byline.matches() || name || marked) {
                this.byline = byline.matches() ? byline.group(1).strip() : text;
                blocks.get(i).remove();
                return;
            }
        }
    }

    private Element topBlock(Element element) {
        Element block = element;
        while (block.parent() != null && block.parent() != body) {
            block = block.parent();
        }
        return block;
    }

    private static boolean isShouting(String text) {
        return !text.isEmpty()
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().anyMatch(Character::isLetter);
    }
}
