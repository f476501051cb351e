package org.bantin.rendering.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleDate;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.Optional;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Markup;
import org.jspecify.annotations.Nullable;

/** Wraps what Java hands to templates: content, ready markup, definitions, optionals and times besides FreeMarker's own. */
final class TemplateObjects extends DefaultObjectWrapper {
    TemplateObjects() {
        super(Configuration.VERSION_2_3_34);
        setIterableSupport(true);
    }

    @Override
    @SuppressWarnings("NullAway") // FreeMarker is unannotated: wrap takes and gives null for a missing value
    public @Nullable TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
        if (object instanceof ContentMap content) {
            return new ContentModel(content, this);
        }
        if (object instanceof Markup markup) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(markup.html());
        }
        if (object instanceof DefinitionNode definition) {
            return definition == DefinitionNode.EMPTY ? super.wrap(null) : super.wrap(definition.values());
        }
        if (object instanceof Class<?> type) {
            return new SimpleScalar(type.getSimpleName());
        }
        if (object instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        }
        if (object instanceof TemplateModel model) {
            return model;
        }
        if (object instanceof Calendar calendar) {
            return new SimpleDate(calendar.getTime(), TemplateDateModel.DATETIME);
        }
        if (object instanceof Instant instant) {
            return new SimpleDate(Date.from(instant), TemplateDateModel.DATETIME);
        }
        return super.wrap(object);
    }
}
