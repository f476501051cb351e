package org.bantin.rendering.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON as scripts written for Magnolia read it: {@code answer.items.elements()}, {@code item.get("title").textValue()}. */
public final class JsonView {
    private final JsonNode node;

    private JsonView(JsonNode node) {
        this.node = node;
    }

    /** Null stays null, and so does JSON's. */
    static @Nullable JsonView of(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode() ? null : new JsonView(node);
    }

    public @Nullable JsonView get(String name) {
        return of(node.get(name));
    }

    public @Nullable JsonView get(int index) {
        return of(node.get(index));
    }

    public @Nullable JsonView path(String name) {
        return get(name);
    }

    public boolean has(String name) {
        return node.has(name);
    }

    public int size() {
        return node.size();
    }

    public List<@Nullable JsonView> elements() {
        List<@Nullable JsonView> elements = new ArrayList<>();
        node.forEach(element -> elements.add(of(element)));
        return elements;
    }

    public List<String> fieldNames() {
        return List.copyOf(node.propertyNames());
    }

    public @Nullable String textValue() {
        return node.isString() ? node.stringValue() : null;
    }

    public String asText() {
        return node.isValueNode() ? node.asString() : "";
    }

    public int intValue() {
        return (int) doubleValue();
    }

    public int asInt() {
        return intValue();
    }

    public long longValue() {
        return node.isNumber() ? node.numberValue().longValue() : 0;
    }

    public double doubleValue() {
        return node.isNumber() ? node.numberValue().doubleValue() : 0;
    }

    public boolean booleanValue() {
        return node.isBoolean() && node.booleanValue();
    }

    public boolean asBoolean() {
        return booleanValue();
    }

    public boolean isArray() {
        return node.isArray();
    }

    public boolean isObject() {
        return node.isObject();
    }

    /** The same as maps, lists, texts and numbers. */
    public @Nullable Object plain() {
        return plain(node);
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(element -> list.add(plain(element)));
            return list;
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.isNull() ? null : node.asString();
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
