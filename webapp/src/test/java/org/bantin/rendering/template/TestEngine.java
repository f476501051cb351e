package org.bantin.rendering.template;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.bantin.definition.Definitions;
import org.bantin.definition.resource.Resources;
import org.bantin.rendering.RenderingProperties;
import org.bantin.rendering.RichFields;
import org.bantin.rendering.RichTextStep;
import org.bantin.rendering.StoredRichText;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The template engine for tests of other packages. */
public final class TestEngine {
    public static final RenderingProperties PROPERTIES = new RenderingProperties(
            Locale.forLanguageTag("vi"), ZoneId.of("Asia/Ho_Chi_Minh"), 8, 60, Duration.ZERO, List.of("127.0.0.1"));

    private TestEngine() {}

    public static TemplateEngine over(Resources resources) {
        return new TemplateEngine(resources, PROPERTIES);
    }

    public static RichFields richFields(Definitions definitions) {
        return new StoredRichText(definitions, new StaticListableBeanFactory().getBeanProvider(RichTextStep.class));
    }
}
