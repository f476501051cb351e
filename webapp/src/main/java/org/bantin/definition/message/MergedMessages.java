package org.bantin.definition.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bantin.definition.watch.LightModules;
import org.springframework.stereotype.Component;

@Component
public class MergedMessages implements Messages {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    private final LightModules modules;

    public MergedMessages(LightModules modules) {
        this.modules = modules;
    }

    @Override
    public Optional<String> find(Locale locale, List<String> keys) {
        return modules.current().bundles().find(locale, keys);
    }

    @Override
    public String text(Locale locale, String keyOrLiteral, Object... arguments) {
        String pattern = find(locale, List.of(keyOrLiteral)).orElseGet(() -> lastPart(keyOrLiteral));
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    private static String lastPart(String keyOrLiteral) {
        return KEY.matcher(keyOrLiteral).matches()
                ? keyOrLiteral.substring(keyOrLiteral.lastIndexOf('.') + 1)
                : keyOrLiteral;
    }
}
