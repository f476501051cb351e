package org.bantin.definition.check;

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
    static final Set<String> BLOCK = keys(ANY
            + "id label title description icon templateId templateScript renderType block fields properties layout parameters "
            + "modelClass modelPath implementationClass itemProvider areas dialog visible escapeHtml");
    static final Set<String> FORM = keys(ANY
            + "label description title tabs properties layout fields defaultValue implementationClass fieldLayout itemProvider "
            + "i18n actions buttonLabel validators binderClass");
    static final Set<String> LAYOUT = keys(
            ANY
                    + "tabs template layout styleName fields captionWidth fieldLayoutClass direction expandRatios implementationClass");
    static final Set<String> TAB = keys(ANY + "label fields description properties layout styleName visible icon");
    static final Set<String> FIELD = keys(ANY
            + "label description type fieldType required requiredErrorMessage defaultValue readOnly readonly i18n validators "
            + "converterClass converter styleName visible rows maxLength placeholder inputPrompt width height alignment images lists subscript superscript specialCharacters "
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
            + "removePreviouslySelected propertyNameDecorator rightColumnCaption blocks initialBlock defaultBlock linkableApps extends jsModel fieldFactory implementationClass basePath includeBlankItem "
            + "imagesAsset link aliases filteringModel propertyName actions captionClass uploadTargetPath dropZoneCaption "
            + "inProgressCaption inProgressRatioCaption selectNewCaption selectAnotherCaption valueClass resolution script url "
            + "defaultHeight defaultWidth fieldScript defaultValueScript parameters editable helpText maxWidth allowReorder hint rowsCount html isLocalized tooltip "
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

    static final Set<String> FIELD_DATASOURCE = keys(ANY
            + "workspace rootPath allowedNodeTypes describeByProperty sortBy includeProperties nodeNameProperty preview options sort "
            + "enumeration restClient restCall jsonPathExpressions itemId itemIds describeBy label value values translations "
            + "contentType describedBy restrictToSite path paths filters defaultSort sortProperty convertor");
    static final Set<String> APP = keys(ANY
            + "label icon theme permissions datasource subApps appClass contentType chooseDialog availability title description "
            + "contentConnector availableLocales implementationClass actions launcher group version i18n");
    static final Set<String> SUB_APP = keys(ANY
            + "label icon subAppClass workbench actions actionbar actionBar form itemProvider datasource editor contentConnector "
            + "imageProvider permissions closable filter filters features availability subApp dropConstraint readOnly "
            + "supportedContentTypes bulkDetailDialog publishing layout");
    static final Set<String> WORKBENCH = keys(ANY
            + "contentViews dropConstraintClass dropConstraint editable dialogWorkbench workspace path nodeTypes includeProperties "
            + "searchEnabled defaultView defaultOrder multiSelect searchFields filters");
    static final Set<String> VIEW = keys(ANY
            + "columns multiSelect readOnly editable label icon active dropConstraint nodePreview viewClass implementationClass "
            + "presenterClass view includeHierarchy rowHeight nodeNameProperty");
    static final Set<String> COLUMN = keys(ANY
            + "label propertyName formatterClass width expandRatio sortable searchable editable displayInDialog styleName "
            + "description type rendererClass valueProvider filterComponent comparatorClass valueComparator hidden minimumWidth "
            + "maximumWidth sortBy resizable hideable implementationClass nodeTypeToIcon activation permissions dateFormat pattern "
            + "nodeType path renderer factoryClass field icon");
    static final Set<String> AVAILABILITY = keys(ANY
            + "root nodes properties nodeTypes multiple writePermissionRequired access rules ruleClass enabled roles");
    static final Set<String> ACTION = keys(
            ANY
                    + "label icon description availability implementationClass dialogName dialogId subAppId appId appName subAppName "
                    + "nodeType nodeTypes command commandName catalog catalogName params recursive asynchronous successMessage errorMessage "
                    + "failureMessage confirmationHeader confirmationMessage proceedLabel cancelLabel successActionName cancelActionName "
                    + "defaultToCancel successMessageKey method viewType anchor dialogAction refreshEntity preFlightCommand delay multiple");
    static final Set<String> ENDPOINT = keys(ANY
            + "workspace rootPath nodeTypes childNodeTypes strict depth includeSystemProperties systemProperties limit offset "
            + "bypassWorkspaceAcls references referenceDepth referenceRepeat personalized sortBy endpointPath implementationClass "
            + "params propertiesToExclude excludeProperties description label title contentTypes q orderBy version "
            + "allowedNodeTypes bypassAcl cache openApi tags filters");
    static final Set<String> REFERENCE = keys(ANY + "propertyName nodeType referenceResolver");
    static final Set<String> RESOLVER = keys(ANY
            + "implementationClass targetWorkspace expand generateLink assetRenditions includeDownloadLink includeAssetMetadata "
            + "completeUrl workspace linkType baseUrl depth contentTypes renditions");
    static final Set<String> SITE = keys(ANY
            + "templates theme i18n mappings domains parameters cors extends variations label title description variationResolver "
            + "seo login prototype");
    static final Set<String> SITE_TEMPLATES =
            keys(ANY + "availability prototypeId prototype enableAll defaultTemplate implementationClass");
    static final Set<String> I18N = keys(ANY + "fallbackLocale defaultLocale locales");
    static final Set<String> SITE_MAPPING = keys(ANY + "URIPrefix handlePrefix repository workspace");
    static final Set<String> THEME = keys(
            ANY
                    + "cssFiles jsFiles imaging label title description metaTags icons variations bodyClass extends favicon parameters");
    static final Set<String> THEME_FILE = keys(ANY
            + "link media addFingerPrint addFingerprint conditionalComment far farFutureCaching async defer farFuture");
    static final Set<String> VARIATION = keys(ANY
            + "width height crop expand imageOperation label outputFormat format quality description parameters "
            + "formatName progressive backgroundColor");
    static final Set<String> MAPPING = keys(ANY
            + "fromUri toUri start end padding mappings site level pattern siteName from to description host permanent "
            + "redirectType label");

    static final Set<String> WORKFLOW = keys(ANY + "label description states transitions edits seen");
    static final Set<String> WORKFLOW_STATE = keys(ANY + "label description look icon with waits folded seen edits");
    static final Set<String> TRANSITION = keys(
            ANY + "label done description icon from to who sections reason checklist otherPerson does notify assign");
    static final Set<String> CHECKLIST_RULE = keys(ANY + "rule field min max each message all");
    static final Set<String> ASSIGNMENT = keys(ANY + "to title due");

    private KnownKeys() {}

    private static Set<String> keys(String words) {
        return new TreeSet<>(Arrays.asList(words.trim().split(" +")));
    }
}
