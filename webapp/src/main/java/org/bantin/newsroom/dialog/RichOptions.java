package org.bantin.newsroom.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;
import org.springframework.stereotype.Component;

/**
 * What the bar over a rich text field offers: by the options of the definition ({@code lists, alignment, images, tables, source,
 * colors, fonts, fontSizes, height}), or by the toolbar that a {@code configJsFile} writes for CKEditor.
 */
@Component
class RichOptions {
    private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    private static final Pattern SAFE = Pattern.compile("[\\w\\s.,%#'\"-]{1,80}");
    private static final List<Integer> LEVELS = List.of(2, 3, 4);

    private final Resources resources;
    private final LinkPlaces places;

    RichOptions(Resources resources, LinkPlaces places) {
        this.places = places;
        this.resources = resources;
    }

    /** As the scripts read it: {@code tools, levels, source, height, colors, fonts, sizes}, and {@code places} of links inside. */
    Map<String, Object> of(DefinitionNode field) {
        Optional<EditorConfig> config = file(field).map(EditorConfig::read);
        Set<String> tools = new LinkedHashSet<>(config.map(EditorConfig::tools).orElseGet(() -> usual(field)));
        List<Integer> levels = config.map(EditorConfig::levels).orElse(LEVELS);
        Map<String, Object> rich = new LinkedHashMap<>();
        rich.put("tools", List.copyOf(tools));
        rich.put("levels", levels);
        rich.put("source", field.flag("source", tools.contains("source")));
        field.text("height")
                .filter(height -> height.matches("\\d{1,4}"))
                .ifPresent(height -> rich.put("height", Math.min(800, Integer.parseInt(height))));
        rich.put("colors", colors(field.text("colors").orElse("")));
        rich.put("fonts", choices(field.text("fonts").orElse(""), ""));
        rich.put("sizes", choices(field.text("fontSizes").orElse(""), "px"));
        List<Map<String, Object>> where = places.ofRichText(field).stream()
                .map(place -> Map.<String, Object>of(
                        "workspace", place.workspace(),
                        "root", place.rootPath(),
                        "types", place.types(),
                        "titleProperty", place.titleProperty()))
                .toList();
        rich.put("places", where);
        return rich;
    }

    private static Set<String> usual(DefinitionNode field) {
        Set<String> tools = new LinkedHashSet<>(List.of("bold", "italic", "underline", "quote", "link", "unlink"));
        if (field.flag("lists", true)) {
            tools.addAll(List.of("list", "numbers"));
        }
        if (field.flag("alignment", false)) {
            tools.addAll(List.of("left", "center", "right", "justify"));
        }
        if (field.flag("images", false)) {
            tools.add("picture");
        }
        if (field.flag("tables", false)) {
            tools.add("table");
        }
        tools.addAll(List.of("undo", "redo"));
        return tools;
    }

    private Optional<String> file(DefinitionNode field) {
        return field.text("configJsFile")
                .or(() -> field.text("configJsFilePath"))
                .map(path -> path.replaceFirst("^/?\\.resources", ""))
                .map(path -> path.startsWith("/") ? path : "/" + path)
                .flatMap(resources::find)
                .map(Resource::text);
    }

    private static List<Map<String, String>> colors(String written) {
        List<Map<String, String>> colors = new ArrayList<>();
        for (String one : written.split("[,;\\s]+")) {
            String code = one.substring(one.indexOf('/') + 1);
            if (HEX.matcher(code).matches()) {
                String color = code.startsWith("#") ? code : "#" + code;
                String label = one.contains("/") ? one.substring(0, one.indexOf('/')) : color;
                colors.add(Map.of("value", color.toLowerCase(Locale.ROOT), "label", label));
            }
        }
        return colors;
    }

    /** {@code Name/value;Name/value}; a bare number gets a unit. */
    private static List<Map<String, String>> choices(String written, String unit) {
        List<Map<String, String>> choices = new ArrayList<>();
        for (String one : written.split(";")) {
            int slash = one.indexOf('/');
            String label = (slash < 0 ? one : one.substring(0, slash)).strip();
            String value = (slash < 0 ? one : one.substring(slash + 1)).strip();
            if (!label.isEmpty() && SAFE.matcher(value).matches()) {
                choices.add(Map.of("value", value.matches("\\d+") ? value + unit : value, "label", label));
            }
        }
        return choices;
    }

