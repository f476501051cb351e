package org.bantin.newsroom.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.FieldProblem;
import org.bantin.content.form.FormOutcome;
import org.bantin.content.form.FormTarget;
import org.bantin.content.form.Forms;
import org.bantin.definition.Definitions;
import org.bantin.definition.form.BlockForms;
import org.bantin.definition.form.DialogDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Words;
import org.bantin.rendering.ContentLanguages;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The door for screens that show a form: opens one as JSON for {@code newsroom/forms/form.js}, saves what the script sends back.
 * {@code FormController} offers it over HTTP; controllers of other screens may call it with a target of their own, such as a
 * component that they are about to add.
 */
@Component
public class FormDoor {
    private final Definitions definitions;
    private final BlockForms blocks;
    private final List<FormSource> sources;
    private final Forms forms;
    private final FormShapes shapes;
    private final FormLinks links;
    private final ContentLanguages languages;
    private final ProblemJson problems;

    FormDoor(
            Definitions definitions,
            List<FormSource> sources,
            Forms forms,
            FormShapes shapes,
            FormLinks links,
            ContentLanguages languages,
            ProblemJson problems) {
        this.definitions = definitions;
        this.blocks = new BlockForms(definitions);
        this.sources = List.copyOf(sources);
        this.forms = forms;
        this.shapes = shapes;
        this.links = links;
        this.languages = languages;
        this.problems = problems;
    }

    /** Where forms come from that are no dialogs, such as the detail forms of apps. */
    public interface FormSource {
        Optional<DialogDefinition> find(String id);
    }

    /** The form of this id: a dialog {@code module:path}, or what another source knows. */
    public DialogDefinition form(@Nullable String id) {
        if (id == null) {
            throw new NotFoundException("no dialog was named");
        }
        return definitions
                .dialog(id)
                .or(() -> sources.stream()
                        .flatMap(source -> source.find(id).stream())
                        .findFirst())
                .orElseThrow(() -> new NotFoundException("no dialog " + id));
    }

    /**
     * A form with its values.
     *
     * @return {@code {form, target, values, languages, links, editable}}
     * @throws NotFoundException when there is no such node for the actor
     */
    public Map<String, Object> open(Actor actor, DialogDefinition written, FormTarget target, Words words) {
        DialogDefinition dialog = blocks.filled(written);
        Forms.Opened opened = forms.open(actor, target, fields(dialog), suffixes(target))
                .orElseThrow(() -> new NotFoundException("no node " + target.absolutePath()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("form", shapes.of(actor, dialog, words));
        answer.put("id", opened.id());
        answer.put("path", opened.path());
        answer.put("values", opened.values());
        answer.put("editable", opened.editable());
        answer.put("fresh", target.creation() != null);
        answer.put("languages", names(target, words));
        answer.put("links", links.of(actor, fields(dialog), opened.values()));
        return answer;
    }

    /**
     * Saves: 200 or 201 with {@code {id, path, values, links}}, 409 with {@code {fields, stored}} when others have saved the same
     * fields, 422 with {@code problems} of {@code {field, message}}.
     */
    public ResponseEntity<Map<String, Object>> save(
            Actor actor, DialogDefinition written, FormTarget target, Forms.Save save, Words words) {
        DialogDefinition dialog = blocks.filled(written);
        FormOutcome outcome = forms.save(actor, target, fields(dialog), suffixes(target), save);
        if (outcome instanceof FormOutcome.Saved saved) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("id", saved.id());
            answer.put("path", saved.path());
            answer.put("values", saved.values());
            answer.put("links", links.of(actor, fields(dialog), saved.values()));
            return ResponseEntity.status(target.creation() == null ? HttpStatus.OK : HttpStatus.CREATED)
                    .body(answer);
        }
        if (outcome instanceof FormOutcome.Conflict conflict) {
            ResponseEntity<Map<String, Object>> answer =
                    problems.answer(words, HttpStatus.CONFLICT, "conflict", List.of());
            Map<String, Object> body = new LinkedHashMap<>();
            if (answer.getBody() != null) {
                body.putAll(answer.getBody());
            }
            body.put("fields", conflict.fields());
            body.put("stored", conflict.stored());
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .headers(answer.getHeaders())
                    .body(body);
        }
        if (outcome instanceof FormOutcome.Refused refused) {
            return problems.answer(
                    words,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "refused",
                    refused.problems(),
                    problem -> message(dialog, problem, words));
        }
        throw new NotFoundException("no node " + target.absolutePath());
    }

    /** The message of a problem: of the definition, of the module's bundle by its generated key, or the usual one. */
    private static String message(DialogDefinition dialog, FieldProblem problem, Words words) {
        String field = problem.field().replaceAll("\\[\\d+]", "");
        String last = field.substring(field.lastIndexOf('.') + 1);
        String base = dialog.id().replace(':', '.').replace('/', '.');
        List<String> keys = new ArrayList<>(List.of(
                base + "." + field + ".validation.errorMessage",
                base + "." + last + ".validation.errorMessage",
                base.substring(base.indexOf('.') + 1) + "." + last + ".validation.errorMessage"));
        String usual = words.text(problem.messageKey(), problem.arguments().toArray());
        boolean own = problem.messageKey().startsWith("content.form.");
        return own ? words.first(keys, usual) : usual;
    }

    private static List<FieldDefinition> fields(DialogDefinition dialog) {
        return dialog.tabs().stream()
                .flatMap(tab -> tab.fields().stream())
                .distinct()
                .toList();
    }

    private List<Locale> locales(FormTarget target) {
        return target.workspace().equals("website") ? languages.ofPage(target.path()) : languages.all();
    }

    private List<String> suffixes(FormTarget target) {
        List<Locale> all = locales(target);
        return all.subList(1, all.size()).stream().map(Locale::toString).toList();
    }

    /** Languages for the switch; the first one has no suffix. */
    private List<Map<String, String>> names(FormTarget target, Words words) {
        List<Map<String, String>> names = new ArrayList<>();
        for (Locale locale : locales(target)) {
            String name = locale.getDisplayName(words.locale());
            names.add(Map.of(
                    "suffix",
                    names.isEmpty() ? "" : locale.toString(),
                    "tag",
                    locale.toLanguageTag(),
                    "label",
                    name.substring(0, 1).toUpperCase(words.locale()) + name.substring(1)));
        }
        return names;
    }
}
