package org.bantin.content.form;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.definition.DefinitionsReloaded;
import org.bantin.definition.SubModelDefinition;
import org.bantin.definition.resource.Resources;
import org.bantin.repository.RepositorySchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes what content types of light modules need in the stores, at the start and whenever definitions change: the workspace,
 * namespaces, node types of the module's own notation, node types of items and of nested models. So content can be imported and
 * delivered before anybody has opened an app. What cannot be made is logged; everything else goes on.
 */
@Component
class ContentTypeStores implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(ContentTypeStores.class);

    private final Definitions definitions;
    private final Resources resources;
    private final RepositorySchema schema;
    private final Set<Object> done = ConcurrentHashMap.newKeySet();

    ContentTypeStores(Definitions definitions, Resources resources, RepositorySchema schema) {
        this.definitions = definitions;
        this.resources = resources;
        this.schema = schema;
    }

    @Override
    public void afterSingletonsInstantiated() {
        prepare();
    }

    @EventListener
    void reloaded(DefinitionsReloaded event) {
        LOG.debug("content types of generation {}", event.generation());
        prepare();
    }

    private void prepare() {
        for (ContentTypeDefinition type : definitions.contentTypes()) {
            boolean ours = !type.bantin().values().isEmpty();
            if (!ours && !type.workspace().isEmpty()) {
                prepare(type);
            }
        }
    }

    private void prepare(ContentTypeDefinition type) {
        DefinitionNode source = type.source().node("datasource");
        once(type, "workspace " + type.workspace(), () -> schema.ensureWorkspace(type.workspace()));
        DefinitionNode namespaces = source.node("namespaces");
        namespaces
                .values()
                .keySet()
                .forEach(prefix -> namespaces
                        .text(prefix)
                        .ifPresent(
                                uri -> once(type, prefix + " = " + uri, () -> schema.registerNamespace(prefix, uri))));
        source.text("nodeTypeDefinition")
                .flatMap(path -> resources.find(path.startsWith("/") ? path : "/" + path))
                .ifPresent(file -> once(type, file.text(), () -> schema.registerNodeTypes(file.text())));
        once(type, type.nodeType(), () -> NodeTypes.ensure(schema, type.nodeType()));
        for (SubModelDefinition model : type.subModels()) {
            once(type, model.nodeType(), () -> NodeTypes.ensure(schema, model.nodeType(), "mgnl:contentNode"));
        }
    }

    /** Does a piece of work unless it has been done already. */
    private void once(ContentTypeDefinition type, String what, Runnable work) {
        if (!done.add(what)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("content type {} of module {}: {}", type.name(), type.module(), e.getMessage());
        }
    }
}