    /** What a configuration file of CKEditor 4 or 5 says, read without running it. */
    record EditorConfig(Set<String> tools, List<Integer> levels) {
        private static final Pattern TOOLBAR =
                Pattern.compile("(toolbarGroups|toolbar(?:_\\w+)?)[\"']?\\s*[:=]\\s*[\\[{]");
        private static final Pattern WORD = Pattern.compile("[\"']([A-Za-z0-9_-]+)[\"']");
        private static final Pattern NAME =
                Pattern.compile("(?:name|groups)[\"']?\\s*:\\s*(?:[\"'][^\"']*[\"']|\\[[^\\]]*])");
        private static final Pattern REMOVED = Pattern.compile("removeButtons[\"']?\\s*[:=]\\s*[\"']([^\"']*)[\"']");
        private static final Pattern FORMATS = Pattern.compile("format_tags[\"']?\\s*[:=]\\s*[\"']([^\"']*)[\"']");
        private static final Map<String, List<String>> MEANING = meaning();

        static EditorConfig read(String script) {
            String plain = script.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
            Set<String> tools = new LinkedHashSet<>();
            Matcher toolbar = TOOLBAR.matcher(plain);
            while (toolbar.find()) {
                String region = balanced(plain, toolbar.end() - 1);
                boolean items = region.contains("items");
                Matcher words = WORD.matcher(items ? NAME.matcher(region).replaceAll("") : region);
                while (words.find()) {
                    tools.addAll(MEANING.getOrDefault(words.group(1).toLowerCase(Locale.ROOT), List.of()));
                }
            }
            if (tools.isEmpty()) {
                tools.addAll(usual(DefinitionNode.EMPTY));
                tools.add("headings");
            }
            Matcher removed = REMOVED.matcher(plain);
            while (removed.find()) {
                for (String button : removed.group(1).split(",")) {
                    MEANING.getOrDefault(button.strip().toLowerCase(Locale.ROOT), List.of())
                            .forEach(tools::remove);
                }
            }
            return new EditorConfig(tools, tools.contains("headings") ? levels(plain) : List.of());
        }

        private static List<Integer> levels(String plain) {
            Matcher formats = FORMATS.matcher(plain);
            return formats.find()
                    ? LEVELS.stream()
                            .filter(level ->
                                    List.of(formats.group(1).split(";")).contains("h" + level))
                            .toList()
                    : LEVELS;
        }

        /** The text from an opening bracket to its closing one. */
        private static String balanced(String text, int from) {
            int depth = 0;
            for (int i = from; i < text.length(); i++) {
                char at = text.charAt(i);
                depth += at == '[' || at == '{' ? 1 : at == ']' || at == '}' ? -1 : 0;
                if (depth == 0) {
                    return text.substring(from, i);
                }
            }
            return text.substring(from);
        }

        private static Map<String, List<String>> meaning() {
            Map<String, List<String>> meaning = new LinkedHashMap<>();
            String words =
                    "bold bold; italic italic; underline underline; strike strike; strikethrough strike; subscript sub; "
                            + "superscript sup; removeformat clear; bulletedlist list; numberedlist numbers; blockquote quote; "
                            + "justifyleft left; justifycenter center; justifyright right; justifyblock justify; "
                            + "alignment left,center,right,justify; align left,center,right,justify; link link,unlink; "
                            + "internallink link,unlink; damlink link,unlink; magnolialink link,unlink; unlink unlink; image picture; "
                            + "damimage picture; imageupload picture; insertimage picture; magnoliaasset picture; table table; "
                            + "inserttable table; source source; sourceediting source; mode source; format headings; heading headings; "
                            + "styles headings; horizontalrule rule; horizontalline rule; undo undo; redo redo; "
                            + "basicstyles bold,italic,underline,strike,sub,sup; cleanup clear; links link,unlink; insert picture,table,rule; "
                            + "paragraph list,numbers,quote; blocks quote";
            for (String entry : words.split("; ")) {
                String[] parts = entry.split(" ");
                meaning.put(parts[0], List.of(parts[1].split(",")));
            }
            meaning.put("list", List.of("list", "numbers"));
            return meaning;
        }
    }
}
