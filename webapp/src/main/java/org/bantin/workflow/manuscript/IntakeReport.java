package org.bantin.workflow.manuscript;

import java.util.List;
import java.util.Map;

/**
 * What came over from a file and what did not, for the person who goes on writing.
 *
 * @param fileName name of the file as handed in
 * @param original asset that keeps the file as it was; empty when it could not be kept
 * @param kept counts by kind, such as {@code paragraphs}
 * @param dropped counts by kind, such as {@code comments}
 * @param lost the words of what was dropped, piece by piece
 * @param found names of fields that were recognised
 * @param unresolved names of organisations that stand in no record yet
 * @param reading the file as it was read, HTML of the closed vocabulary; empty for what was taken in before this was kept
 * @param finds where values were found in it
 * @param type content type that fits best, a question mark behind it when that is a guess
 */
public record IntakeReport(
        String fileName,
        String original,
        Map<String, Integer> kept,
        Map<String, Integer> dropped,
        List<String> lost,
        List<String> found,
        List<String> unresolved,
        String reading,
        List<Find> finds,
        String type) {
    public IntakeReport {
        kept = Map.copyOf(kept);
        dropped = Map.copyOf(dropped);
        lost = List.copyOf(lost);
        found = List.copyOf(found);
        unresolved = List.copyOf(unresolved);
        finds = List.copyOf(finds);
    }

    /** The words that fill a field, and whether that is certain. */
    public record Find(String field, String text, boolean sure) {}
}
