package org.bantin.newsroom.versions;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bantin.newsroom.versions.TextBlocks.Block;
import org.jspecify.annotations.Nullable;

/** Which block of an old text became which block of a new one, in the order of reading. */
final class BlockPairs {
    /** Blocks that share less than this part of their words are not one that was changed. */
    private static final double ALIKE = 0.4;

    private BlockPairs() {}

    /** Two blocks that belong together; null where there is none. */
    record Pair(@Nullable Block before, @Nullable Block after) {}

    static List<Pair> of(List<Block> old, List<Block> now) {
        List<Pair> pairs = new ArrayList<>();
        List<String> before = old.stream().map(Block::plain).toList();
        List<String> after = now.stream().map(Block::plain).toList();
        int done = 0;
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            while (done < delta.getSource().getPosition()) {
                pairs.add(new Pair(old.get(done++), now.get(at++)));
            }
            int oldEnd = done + delta.getSource().size();
            int newEnd = at + delta.getTarget().size();
            match(pairs, old.subList(done, oldEnd), now.subList(at, newEnd));
            done = oldEnd;
            at = newEnd;
        }
        while (done < old.size()) {
            pairs.add(new Pair(old.get(done++), now.get(at++)));
        }
        return pairs;
    }

    /** Puts changed blocks beside the next one that is alike; the others stand alone. */
    private static void match(List<Pair> pairs, List<Block> old, List<Block> now) {
        int next = 0;
        for (Block before : old) {
            int found = -1;
            for (int i = next; i < now.size() && found < 0; i++) {
                found = alike(before, now.get(i)) ? i : -1;
            }
            if (found < 0) {
                pairs.add(new Pair(before, null));
            } else {
                now.subList(next, found).forEach(block -> pairs.add(new Pair(null, block)));
                pairs.add(new Pair(before, now.get(found)));
                next = found + 1;
            }
        }
        now.subList(next, now.size()).forEach(block -> pairs.add(new Pair(null, block)));
    }

    private static boolean alike(Block before, Block after) {
        if (before.picture() && after.picture()) {
            return before.content()
                    .select("img")
                    .eachAttr("src")
                    .equals(after.content().select("img").eachAttr("src"));
        }
        String[] old = before.content().text().split("\\s+");
        String[] now = after.content().text().split("\\s+");
        Map<String, Integer> counts = new HashMap<>();
        for (String word : old) {
            counts.merge(word, 1, Integer::sum);
        }
        int shared = 0;
        for (String word : now) {
            if (counts.merge(word, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return shared >= ALIKE * Math.max(old.length, now.length);
    }
}
