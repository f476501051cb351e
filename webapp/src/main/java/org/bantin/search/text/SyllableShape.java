package org.bantin.search.text;

import java.util.Set;

/** Whether letters can be a Vietnamese syllable: an onset and a rhyme of the language, any tone. */
final class SyllableShape {
    private static final Set<String> ONSETS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");
    private static final String RHYME_LIST =
            "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây"
                    + " e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu"
                    + " o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot"
                    + " ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt"
                    + " up ut uy uya uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu"
                    + " y yêm yên yêng yêt yêu";
    private static final Set<String> RHYMES = Set.of(RHYME_LIST.split(" "));

    private SyllableShape() {}

    /** @param toneless lower case, with the marks of vowels and đ, without tone */
    static boolean possible(String toneless) {
        for (int cut = Math.min(3, toneless.length()); cut >= 0; cut--) {
            if (ONSETS.contains(toneless.substring(0, cut)) && RHYMES.contains(toneless.substring(cut))) {
                return true;
            }
        }
        return false;
    }
}
