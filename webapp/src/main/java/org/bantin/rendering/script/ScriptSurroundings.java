package org.bantin.rendering.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bantin.rendering.ContentDelivery;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What scripts expect besides JavaScript itself: a log, and a clear answer where they reach for Java. */
final class ScriptSurroundings {
    private static final Logger LOG = LoggerFactory.getLogger("org.bantin.model");
    private static final int LONGEST_LINE = 2_000;
    private static final List<String> JAVA_NAMES =
            List.of("java", "javax", "org", "com", "info", "Packages", "JavaImporter", "importPackage", "importClass");

    /** Limits for built-ins that make long texts in one step, where no step counter looks; Java's names for lists. */
    private static final String PRELUDE = """
            (function () {
              function limited(owner, name, length) {
                var original = owner[name];
                Object.defineProperty(owner, name, { configurable: true, writable: true, enumerable: false,
                  value: function () {
                    if (length(this, arguments) > 5000000) { throw new RangeError(name + ' makes a text or list that is too long'); }
                    return original.apply(this, arguments);
                  } });
              }
              limited(String.prototype, 'repeat', function (self, given) { return String(self).length * Number(given[0]); });
              limited(String.prototype, 'padStart', function (self, given) { return Number(given[0]); });
              limited(String.prototype, 'padEnd', function (self, given) { return Number(given[0]); });
              var lists = { size: function () { return this.length; }, isEmpty: function () { return this.length === 0; },
                get: function (i) { return this[i]; }, contains: function (x) { return this.indexOf(x) >= 0; },
                add: function (x) { this.push(x); return true; },
                addAll: function (more) { for (var i = 0; i < more.length; i++) { this.push(more[i]); } return more.length > 0; },
                toArray: function () { return this.slice(); },
                iterator: function () { var all = this, next = 0;
                  return { hasNext: function () { return next < all.length; }, next: function () { return all[next++]; } }; } };
              Object.keys(lists).forEach(function (name) {
                Object.defineProperty(Array.prototype, name, { value: lists[name], configurable: true, writable: true });
              });
              ['join', 'fill', 'sort', 'concat', 'reverse', 'toString'].forEach(function (name) {
                limited(Array.prototype, name, function (self) { return self.length; });
              });
            })();
            """;

    private static final String JAVA_NAMES_SOURCE = source("java-names.js");
    private static final String MAGNOLIA_NAMES_SOURCE = source("magnolia-names.js");

    private ScriptSurroundings() {}

    private static String source(String file) {
        try (InputStream in = ScriptSurroundings.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing in the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void prepare(ScriptableObject standard, ScriptValues values, OwnEndpoints endpoints) {
        Context context = Context.getCurrentContext();
        context.evaluateString(standard, PRELUDE, "prelude", 1, null);
        ScriptValues.Body log = arguments -> {
            LOG.info("{}", line(arguments));
            return Context.getUndefinedValue();
        };
        values.define(standard, "print", log);
        Scriptable console = context.newObject(standard);
        for (String level : List.of("log", "info", "debug", "trace")) {
            values.define(console, level, log);
        }
        for (String level : List.of("warn", "error")) {
            values.define(console, level, arguments -> {
                LOG.warn("{}", line(arguments));
                return Context.getUndefinedValue();
            });
        }
        ScriptableObject.defineProperty(standard, "console", console, ScriptableObject.DONTENUM);
        ScriptableObject.defineProperty(standard, "log", console, ScriptableObject.DONTENUM);
        java(standard, values, context, endpoints);
    }

    private static void java(ScriptableObject standard, ScriptValues values, Context context, OwnEndpoints endpoints) {
        Scriptable host = context.newObject(standard);
        values.define(host, "read", arguments -> {
            ContentDelivery.Answer answer = endpoints.read(line(arguments[0]), line(arguments[1]));
            Scriptable read = context.newObject(standard);
            ScriptableObject.putProperty(read, "text", answer.json());
            ScriptableObject.putProperty(read, "status", answer.status());
            return read;
        });
        ScriptableObject.defineProperty(standard, "$host", host, ScriptableObject.DONTENUM);
        context.evaluateString(standard, JAVA_NAMES_SOURCE, "java-names", 1, null);
        context.evaluateString(standard, MAGNOLIA_NAMES_SOURCE, "magnolia-names", 1, null);
        standard.delete("$host");
        JavaNames names = new JavaNames(host);
        Scriptable java = context.newObject(standard);
        values.define(java, "type", arguments -> {
            Object known = names.known(line(arguments));
            if (known == null) {
                throw refusal("Java.type(" + line(arguments) + ")");
            }
            return known;
        });
        values.define(java, "extend", arguments -> {
            throw refusal("Java.extend");
        });
        ScriptValues.Body same = arguments -> arguments.length == 0 ? null : arguments[0];
        values.define(java, "from", same);
        values.define(java, "to", same);
        ScriptableObject.defineProperty(standard, "Java", java, ScriptableObject.DONTENUM);
        for (String name : JAVA_NAMES) {
            String lead = name.equals("Packages") ? "" : name;
            ScriptableObject.defineProperty(
                    standard, name, new JavaPackage(standard, lead, names), ScriptableObject.DONTENUM);
        }
    }

    /** The names that {@code java-names.js} knows. */
    private record JavaNames(Scriptable host) {
        @Nullable
        Object known(String name) {
            return ScriptableObject.callMethod(host, "known", new Object[] {name});
        }

        boolean leads(String name) {
            return Context.toBoolean(ScriptableObject.callMethod(host, "leads", new Object[] {name}));
        }
    }

    static RuntimeException refusal(String what) {
        return Context.reportRuntimeError(what
                + ": Java classes cannot be reached from a model here; use content, ctx, def, state, i18n, JavaScript's own"
                + " objects and the libraries (cmsfn, damfn, navfn, …)");
    }

    private static String line(Object... arguments) {
        String text = Arrays.stream(arguments).map(Context::toString).collect(Collectors.joining(" "));
        String one = text.replace('\n', ' ').replace('\r', ' ');
        return one.length() > LONGEST_LINE ? one.substring(0, LONGEST_LINE) + " …" : one;
    }

    /** A name that leads to Java elsewhere; here to one of the known names, and every other step is refused. */
    private static final class JavaPackage extends ScriptableObject implements org.mozilla.javascript.Callable {
        private static final long serialVersionUID = 1L;
        private final String name;
        private final transient JavaNames names;

        JavaPackage(Scriptable scope, String name, JavaNames names) {
            super(scope, null);
            this.name = name;
            this.names = names;
        }

        @Override
        public String getClassName() {
            return "JavaPackage";
        }

        @Override
        public Object get(String member, Scriptable start) {
            String longer = name.isEmpty() ? member : name + "." + member;
            Object known = names.known(longer);
            if (known != null) {
                return known;
            }
            if (names.leads(longer)) {
                return new JavaPackage(getParentScope(), longer, names);
            }
            throw refusal(longer);
        }

        @Override
        public Object call(Context context, Scriptable scope, Scriptable self, Object[] arguments) {
            throw refusal(name);
        }

        @Override
        public Object getDefaultValue(@Nullable Class<?> hint) {
            return "[JavaPackage " + name + "]";
        }
    }
}
