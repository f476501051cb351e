package org.bantin.rendering;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import org.bantin.definition.ScriptCheck;
import org.springframework.stereotype.Component;

/** Whether a template can be read at all. Needs no application. */
@Component
public final class TemplateSyntax implements ScriptCheck {
    private final Configuration settings = new Configuration(Configuration.VERSION_2_3_34);

    public TemplateSyntax() {
        settings.setTagSyntax(Configuration.AUTO_DETECT_TAG_SYNTAX);
        settings.setRecognizeStandardFileExtensions(true);
    }

    @Override
    public Optional<Flaw> flaw(String path, String text) {
        if (!path.endsWith(".ftl") && !path.endsWith(".ftlh")) {
            return Optional.empty();
        }
        try {
            new Template(path, new StringReader(text), settings);
            return Optional.empty();
        } catch (ParseException e) {
            String message = e.getEditorMessage().replaceAll("\\s+", " ").strip();
            return Optional.of(new Flaw(Math.max(1, e.getLineNumber()), "not readable as FreeMarker: " + message));
        } catch (IOException e) {
            return Optional.of(new Flaw(1, "not readable as FreeMarker: " + e.getMessage()));
        }
    }
}
