package org.bantin.rendering.script;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleDate;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.RenderFailedException;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

/**
 * Values between templates and scripts. A script sees exactly what a template sees: the same properties, the same functions,
 * and nothing of Java besides. Belongs to one page.
 */
final class ScriptValues {
    private static final int LONGEST_TEXT = 5_000_000;
    private static final double LARGEST_INT = Integer.MAX_VALUE;
    private static final double LARGEST_LONG = 9_007_199_254_740_992d;

    private final Sandbox sandbox;
    private final ObjectWrapper wrapper;
    private final Scriptable scope;

    ScriptValues(Sandbox sandbox, ObjectWrapper wrapper, Scriptable scope) {
        this.sandbox = sandbox;
        this.wrapper = wrapper;
        this.scope = scope;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Scriptable scope() {
        return scope;
    }

    /** Any value as a script sees it. */
    @Nullable
    Object toScript(@Nullable Object value) {
        if (value instanceof Scriptable) {
            return value;
        }
        try {
            return ofModel(value instanceof TemplateModel model ? model : wrapper.wrap(value));
        } catch (TemplateModelException e) {
            throw Context.reportRuntimeError(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Object ofModel(@Nullable TemplateModel model) throws TemplateModelException {
        if (model == null) {
            return null;
        }
        if (model instanceof ScriptObject known) {
            return known.object();
        }
        if (model instanceof TemplateNumberModel number) {
            return number.getAsNumber().doubleValue();
        }
        if (model instanceof TemplateDateModel date) {
            return date(date.getAsDate());
        }
        if (model instanceof TemplateMethodModelEx method) {
            return function(method);
        }
        if (model instanceof TemplateSequenceModel sequence) {
            return list(sequence);
        }
        if (model instanceof TemplateBooleanModel flag && !(model instanceof TemplateHashModel)) {
            return flag.getAsBoolean();
        }
        if (model instanceof TemplateHashModel hash) {
            return new HashInScript(hash, this);
        }
        if (model instanceof TemplateCollectionModel collection) {
            Scriptable items = list(collection);
            return behind(model) instanceof Iterator<?> ? JavaWalk.over(items, this) : items;
        }
        return model instanceof TemplateScalarModel scalar ? scalar.getAsString() : null;
    }

    private Object date(Date date) {
        Context context = Context.getCurrentContext();
        Scriptable made = context.newObject(scope, "Date", new Object[] {(double) date.getTime()});
        define(made, "getTimeInMillis", arguments -> (double) date.getTime());
        Calendar calendar = Calendar.getInstance();
        calendar.setTime(date);
        define(made, "get", arguments -> (double) calendar.get((int) Context.toNumber(arguments[0])));
        return made;
    }

    private Scriptable list(TemplateSequenceModel sequence) throws TemplateModelException {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < sequence.size(); i++) {
            items.add(ofModel(sequence.get(i)));
        }
        return array(items);
    }

    private Scriptable list(TemplateCollectionModel collection) throws TemplateModelException {
        List<@Nullable Object> items = new ArrayList<>();
        TemplateModelIterator iterator = collection.iterator();
        while (iterator.hasNext()) {
            items.add(ofModel(iterator.next()));
        }
        return array(items);
    }

    Scriptable array(List<? extends @Nullable Object> items) {
        return Context.getCurrentContext().newArray(scope, items.toArray());
    }

    /** A function of a few words. */
    @FunctionalInterface
    interface Body {
        @Nullable
        Object call(Object[] arguments);
    }

    void define(Scriptable owner, String name, Body body) {
        ScriptableObject.defineProperty(owner, name, function(name, body), ScriptableObject.DONTENUM);
    }

    Function function(String name, Body body) {
        return new LambdaFunction(scope, name, 1, (context, from, self, arguments) -> body.call(arguments));
    }

    private Function function(TemplateMethodModelEx method) {
        return function("function", arguments -> {
            try {
                return toScript(method.exec(templateArguments(arguments)));
            } catch (TemplateModelException e) {
                throw Context.reportRuntimeError(firstLine(e));
            }
        });
    }

    private static String firstLine(Exception e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("failed");
    }

    private List<@Nullable TemplateModel> templateArguments(Object[] arguments) {
        List<@Nullable TemplateModel> models = new ArrayList<>();
        for (Object argument : arguments) {
            models.add(toTemplate(argument));
        }
        return models;
    }

    /** A script's value as a template sees it; null for undefined. */
    @Nullable
    TemplateModel toTemplate(@Nullable Object value) {
        if (value == null || Undefined.isUndefined(value) || value == Scriptable.NOT_FOUND || value instanceof Symbol) {
            return null;
        }
        if (value instanceof CharSequence text) {
            if (text.length() > LONGEST_TEXT) {
                throw new RenderFailedException("a script made a text of " + text.length() + " letters");
            }
            return new SimpleScalar(text.toString());
        }
        if (value instanceof Boolean flag) {
            return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof Number number) {
            return new SimpleNumber(plain(number.doubleValue()));
        }
        if (value instanceof HashInScript hash) {
            return hash.model();
        }
        if (value instanceof NativeArray array) {
            return new ScriptList(array, this);
        }
        if (value instanceof Scriptable object) {
            return ofObject(object);
        }
        return null;
    }

    private TemplateModel ofObject(Scriptable object) {
        return switch (object.getClassName()) {
            case "Date" -> new SimpleDate((Date) Context.jsToJava(object, Date.class), TemplateDateModel.DATETIME);
            case "String" -> new SimpleScalar(Context.toString(object));
            case "Number" -> new SimpleNumber(plain(Context.toNumber(object)));
            case "Boolean" -> Context.toBoolean(object) ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            default ->
                object instanceof Function function
                        ? new ScriptMethod(function, scope, this)
                        : new ScriptObject(object, this);
        };
    }

    private static Number plain(double number) {
        if (number != Math.rint(number) || Double.isInfinite(number)) {
            return number;
        }
        if (Math.abs(number) <= LARGEST_INT) {
            return (int) number;
        }
        return Math.abs(number) <= LARGEST_LONG ? (Number) (long) number : (Number) number;
    }

    private static @Nullable Object behind(TemplateModel model) {
        return model instanceof WrapperTemplateModel wrapped ? wrapped.getWrappedObject() : null;
    }

    /** What a map or a list behind a hash is asked for by its Java names. */
    @Nullable
    Object javaName(TemplateHashModel hash, String name) {
        Object behind = behind(hash);
        return switch (name) {
            case "getJCRNode" ->
                behind instanceof ContentMap content
                        ? function(name, arguments -> toScript(ScriptNodes.readOnly(content.getJCRNode())))
                        : null;
            case "get" -> function(name, arguments -> read(hash, Context.toString(arguments[0])));
            case "getOrDefault" ->
                function(name, arguments -> {
                    Object found = read(hash, Context.toString(arguments[0]));
                    return found == null ? arguments[1] : found;
                });
            case "containsValue" ->
                function(
                        name,
                        arguments -> HashInScript.keys(hash).stream()
                                .anyMatch(key ->
                                        Context.toString(arguments[0]).equals(Context.toString(read(hash, key)))));
            case "containsKey" -> function(name, arguments -> read(hash, Context.toString(arguments[0])) != null);
            case "size" -> behind instanceof Map<?, ?> map ? function(name, arguments -> (double) map.size()) : null;
            case "isEmpty" -> behind instanceof Map<?, ?> map ? function(name, arguments -> map.isEmpty()) : null;
            case "keySet" -> function(name, arguments -> array(HashInScript.keys(hash)));
            case "values" ->
                function(
                        name,
                        arguments -> array(HashInScript.keys(hash).stream()
                                .map(key -> read(hash, key))
                                .toList()));
            default -> getter(hash, name);
        };
    }

    /** {@code getAreas()} of a map-like object reads {@code areas}. */
    private @Nullable Object getter(TemplateHashModel hash, String name) {
        boolean named = name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3));
        if (!named || !(hash instanceof TemplateHashModelEx)) {
            return null;
        }
        String property = Character.toLowerCase(name.charAt(3)) + name.substring(4);
        return function(name, arguments -> read(hash, property));
    }

    @Nullable
    Object read(TemplateHashModel hash, String name) {
        try {
            return ofModel(hash.get(name));
        } catch (TemplateModelException e) {
            throw Context.reportRuntimeError(firstLine(e));
        }
    }
}
