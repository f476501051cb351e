package org.bantin.rendering.script;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** A list that models walk through as through an iterator of Java: {@code hasNext()}, {@code next()}, {@code nextNode()}. */
final class JavaWalk {
    private final Scriptable items;
    private int next;

    private JavaWalk(Scriptable items) {
        this.items = items;
    }

    static Scriptable over(Scriptable items, ScriptValues values) {
        JavaWalk walk = new JavaWalk(items);
        values.define(items, "hasNext", arguments -> walk.next < walk.length());
        for (String name : new String[] {"next", "nextNode", "nextProperty"}) {
            values.define(items, name, arguments -> walk.step());
        }
        values.define(items, "getSize", arguments -> (double) walk.length());
        values.define(items, "getPosition", arguments -> (double) walk.next);
        return items;
    }

    private int length() {
        return (int) Context.toNumber(ScriptableObject.getProperty(items, "length"));
    }

    private Object step() {
        if (next >= length()) {
            throw Context.reportRuntimeError("only " + length() + " elements, and a model asks for one more");
        }
        return ScriptableObject.getProperty(items, next++);
    }
}
