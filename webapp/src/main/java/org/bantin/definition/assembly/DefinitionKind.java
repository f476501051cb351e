package org.bantin.definition.assembly;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of definitions: the folder that holds them, the word for one, and how one is named. */
public enum DefinitionKind {
    APP("apps", "app", false),
    BLOCK("blocks", "block", true),
    CONTENT_TYPE("contentTypes", "contentType", false),
    DIALOG("dialogs", "dialog", true),
    FIELD_TYPE("fieldTypes", "fieldType", false),
    MESSAGE_VIEW("messageViews", "messageView", true),
    MEDIA_EDITOR("mediaEditors", "mediaEditor", false),
    RENDERER("renderers", "renderer", false),
    RENDITION("renditions", "rendition", false),
    REST_CLIENT("restClients", "restClient", false),
    REST_ENDPOINT("restEndpoints", "restEndpoint", false),
    SEARCH_RESULT_SUPPLIER("searchResultSuppliers", "searchResultSupplier", false),
    SITE("sites", "site", false),
    TEMPLATE("templates", "template", true),
    THEME("themes", "theme", false),
    TRAIT("traits", "trait", false),
    VIRTUAL_URI_MAPPING("virtualUriMappings", "virtualUriMapping", true),
    WEBHOOK("webhooks", "webhook", false),
    WORKFLOW("workflows", "workflow", false);

    private final String folder;
    private final String singular;
    private final boolean namedByPath;

    DefinitionKind(String folder, String singular, boolean namedByPath) {
        this.folder = folder;
        this.singular = singular;
        this.namedByPath = namedByPath;
    }

    public static Optional<DefinitionKind> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(kind -> kind.folder.equals(folder))
                .findFirst();
    }

    public String folder() {
        return folder;
    }

    public String singular() {
        return singular;
    }

    /**
     * The id of a definition.
     *
     * @param stem path below the folder without {@code .yaml}
     * @param explicitName what the file writes under {@code name}, or empty
     */
    String id(String module, String stem, String explicitName) {
        if (this == REST_ENDPOINT) {
            return stem.replaceFirst("_(v\\d+)$", "/$1");
        }
        if (namedByPath) {
            return module + ":" + stem;
        }
        return explicitName.isEmpty() ? stem.substring(stem.lastIndexOf('/') + 1) : explicitName;
    }
}
