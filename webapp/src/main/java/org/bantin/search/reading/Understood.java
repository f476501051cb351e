package org.bantin.search.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.search.index.IndexFields;
import org.bantin.search.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A question after reading it.
 *
 * @param units what must be found, in order
 * @param phrases word for word parts, from quotation marks
 * @param excluded words, and words as they follow one another, that must not occur, from a leading minus
 * @param intents content types that the words suggest, with their factor
 * @param key folded text as a whole, for comparing with titles and names
 * @param readAs what was searched instead of what was typed; null when it was taken as typed
 */
public record Understood(
        List<Unit> units,
        List<List<Token>> phrases,
        List<List<Token>> excluded,
        Map<String, Float> intents,
        String key,
        @Nullable String readAs) {
    public static final Understood NOTHING = new Understood(List.of(), List.of(), List.of(), Map.of(), "", null);

    private static final int LONG = 5;

    public Understood {
        units = List.copyOf(units);
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
        intents = Map.copyOf(intents);
    }

    public boolean nothing() {
        return units.isEmpty() && phrases.isEmpty();
    }

    /** Whether texts may have all of it by chance, here and there, so that only what stands together tells much. */
    public boolean isLong() {
        return units.stream().filter(unit -> !unit.optional()).count() >= LONG;
    }

    /** All words that were typed, in order. */
    public List<Token> typedWords() {
        List<Token> words = new ArrayList<>();
        units.forEach(unit -> words.addAll(unit.typedForm().words()));
        return words;
    }

    /** Typed words that are known to stand for something else, so that they are no misspelling. */
    public Set<String> abbreviated() {
        return units.stream()
                .filter(unit -> unit.alternatives().size() > 1)
                .flatMap(unit -> unit.typedForm().words().stream())
                .map(Token::fold)
                .collect(Collectors.toSet());
    }

    public boolean asksForNumber() {
        return units.stream()
                .flatMap(unit -> unit.alternatives().stream())
                .anyMatch(alternative -> alternative.kind() == Unit.Kind.NUMBER);
    }

    /** Days such as {@code 2026-11-22} and months such as {@code 2026-11} that were asked for. */
    public Set<String> days() {
        return units.stream()
                .flatMap(unit -> unit.alternatives().stream())
                .flatMap(alternative -> alternative.keywords().stream())
                .filter(keyword -> keyword.field().equals(IndexFields.DAY)
                        || keyword.field().equals(IndexFields.MONTH))
                .map(Unit.Keyword::value)
                .collect(Collectors.toSet());
    }

    /** The words of this reading with the rest of another. */
    public Understood insteadOf(Understood typed) {
        return new Understood(units, typed.phrases(), typed.excluded(), intents, key, typed.readAs());
    }

    public Understood withUnits(List<Unit> other) {
        return new Understood(other, phrases, excluded, intents, key, readAs);
    }
}
