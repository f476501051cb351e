package org.bantin.newsroom.media;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.springframework.stereotype.Component;

/** The folders of the media library as a tree. A folder is an item; files name theirs, so renaming and moving one touches no file. */
@Component
class Folders {
    static final String TYPE = "asset-folder";

    private static final int PAGE = 100;
    private static final int MOST = 2_000;

    private final DraftSearch search;

    Folders(DraftSearch search) {
        this.search = search;
    }

    /** A folder; {@code parent} is empty at the top, {@code depth} 0 there. */
    public record Folder(String id, String title, String parent, int depth) {}

    /** All folders, each after the one that it lies in, by name. */
    Tree tree(Actor actor) {
        search.awaitCurrent();
        Map<String, Folder> all = new LinkedHashMap<>();
        for (int from = 0; from < MOST; from += PAGE) {
            SearchResult found = search.search(actor, SearchQuery.listing(Map.of("type", List.of(TYPE)), from, PAGE));
            for (SearchResult.Hit hit : found.hits()) {
                String parent = hit.values().getOrDefault("parent", "");
                all.put(hit.id().value(), new Folder(hit.id().value(), hit.title(), parent, 0));
            }
            if (found.hits().size() < PAGE) {
                break;
            }
        }
        return new Tree(all);
    }

    /** The folders in the order of the tree; what lies in a folder that is gone stands at the top. */
    static final class Tree {
        private static final Comparator<Folder> BY_NAME =
                Comparator.comparing(Folder::title, Collator.getInstance(Locale.forLanguageTag("vi")));

        private final Map<String, Folder> ordered = new LinkedHashMap<>();

        Tree(Map<String, Folder> all) {
            add(all, "", 0);
            all.values().stream().sorted(BY_NAME).forEach(folder -> {
                if (!ordered.containsKey(folder.id())) { // a circle made by two moves at once
                    ordered.put(folder.id(), new Folder(folder.id(), folder.title(), "", 0));
                    add(all, folder.id(), 1);
                }
            });
        }

        private void add(Map<String, Folder> all, String parent, int depth) {
            all.values().stream()
                    .filter(folder -> parent.isEmpty()
                            ? !all.containsKey(folder.parent())
                            : folder.parent().equals(parent))
                    .sorted(BY_NAME)
                    .filter(folder -> !ordered.containsKey(folder.id()))
                    .forEach(folder -> {
                        ordered.put(folder.id(), new Folder(folder.id(), folder.title(), parent, depth));
                        add(all, folder.id(), depth + 1);
                    });
        }

        List<Folder> all() {
            return List.copyOf(ordered.values());
        }

        boolean has(String id) {
            return ordered.containsKey(id);
        }

        List<Folder> within(String parent) {
            return ordered.values().stream()
                    .filter(folder -> folder.parent().equals(parent))
                    .toList();
        }

        /** From the top down to the folder itself. */
        List<Folder> way(String id) {
            List<Folder> way = new ArrayList<>();
            for (Folder at = ordered.get(id); at != null && !way.contains(at); at = ordered.get(at.parent())) {
                way.add(0, at);
            }
            return way;
        }

        /** The folder and all below it. */
        List<String> below(String id) {
            List<String> below = new ArrayList<>(List.of(id));
            for (int i = 0; i < below.size(); i++) {
                within(below.get(i)).stream()
                        .map(Folder::id)
                        .filter(child -> !below.contains(child))
                        .forEach(below::add);
            }
            return below;
        }

        /** {@code Hội nghị / 2026}; empty for a folder that is gone. */
        String path(String id) {
            return String.join(" / ", way(id).stream().map(Folder::title).toList());
        }
    }
}
