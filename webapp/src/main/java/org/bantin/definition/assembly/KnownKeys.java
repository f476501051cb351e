package org.bantin.definition.assembly;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Keys that a part of a definition may carry: those of both dialects, and ours. */
final class KnownKeys {
    private static final String ANY = "name class $type deprecated i18nBasename bantin enabled ";

    static final Set<String> DIALOG = keys(
            ANY
                    + "id label title description form actions footerLayout width height wide light modalityLevel icon dialogType "
                    + "presenterClass dialogPresenter dialogLayout layout chooser workbench datasource contentConnector actionBar "
                    + "availability closeOnEscape editor itemProvider parameterResolver contextClass modality chooseDialog workbenchChooser");
    static final Set<String> FORM = keys(ANY
            + "label description title tabs properties layout fields defaultValue implementationClass fieldLayout itemProvider "
            + "i18n actions buttonLabel validators binderClass");
    static final Set<String> LAYOUT = keys(
            ANY
                    + "tabs template layout styleName fields captionWidth fieldLayoutClass direction expandRatios implementationClass");
    static final Set<String> TAB = keys(ANY + "label fields description properties layout styleName visible icon");
    static final Set<String> FIELD = keys(ANY
            + "label description type fieldType required requiredErrorMessage defaultValue readOnly readonly i18n validators "
            + "converterClass converter styleName visible rows maxLength placeholder inputPrompt width height alignment images lists "
            + "source tables colors fonts fontSizes configJsFile configJsFilePath configuration editorConfiguration language time "
            + "dateFormat timeFormat dateFormatter timeZone buttonLabel datasource layout emptySelectionAllowed nullSelectionAllowed "
            + "textInputAllowed filteringMode placeholderText pageLength multiSelect multiselect options sortOptions sort path "
            + "repository workspace rootPath labelProperty valueProperty nodeType linkFieldDefinition appName targetWorkspace "
            + "targetTreeRootPath targetPropertyToPopulate fieldEditable identifierToPathConverter contentPreviewDefinition "
            + "chooserId chooser dialogName showOptions preview buttonSelectNewLabel buttonSelectOtherLabel buttonSelectAddLabel "
            + "buttonRemoveLabel buttonAddLabel buttonSelectAllLabel field fields properties forms itemProvider transformerClass "
            + "binderClass factoryClass minItems maxItems entryResolution orderHandler canRemoveItems parameterResolver value min max "
            + "stepSize displayStepSize orientation valueFormat allowedMimeTypePattern maxUploadSize allowedFallbackMimeTypePattern "
            + "editFileName editFileFormat binaryNodeName inMemoryDatasource verification confirmationMessage leftColumnCaption "
            + "rightColumnCaption blocks initialBlock extends jsModel fieldFactory implementationClass basePath includeBlankItem "
            + "imagesAsset link aliases filteringModel propertyName actions captionClass uploadTargetPath dropZoneCaption "
            + "inProgressCaption inProgressRatioCaption selectNewCaption selectAnotherCaption valueClass resolution script url "
            + "defaultHeight defaultWidth parameters editable helpText maxWidth allowReorder hint rowsCount html isLocalized tooltip "
            + "initialValue openInNewWindow multi collapsible collapsed caption allowedNodeTypes fieldDefinition stylePrimaryName "
            + "propertyNameDecorator comboBox");
    static final Set<String> TEMPLATE = keys(
            ANY
                    + "id renderType templateScript dialog title description parameters modelClass modelPath areas variations visible type "
                    + "subtype autoPopulateFromRequest deletable moveable writable personalizable escapeHtml cssFiles jsFiles "
                    + "fragmentDefinition baseUrl routeTemplate spaRouterClass autoGeneration availability site templates i18n theme "
                    + "editable inheritance createAreaNode optional availableComponents maxComponents contextAttributes category metaData "
                    + "permissions navigation bodyClass body engine content htmlHeader mainArea label icon image features pageName extras");
    static final Set<String> AREA = keys(ANY
            + "id type availableComponents areas inheritance autoGeneration editable optional createAreaNode maxComponents "
            + "templateScript dialog title description parameters renderType modelClass modelPath contentAppName label "
            + "autoPopulateFromRequest variations fragmentDefinition showAddButton permissions visible deletable moveable writable "
            + "personalizable");
    static final Set<String> AVAILABLE_COMPONENT = keys(ANY + "id permissions roles title description");
    static final Set<String> INHERITANCE =
            keys(ANY + "components properties nodeComparatorClass predicateClass enable inherited resources");
    static final Set<String> CONTENT_TYPE = keys(ANY + "datasource model label description icon i18n");
    static final Set<String> DATASOURCE =
            keys(ANY + "workspace rootPath autoCreate namespaces nodeTypeDefinition allowedNodeTypes rootPathNodeType");
    static final Set<String> MODEL = keys(ANY + "nodeType properties subModels i18n description label supertypes");
    static final Set<String> PROPERTY = keys(ANY
            + "type required i18n multiple options label description defaultValue readOnly maxLength hint pattern from min max "
            + "placeholder");
    static final Set<String> SUB_MODEL = keys(ANY + "nodeType properties label description subModels");
    static final Set<String> OPTION = keys(ANY + "value label iconSrc selected icon abbreviation");

    private KnownKeys() {}

    private static Set<String> keys(String words) {
        return new TreeSet<>(Arrays.asList(words.trim().split(" +")));
    }
}
