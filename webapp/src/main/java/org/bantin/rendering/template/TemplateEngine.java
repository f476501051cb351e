package org.bantin.rendering.template;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.core.UndefinedOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;
import org.bantin.rendering.RenderFailedException;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.RenderingProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * FreeMarker over the files of light modules. {@code .ftlh} escapes HTML by itself; {@code .ftl} is the dialect of foreign
 * modules: no output format, tag syntax found per file. No class can be reached from a template. A template that no longer
 * parses is rendered as last read without error. Thread-safe.
 */
@Component
public class TemplateEngine {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateEngine.class);

    private final Resources resources;
    private final Configuration configuration;
    private final Map<String, Template> lastGood = new ConcurrentHashMap<>();

    public TemplateEngine(Resources resources, RenderingProperties properties) {
        Configuration settings = new GuardedConfiguration();
        settings.setTemplateLoader(new ModuleTemplateLoader(resources));
        settings.setTemplateUpdateDelayMilliseconds(500);
        settings.setLocalizedLookup(false);
        settings.setDefaultEncoding("UTF-8");
        settings.setOutputEncoding("UTF-8");
        settings.setURLEscapingCharset("UTF-8");
        settings.setRecognizeStandardFileExtensions(true);
        settings.setTagSyntax(Configuration.AUTO_DETECT_TAG_SYNTAX);
        settings.setObjectWrapper(new TemplateObjects());
        settings.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        settings.setAPIBuiltinEnabled(false);
        settings.setTemplateExceptionHandler(new TemplateErrors());
        settings.setLogTemplateExceptions(false);
        // a template that catches its own failure has dealt with it
        settings.setAttemptExceptionReporter(
                (failure, environment) -> LOG.debug("caught by #attempt: {}", failure.getMessageWithoutStackTop()));
        settings.setWrapUncheckedExceptions(true);
        settings.setTimeZone(TimeZone.getTimeZone(properties.zone()));
        TemplateConfiguration foreign = new TemplateConfiguration();
        foreign.setOutputFormat(UndefinedOutputFormat.INSTANCE);
        foreign.setTagSyntax(Configuration.AUTO_DETECT_TAG_SYNTAX);
        settings.setTemplateConfigurations(
                new ConditionalTemplateConfigurationFactory(new FileExtensionMatcher("ftl"), foreign));
        this.resources = resources;
        this.configuration = settings;
    }

    /** How Java's objects look to templates, and to the scripts of models too. */
    public ObjectWrapper wrapper() {
        return configuration.getObjectWrapper();
    }

    /** The text of a file that is sent as it is. */
    public String source(String path) {
        return resources
                .find(path)
                .map(Resource::text)
                .orElseThrow(() -> new RenderFailedException("no file " + path + " in any light module"));
    }

    /** Renders a script by resource path with these variables. */
    public String render(String script, Map<String, ?> variables, RenderRun run) {
        StringWriter out = new StringWriter(32_768);
        render(script, variables, run, out);
        return out.toString();
    }

    /** Renders a script into a writer, such as that of the page around it. */
    public void render(String script, Map<String, ?> variables, RenderRun run, Writer out) {
        try {
            Template template = template(script, run.locale());
            RenderGuard guard = run.guard();
            Environment environment = template.createProcessingEnvironment(variables, guard.over(out));
            environment.setTemplateProcessingTracer(guard);
            environment.setLocale(run.locale());
            environment.setCustomAttribute(TemplateErrors.RUN, run);
            environment.process();
        } catch (StackOverflowError e) {
            throw new RenderFailedException(
                    "cannot render " + script + ": a macro or function calls itself without end", e);
        } catch (OutOfMemoryError e) {
            throw new RenderFailedException("cannot render " + script + ": a value is larger than the memory", e);
        } catch (IOException | TemplateException e) {
            throw new RenderFailedException(
                    "cannot render " + script + " for " + run.context().path() + ": " + reason(e), e);
        }
    }

    /** FreeMarker remembers that a template is broken and then tells only so; the reason stands in the cause. */
    private static String reason(Exception e) {
        Throwable cause = e.getCause();
        return String.valueOf(e instanceof IOException && cause != null ? cause.getMessage() : e.getMessage());
    }

    private Template template(String script, Locale locale) throws IOException {
        String name = script.startsWith("/") ? script.substring(1) : script;
        try {
            Template template = configuration.getTemplate(name, locale);
            lastGood.put(name, template);
            return template;
        } catch (TemplateNotFoundException e) {
            throw new RenderFailedException("no template script " + script + " in any light module", e);
        } catch (ParseException e) {
            Template good = lastGood.get(name);
            if (good == null) {
                throw e;
            }
            LOG.error("{} does not parse, the last good one stays: {}", script, e.getMessage());
            return good;
        }
    }
}
