package org.bantin.content.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bantin.definition.SampleModules;
import org.bantin.repository.StoreName;
import org.bantin.repository.TestRepository;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTypeStoresTests {
    @TempDir
    Path directory;

    @Test
    void makesWorkspacesNamespacesAndNodeTypesBeforeAnyAppIsOpened() {
        SampleModules.All modules = new SampleModules(directory)
                .with("/shop/contentTypes/ware.yaml", """
                        datasource:
                          workspace: wares
                          autoCreate: true
                          namespaces: { shop: https://example.org/shop/1.0 }
                          nodeTypeDefinition: /shop/types.cnd
                        model:
                          nodeType: shop:ware
                          properties: [ { name: title } ]
                          subModels: [ { name: price, nodeType: shop:price, properties: [ { name: amount } ] } ]
                        """)
                .with(
                        "/shop/types.cnd",
                        "<shop='https://example.org/shop/1.0'>\n[shop:ware] > mgnl:content\n - shop:code (string)\n")
                .with(
                        "/shop/contentTypes/other.yaml",
                        "datasource: { workspace: others, nodeTypeDefinition: /shop/gone.cnd }\nmodel: { nodeType: made:up }\n")
                .all();
        try (TestRepository repository = TestRepository.inMemory()) {
            new ContentTypeStores(modules.definitions(), modules.resources(), repository.schema())
                    .afterSingletonsInstantiated();
            for (StoreName store : StoreName.values()) {
                List<String> found = repository.sessions().read(store, Actor.system("test"), session -> {
                    var types = session.getWorkspace().getNodeTypeManager();
                    assertThat(session.nodeExists("/wares")).isTrue();
                    assertThat(session.getNamespaceURI("shop")).isEqualTo("https://example.org/shop/1.0");
                    assertThat(types.getNodeType("shop:price").isNodeType("mgnl:contentNode"))
                            .isTrue();
                    assertThat(types.getNodeType("made:up").isNodeType("mgnl:content"))
                            .isTrue();
                    return java.util.Arrays.stream(
                                    types.getNodeType("shop:ware").getDeclaredPropertyDefinitions())
                            .map(javax.jcr.nodetype.PropertyDefinition::getName)
                            .toList();
                });
                assertThat(found).containsExactly("shop:code");
            }
        }
    }
}
