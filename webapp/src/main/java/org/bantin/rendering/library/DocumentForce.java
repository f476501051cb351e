package org.bantin.rendering.library;

import java.time.Instant;
import org.bantin.rendering.ContentMap;

/** State of a document: {@code on, part, gone, soon}, from what the newsroom chose, else from its dates. */
final class DocumentForce {
    private DocumentForce() {}

    static String of(ContentMap document, DateFunctions dates) {
        String chosen = document.text("force");
        Instant from = document.instant("effectiveFrom");
        Instant to = document.instant("effectiveTo");
        if ("het-mot-phan".equals(chosen)) {
            return "part";
        }
        if ("het-hieu-luc".equals(chosen) || (to != null && !dates.future(to))) {
            return "gone";
        }
        return dates.future(from) ? "soon" : "on";
    }

    /** Inner markup of its sign in a box of 10 × 10: never a colour alone. */
    static String mark(String force) {
        String ring = "<circle cx=\"5\" cy=\"5\" r=\"4.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.3\"";
        return switch (force) {
            case "part" -> ring + "/><path d=\"M5 .8a4.2 4.2 0 0 0 0 8.4z\" fill=\"currentColor\"/>";
            case "gone" -> ring + "/><path d=\"m2 8 6-6\" stroke=\"currentColor\" stroke-width=\"1.3\"/>";
            case "soon" -> ring + " stroke-dasharray=\"2 1.4\"/>";
            default -> "<circle cx=\"5\" cy=\"5\" r=\"4.2\" fill=\"currentColor\"/>";
        };
    }
}
