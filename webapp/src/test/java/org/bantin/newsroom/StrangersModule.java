package org.bantin.newsroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A light module as somebody else may have written it: content types, an app with most kinds of fields, delivery, a decoration. */
final class StrangersModule {
    private StrangersModule() {}

    static void write(Path modules) throws IOException {
        file(modules, "contentTypes/author.yaml", """
                datasource: { workspace: authors, autoCreate: true }
                model: { nodeType: author, properties: { name: { label: Name, required: true } } }
                """);
        file(modules, "contentTypes/book.yaml", """
                datasource: { workspace: books, autoCreate: true }
                model:
                  nodeType: book
                  properties:
                    - { name: name, label: Title, required: true }
                    - { name: subtitle, label: Subtitle, i18n: true }
                    - { name: rating, type: Decimal }
                    - { name: printed, type: Date }
                    - { name: novel, type: Boolean }
                    - { name: about, type: richText }
                    - { name: cover, type: asset }
                    - { name: author, type: "reference:author" }
                    - { name: genre, options: { tale: { value: tale, label: Tale }, poem: { value: poem, label: Poem } } }
                    - { name: chapters, type: chapter, multiple: true }
                    - { name: words, multiple: true }
                  subModels:
                    - { name: chapter, properties: [ { name: title }, { name: pages, type: Long } ] }
                """);
        writeApps(modules);
    }

    private static void writeApps(Path modules) throws IOException {
        file(modules, "apps/authors-app.yaml", "!content-type:author\nname: authors-app\nlabel: Authors\n");
        file(modules, "apps/books-app.yaml", """
                !content-type:book
                name: books-app
                label: Books
                subApps:
                  browser:
                    actions:
                      printLabel: { $type: com.example.PrintLabelAction }
                  detail:
                    form:
                      properties:
                        moods: { $type: checkBoxGroupField, datasource: { $type: optionListDatasource, options: { calm: { label: Calm }, wild: { label: Wild } } } }
                        format: { $type: radioButtonGroupField, layout: horizontal, datasource: { $type: optionListDatasource, options: { paper: { label: Paper }, file: { label: File } } } }
                        shops: { $type: twinColSelectField, datasource: { $type: optionListDatasource, options: { hue: { label: Huế }, vinh: { label: Vinh } } } }
                        tags: { $type: tokenField }
                        note: { $type: codeField, language: freemarker }
                        volume: { $type: sliderField, valueFormat: PERCENTAGE }
                        place: { $type: compositeField, properties: { city: { $type: textField }, zip: { $type: textField } } }
                        link:
                          $type: switchableField
                          itemProvider: { $type: currentItemProvider }
                          field: { $type: radioButtonGroupField, datasource: { $type: optionListDatasource, options: { page: { label: Page }, url: { label: Address } } } }
                          forms:
                            - { name: page, properties: { page: { $type: pageLinkField } } }
                            - { name: url, properties: { url: { $type: textField } } }
                        parts: { $type: multiJcrBlock, blocks: [ text, saying ] }
                        scan: { $type: uploadField }
                        about: { required: true }
                        hint: { $type: staticField, value: All about a book }
                """);
        writeBlocksAndDoors(modules);
    }

    private static void writeBlocksAndDoors(Path modules) throws IOException {
        file(
                modules,
                "blocks/saying.yaml",
                "label: Lời hay\ntemplateId: shelf:blocks/saying\nblock: { properties: { saying: { $type: textField, required: true } } }\n");
        file(
                modules,
                "templates/blocks/saying.yaml",
                "templateScript: /shelf/templates/blocks/saying.ftlh\nrenderType: freemarker\n");
        file(modules, "templates/blocks/saying.ftlh", "<q>${content.saying}</q>\n");
        file(modules, "restEndpoints/delivery/books.yaml", """
                $type: jcrDeliveryEndpoint_v2
                workspace: books
                depth: 2
                nodeTypes: [ book ]
                references:
                  - { name: a, propertyName: author, referenceResolver: { $type: jcrReferenceResolver, targetWorkspace: authors } }
                """);
        file(modules, "restEndpoints/delivery/stories.yaml", """
                $type: jcrDeliveryEndpoint_v2
                workspace: articles
                depth: 1
                nodeTypes: [ mgnl:content ]
                """);
        file(modules, "decorations/newsroom/contentTypes/article.yaml", """
                model: { properties: { weather: { type: String, label: Thời tiết } } }
                """);
        file(
                modules,
                "templates/pages/weather.yaml",
                "templateScript: /shelf/templates/pages/weather.ftlh\nrenderType: freemarker\n");
        file(modules, "templates/pages/weather.ftlh", "<p>Hôm nay ${content.weather}</p>\n");
    }

    private static void file(Path modules, String path, String text) throws IOException {
        Path file = modules.resolve("shelf").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
