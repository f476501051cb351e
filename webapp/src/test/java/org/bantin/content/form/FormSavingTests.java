package org.bantin.content.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.StoreName;
import org.junit.jupiter.api.Test;

/** Refusals, conflicts, new nodes and rights when a form is saved. */
class FormSavingTests extends FormFixture {
    @Test
    void saysWhatIsWrongAtTheFieldItself() {
        List<FieldDefinition> fields = fields("""
                title: { $type: textField, required: true, requiredErrorMessage: m.title }
                mail: { $type: textField, validators: { mail: { $type: emailValidator } } }
                code: { $type: textField, validators: [ { name: c, $type: regexpValidator, pattern: '[A-Z]{2}', errorMessage: Two letters } ] }
                name: { $type: textField, validators: { n: { $type: nodeNameValidator } } }
                short: { $type: textField, maxLength: 3 }
                number: { $type: textField, type: java.lang.Long }
                day: { $type: dateField }
                rows: { $type: jcrMultiField, maxItems: 1, field: { $type: compositeField, properties: { street: { $type: textField, required: true } } } }
                """);
        Map<String, Object> bad = Map.of(
                "title",
                " ",
                "mail",
                "x@",
                "code",
                "abc",
                "name",
                "a b",
                "short",
                "abcd",
                "number",
                "x",
                "day",
                "31/11",
                "rows",
                List.of(Map.of("value", Map.of("street", "A")), Map.of("value", Map.of())));
        assertThat(refused(fields, bad))
                .extracting(problem -> problem.field() + " " + problem.messageKey())
                .containsExactlyInAnyOrder(
                        "title m.title",
                        "mail content.form.email",
                        "code Two letters",
                        "name content.form.node-name",
                        "short content.problem.too-long",
                        "number content.problem.not-long",
                        "day content.problem.not-date",
                        "rows content.problem.too-many",
                        "rows[1].street content.problem.required");
        assertThat(stored()).isEmpty();
    }

    @Test
    void writesOnlyWhatHasChangedAndStampsThePage() {
        List<FieldDefinition> fields = fields("a: { $type: textField }\nb: { $type: textField }");
        save(fields, Map.of("a", "1", "b", "2"));
        long before = revision();
        save(fields, Map.of("a", "3"));
        assertThat(stored()).containsEntry("b", "2");
        assertThat(revision()).isEqualTo(before + 1);
    }

    private long revision() {
        return content.sessions()
                .read(
                        StoreName.DRAFT,
                        EDITOR,
                        session -> session.getNode("/website/home")
                                .getProperty("bt:revision")
                                .getLong());
    }

    @Test
    void showsAConflictInsteadOfOverwritingAnother() {
        List<FieldDefinition> fields = fields("a: { $type: textField }\nb: { $type: textField }");
        save(fields, Map.of("a", "1", "b", "2"));
        save(fields, Map.of("a", "theirs"));
        FormOutcome other = forms.save(
                EDITOR, TARGET, fields, List.of(), new Forms.Save(Map.of("a", "1", "b", "2"), Map.of("b", "mine")));
        assertThat(other).isInstanceOf(FormOutcome.Saved.class);
        FormOutcome same = forms.save(
                EDITOR, TARGET, fields, List.of(), new Forms.Save(Map.of("a", "1", "b", "2"), Map.of("a", "mine")));
        assertThat(same).isEqualTo(new FormOutcome.Conflict(List.of("a"), Map.of("a", "theirs", "b", "mine")));
    }

    @Test
    void makesANewNodeWithItsDefaults() {
        List<FieldDefinition> fields = fields(
                "title: { $type: textField, defaultValue: Mới, required: true }\nkinds: { $type: checkBoxGroupField, defaultValue: [a, b] }\nday: { $type: dateField, defaultValue: now }");
        FormTarget fresh = FormTarget.below(
                "website",
                "/home/main",
                new FormTarget.NewNode("mgnl:component", null, "0", Map.of("mgnl:template", "m:x")));
        Map<String, Object> defaults =
                forms.open(EDITOR, fresh, fields, List.of()).orElseThrow().values();
        assertThat(defaults)
                .containsEntry("title", "Mới")
                .containsEntry("kinds", List.of("a", "b"))
                .containsKey("day");
        FormOutcome outcome = forms.save(EDITOR, fresh, fields, List.of(), new Forms.Save(Map.of(), defaults));
        assertThat(((FormOutcome.Saved) outcome).path()).isEqualTo("/website/home/main/00");
    }

    @Test
    void beginsEntriesAndSwitchedFormsWithTheirDefaults() {
        List<FieldDefinition> fields = fields("""
                slides:
                  $type: jcrMultiField
                  minItems: 2
                  field:
                    $type: compositeField
                    properties:
                      tone: {$type: textField, defaultValue: warm}
                      text: {$type: textField}
                target:
                  $type: switchableField
                  field: {$type: radioButtonGroupField, defaultValue: page, datasource: {options: {page: {}, other: {}}}}
                  forms:
                    page: {properties: {how: {$type: textField, defaultValue: inside}}}
                    other: {properties: {where: {$type: textField, defaultValue: outside}}}
                unseen: {$type: textField, required: true, visible: false}
                """);
        Map<String, Object> values = forms.open(
                        EDITOR,
                        new FormTarget(
                                "website",
                                "/home/main",
                                new FormTarget.NewNode("mgnl:component", null, null, Map.of())),
                        fields,
                        List.of())
                .orElseThrow()
                .values();

        Map<String, Object> entry = Map.of("value", Map.of("tone", "warm"));
        Map<String, Object> switched = Map.of("page", Map.of("how", "inside"), "other", Map.of("where", "outside"));
        assertThat(values)
                .containsEntry("slides", List.of(entry, entry))
                .containsEntry("target", Map.of("option", "page", "forms", switched));
        assertThat(forms.fresh(fields.get(0))).isEqualTo(Map.of("tone", "warm"));
        assertThat(refused(fields, Map.of("slides", List.of(entry))))
                .extracting(FieldProblem::field)
                .containsExactly("slides");
        assertThat(save(fields, Map.of("target", values.get("target")))).containsOnlyKeys("target");
    }

    @Test
    void letsNobodySaveWhatTheStoreDoesNotAllow() {
        List<FieldDefinition> fields = fields("a: { $type: textField }");
        assertThat(forms.open(REPORTER, TARGET, fields, List.of()).orElseThrow().editable())
                .isFalse();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                        forms.save(REPORTER, TARGET, fields, List.of(), new Forms.Save(Map.of(), Map.of("a", "x")))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
