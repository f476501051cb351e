package org.bantin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each engine is touched by one package only (docs/architecture.md section 4, last column). */
class EngineContainmentTests {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.bantin");

    private static final ArchRule OAK_STAYS_IN_REPOSITORY = noClasses()
            .that()
            .resideOutsideOfPackage("org.bantin.repository..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jackrabbit..")
            .because("other packages use javax.jcr or what repository offers");

    private static final ArchRule JCR_STAYS_WITH_CONTENT = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.bantin.repository..",
                    "org.bantin.content..",
                    "org.bantin.asset..",
                    "org.bantin.workflow..",
                    "org.bantin.publishing..",
                    "org.bantin.rendering..",
                    "org.bantin.migration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.jcr..")
            .because("search, site, api, newsroom see items, not nodes; rendering sees nodes because light modules do");

    private static final ArchRule LUCENE_STAYS_IN_SEARCH = noClasses()
            .that()
            .resideOutsideOfPackage("org.bantin.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    private static final ArchRule FREEMARKER_STAYS_IN_RENDERING = noClasses()
            .that()
            .resideOutsideOfPackage("org.bantin.rendering..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("freemarker..")
            .because("pages of every kind are rendered by rendering.Renderer");

    private static final ArchRule YAML_STAYS_IN_DEFINITION = noClasses()
            .that()
            .resideOutsideOfPackages("org.bantin.definition..", "org.bantin.migration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml.snakeyaml..")
            .because("definitions are read by definition; only migration reads YAML content files besides");

    private static final ArchRule SCRIPTS_STAY_IN_RENDERING = noClasses()
            .that()
            .resideOutsideOfPackage("org.bantin.rendering.script..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mozilla.javascript..")
            .because("models in JavaScript run in one sandbox");

    static Stream<ArchRule> rules() {
        return Stream.of(
                OAK_STAYS_IN_REPOSITORY,
                JCR_STAYS_WITH_CONTENT,
                LUCENE_STAYS_IN_SEARCH,
                FREEMARKER_STAYS_IN_RENDERING,
                YAML_STAYS_IN_DEFINITION,
                SCRIPTS_STAY_IN_RENDERING);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void engineStaysInItsPackage(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
