package org.bantin.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Vietnamese text typed with fonts from before Unicode, which old office files still carry: TCVN3 (fonts named {@code .Vn…}, where a
 * name ending in H shows capitals) and VNI (fonts named {@code VNI-…}). The letters stand in the file as Latin-1 signs that only
 * the font turned into Vietnamese. Tables: TCVN 5712:1993 (VN3) and the VNI for Windows layout.
 */
final class OldVietnameseEncoding {
    private static final Map<Character, Character> TCVN3 = pairs(
            "¸áµà¶ả·ã¹ạ¨ă¾ắ»ằ¼ẳ½ẵÆặ©âÊấÇầÈẩÉẫËậ®đÐéÌèÎẻÏẽÑẹªêÕếÒềÓểÔễÖệÝí×ìØỉÜĩÞịãóßòáỏâõäọ«ôèốåồæổçỗéộ¬ơíớêờëởìỡîợóúïùñủòũôụ\u00ADưøứõừöử"
                    + "÷ữùựýýúỳûỷüỹþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ");
    private static final Map<Character, Character> VNI_SINGLE = pairs("ñđÑĐôơÔƠöưÖƯæỉÆỈóĩÓĨòịÒỊîỵÎỴ");
    private static final Map<Character, String> VNI_MARKS = Map.ofEntries(
            Map.entry('ù', "\u0301"),
            Map.entry('ø', "\u0300"),
            Map.entry('û', "\u0309"),
            Map.entry('õ', "\u0303"),
            Map.entry('ï', "\u0323"),
            Map.entry('ê', "\u0306"),
            Map.entry('é', "\u0306\u0301"),
            Map.entry('è', "\u0306\u0300"),
            Map.entry('ú', "\u0306\u0309"),
            Map.entry('ü', "\u0306\u0303"),
            Map.entry('ë', "\u0306\u0323"),
            Map.entry('â', "\u0302"),
            Map.entry('á', "\u0302\u0301"),
            Map.entry('à', "\u0302\u0300"),
            Map.entry('å', "\u0302\u0309"),
            Map.entry('ã', "\u0302\u0303"),
            Map.entry('ä', "\u0302\u0323"));

    private OldVietnameseEncoding() {}

    /** The conversion that text in a font needs; empty when the font is a Unicode font. */
    static Optional<UnaryOperator<String>> forFont(String font) {
        String name = font.trim().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return Optional.of(
                    name.endsWith("h") ? text -> tcvn3(text).toUpperCase(Locale.ROOT) : OldVietnameseEncoding::tcvn3);
        }
        return name.startsWith("vni-") ? Optional.of(OldVietnameseEncoding::vni) : Optional.empty();
    }

    static String tcvn3(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(TCVN3.getOrDefault(c, c).charValue());
        }
        return out.toString();
    }

    static String vni(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String mark = VNI_MARKS.get(Character.toLowerCase(c));
            if (mark != null && i > 0 && takesMark(text.charAt(i - 1))) {
                out.append(mark);
            } else {
                out.append(VNI_SINGLE.getOrDefault(c, c).charValue());
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean takesMark(char previous) {
        return "aeouyôöAEOUYÔÖ".indexOf(previous) >= 0;
    }

    private static Map<Character, Character> pairs(String table) {
        Map<Character, Character> map = new HashMap<>();
        for (int i = 0; i + 1 < table.length(); i += 2) {
            map.put(table.charAt(i), table.charAt(i + 1));
        }
        return map;
    }
}
