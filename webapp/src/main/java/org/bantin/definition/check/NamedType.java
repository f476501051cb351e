package org.bantin.definition.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bantin.definition.assembly.FieldKinds;

/**
 * Parts of definitions whose kind is named by {@code $type} or {@code class}, with the names that are known. A name counts without
 * its package and without {@code Definition} at its end, whatever its case.
 */
enum NamedType {
    DATASOURCE(
            "data source",
            "optionListDatasource jcrDatasource enumDatasource jsonDatasource jcrContentTypeDatasource contentTypeDatasource "
                    + "contentDatasource damDatasource emptyDatasource fileSystemDatasource localeDatasource languageDatasource "
                    + "resourcesDatasource restDatasource siteDatasource tagsDatasource templatesDatasource versionsDatasource "
                    + "usersDatasource rolesDatasource groupsDatasource simpleDatasource optionList enum jcr"),
    LAYOUT(
            "layout",
            "default form tabbedLayout stacked horizontal vertical declarativeLayout defaultEditorActionLayout "
                    + "lightEditorActionLayout choiceEditorActionLayout tabbedForm tabbed horizontalLayout verticalLayout "
                    + "stackedLayout formLayout declarative defaultFormLayout"),
    FORM("form", "form tabbedForm default formDefinition subForm simpleForm"),
    VALIDATOR(
            "validator",
            "emailValidator regexpValidator nodeNameValidator uniqueNodeNameValidator dateRangeValidator stringLengthValidator "
                    + "requiredValidator numberRangeValidator uriValidator urlValidator jsonValidator regexp email slugValidator "
                    + "uniquePasswordValidator passwordValidator uniqueUserIdValidator cronValidator stringRangeValidator"),
    ITEM_PROVIDER(
            "item provider",
            "jcrChildNodeProvider currentItemProvider jcrGetProperty jcrNodeFromLocationProvider jsonProvider jsonMultiFieldProvider "
                    + "jcrPropertyProvider jcrMultiValueProvider fromCurrentNode jsonItemProvider currentItem jcrChildNode "
                    + "jcrSubChildNodeProvider jcrVersionProvider jcrChildNodeFromPropertyProvider jsonCurrentItemProvider"),
    TRANSFORMER(
            "transformer",
            "BasicTransformer CompositeTransformer DelegatingCompositeFieldTransformer NoOpCompositeTransformer "
                    + "SwitchableTransformer DelegatingSwitchableTransformer MultiValueTransformer MultiValueJSONTransformer "
                    + "DelegatingMultiValueFieldTransformer MultiValueChildrenNodeTransformer MultiValueChildNodeTransformer "
                    + "MultiValueSubChildrenNodeTransformer MultiValueSubChildrenNodePropertiesTransformer NotNullInitialBasicTransformer "
                    + "UploadTransformer FileTransformer RichTextTransformer BeanTransformer ChildNodePropertyTransformer "
                    + "NodeNameTransformer OptionGroupTransformer ListToSetTransformer"),
    CONVERTER(
            "converter",
            "JcrNodeToIdentifierConverter JcrNodeToPathConverter JcrNodeToWorkspaceAndIdConverter JcrPathToIdentifierConverter "
                    + "JcrAssetConverter JcrNodeToPropertyConverter StringToIntegerConverter StringToLongConverter "
                    + "StringToDoubleConverter StringToBigDecimalConverter StringToBooleanConverter StringToFloatConverter "
                    + "StringToDateConverter BaseIdentifierToPathConverter AssetCompositeIdKeyTranslator StringToCalendarConverter "
                    + "StringToBigIntegerConverter LocalDateTimeToDateConverter LocalDateToDateConverter AssetConverter"),
    VIEW(
            "view",
            "listView treeView thumbnailView searchView searchList ListPresenter TreePresenter SearchPresenter ThumbnailPresenter "
                    + "detailView list tree thumbnail search graphView categoryTreeView"),
    COLUMN(
            "column",
            "jcrTitleColumn columnComponent jcrStatusColumn dateColumn jcrPathColumn nodeNameColumn propertyColumn statusColumn metaDataColumn "
                    + "booleanPropertyColumn columnDefinition configuredColumn titleColumn pathColumn jcrPropertyColumn "
                    + "uploadedColumn imageColumn assetSizeColumn translatedColumn optionalColumn fileSizeColumn nameColumn "
                    + "jcrDateColumn jcrNameColumn templateColumn versionColumn userNameColumn subtypeColumn"),
    ENDPOINT(
            "endpoint",
            "JcrDeliveryEndpoint jcrDeliveryEndpoint_v1 jcrDeliveryEndpoint_v2 jcrPagesDeliveryEndpoint_v2 jcrPagesDeliveryEndpoint "
                    + "JcrPagesDeliveryEndpoint deliveryEndpoint_v2 pagesDeliveryEndpoint_v2 deliveryEndpoint pagesDeliveryEndpoint "
                    + "NorsuDeliveryEndpoint NorsuPagesDeliveryEndpoint ConfiguredEndpoint Endpoint damDeliveryEndpoint_v2 "
                    + "jsonSchemaEndpoint NodeEndpoint PropertiesEndpoint CommandEndpoint CommandsEndpoint resourcesEndpoint "
                    + "jcrI18nDeliveryEndpoint jcrDeliveryEndpoint_v3 I18nEndpoint"),
    RESOLVER(
            "reference resolver",
            "jcrReferenceResolver assetReferenceResolver richTextLinkReferenceResolver norsuReferenceResolver richTextLinkResolver "
                    + "UuidReferenceResolver assetResolver richTextReferenceResolver linkReferenceResolver damReferenceResolver "
                    + "norsuAssetReferenceResolver pageReferenceResolver JcrReference AssetReference contentReferenceResolver "
                    + "richTextLink imageReferenceResolver"),
    MAPPING(
            "virtual URI mapping",
            "DefaultVirtualUriMapping RegexpVirtualUriMapping RotatingVirtualUriMapping HostBasedVirtualUriMapping "
                    + "HostBasedRegexpVirtualUriMapping MultiSiteRegexpVirtualUriMapping MultiSiteVirtualUriMapping "
                    + "defaultMapping regexpMapping rotatingMapping hostBasedMapping "
                    + "VanityUrlVirtualUriMapping default regexp rotating hostBased"),
    VARIATION(
            "image variation",
            "SimpleResizeVariation ImageOperationProvidingVariation SimpleResize ImageOperationProvider OutputFormatVariation "
                    + "CachingVariation ResizeVariation AutoCropAndResizeVariation"),
    IMAGING("imaging", "VariationAwareImagingSupport DefaultImagingSupport ImagingSupport"),
    I18N(
            "i18n support",
            "DefaultI18nContentSupport HierarchyBasedI18nContentSupport RequestLocaleAwareI18nContentSupport "
                    + "IetfI18nContentSupport AbstractI18nContentSupport SiteI18nContentSupport"),
    GENERATOR("generator", "CopyGenerator"),
    TEMPLATE(
            "template",
            "PageTemplate ConfiguredTemplate PrototypeTemplate SpaRenderable JavascriptTemplate Template PrototypePageTemplate "
                    + "ConfiguredPageTemplate Renderable ConfiguredRenderable spaPrototype siteSpa freemarker RenderableDefinition "
                    + "javascript spa page component"),
    RULE(
            "availability rule",
            "jcrIsDeletedRule jcrIsNotDeletedRule jcrPublishableRule jcrPublishedRule jcrHasVersionsRule jcrNodeTypeRule "
                    + "jcrNodeTypesAvailability jcrIsDeletableRule jcrIsEditableRule jcrIsFolderRule IsDeletedRule IsNotDeletedRule "
                    + "IsPublishableRule IsPublishedRule IsNotPublishedRule HasVersionsRule IsNotVersionedRule IsVersionedRule "
                    + "IsNotSystemPropertyRule IsNotSystemProperty IsPropertyRule IsNodeRule IsRootRule IsFolderRule IsNotFolderRule "
                    + "IsAssetRule HasChildrenRule NoChildrenRule IsModifiedRule CanMoveRule CanDeleteRule CanEditRule "
                    + "CanRenameRule WritePermissionRule PermissionRequiredRule jcrIsPublishableRule jcrIsPublishedRule "
                    + "isDeleted notDeleted isPublishable isPublished jcrIsModifiedRule jcrHasChildrenRule jcrIsRootRule"),
    ACTION(
            "action",
            "commitAction commitDialogAction closeAction cancelAction saveAction openDetailSubappAction markAsDeletedAction exportAction commitDialog "
                    + "SaveDialogAction CancelDialogAction SaveFormAction CancelFormAction openCreateDialogAction "
                    + "openEditDialogAction openDialogAction editItemAction createItemAction deleteAction deleteItemAction "
                    + "publishAction unpublishAction duplicateNodeAction moveNodeAction copyNodeAction pasteNodeAction addNodeAction "
                    + "addFolderAction ActivationAction DeactivationAction ConfirmationAction MarkNodeAsDeletedAction "
                    + "RestorePreviousVersionAction RestoreVersionAction ShowVersionsAction ExportAction ImportAction "
                    + "jcrCommandAction confirmationAction renameAction CallbackDialogAction chooseAction");

    /** Actions are understood by what their names say they do. */
    private static final Pattern DEED = Pattern.compile(
            "[a-z]*(?i:publish|activat|delet|duplicate|folder|renam|move|import|export|version|restore)[A-Za-z]*Action(Definition)?");

    private final String word;
    private final List<String> names;
    private final Set<String> normal;

    NamedType(String word, String names) {
        this.word = word;
        this.names = Arrays.asList(names.split(" +"));
        this.normal = this.names.stream().map(NamedType::normal).collect(Collectors.toSet());
    }

    String word() {
        return word;
    }

    boolean knows(String written) {
        return normal.contains(normal(written))
                || (this == ACTION && DEED.matcher(written).matches());
    }

    /** The names with a spelling like the one written: aliases for an alias, class names for a class name. */
    List<String> names() {
        return new ArrayList<>(names);
    }

    private static String normal(String written) {
        String name = FieldKinds.simpleName(written).toLowerCase(Locale.ROOT);
        if (name.endsWith("definition") && name.length() > "definition".length()) {
            name = name.substring(0, name.length() - "definition".length());
        }
        return name.startsWith("configured") && name.length() > "configured".length()
                ? name.substring("configured".length())
                : name;
    }
}
