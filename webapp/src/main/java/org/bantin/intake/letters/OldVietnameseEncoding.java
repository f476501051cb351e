package org.bantin.intake.letters;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Vietnamese text typed with fonts from before Unicode, which old office files still carry: TCVN3 (fonts named {@code .Vn…}, where a
 * name ending in H shows capitals), VNI (fonts named {@code VNI-…}), VPS (fonts named {@code VPS…}) and VISCII. The letters stand in
 * the file as Latin-1 signs that only the font turned into Vietnamese. Tables: TCVN 5712:1993 (VN3), the VNI for Windows layout,
 * RFC 1456, and the VPS layout.
 */
public final class OldVietnameseEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<Character, Character> TCVN3 = pairs(
            "¸áµà¶ả·ã¹ạ¨ă¾ắ»ằ¼ẳ½ẵÆặ©âÊấÇầÈẩÉẫËậ®đÐéÌèÎẻÏẽÑẹªêÕếÒềÓểÔễÖệÝí×ìØỉÜĩÞịãóßòáỏâõäọ«ôèốåồæổçỗéộ¬ơíớêờëởìỡîợóúïùñủòũôụ\u00ADưøứõừöử"
                    + "÷ữùựýýúỳûỷüỹþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ");
    private static final Map<Character, Character> VPS = pairs(
            "ààááäảããåạââÀầÃấÄẩÅẫÆậæă¢ằ¡ắ£ẳ¤ẵ¥ặÇđèèééÈẻëẽËẹêê\u008Aề\u0089ế\u008BểÍễ\u008CệììííÌỉïĩÎịòòóóÕỏõõ\u0086ọôôÒồÓố°ổ\u0087ỗ¶ộÖơ©ờ§ớªở«ỡ®ợùùúúûủÛũøụÜưØừÙứºử»ữ¿ựÿỳ\u009Aý\u009BỷÏỹ\u009Cỵ\u0080ÀÁÁ\u0081Ả"
                    + "\u0082ÃÂÂ\u0084Ầ\u0083Ấ\u0085Ẩ\u0088Ă\u008EẰ\u008DẮ\u008FẲñĐ×ÈÉÉÞẺþẼ\u0093Ề\u0090Ế\u0094Ể\u0095ỄµÌ´Í·Ỉ¸Ĩ¼Ò¹Ó½Ỏ¾ÕÔÔ\u0097Ồ\u0096Ố\u0098Ổ\u0099Ỗ÷Ơ\u009EỜ\u009DỚ\u009FỞ¦Ỡ¨ÙÚÚÑỦ¬ŨÐƯ¯Ừ\u00ADỨ±Ử²ỲÝÝýỶ³Ỹ");
    private static final Map<Character, Character> VISCII = pairs(
            "åăðđ½ơßưäảÕạ¢ằ¡ắÆẳÇẵ£ặ¥ầ¤ấ¦ẩçẫ§ậëẻ¨ẽ©ẹ«ềªế¬ể\u00ADễ®ệïỉîĩ¸ịöỏ÷ọ°ồ¯ố±ổ²ỗµộ¶ờ¾ớ·ởÞỡþợüủûũøụ×ừÑứØửæữñựÏỳÖỷÛỹÜỵÅĂÐĐ´Ơ¿ƯÄẢ\u0080Ạ\u0082Ằ\u0081Ắ\u0002Ẳ\u0005Ẵ\u0083Ặ\u0085Ầ\u0084Ấ\u0086Ẩ\u0006Ẫ\u0087ẬËẺ\u0088Ẽ\u0089Ẹ\u008BỀ\u008AẾ\u008CỂ\u008DỄ\u008EỆ\u009BỈÎĨ\u0098Ị\u0099Ỏ\u00A0Õ\u009AỌ\u0090Ồ\u008FỐ\u0091Ổ\u0092Ỗ\u0093Ộ\u0096Ờ\u0095Ớ\u0097Ở³Ỡ\u0094Ợ\u009CỦ\u009DŨ\u009EỤ»ỪºỨ¼ỬÿỮ¹Ự\u009FỲ\u0014Ỷ\u0019Ỹ\u001EỴ");
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
    public static Optional<UnaryOperator<String>> forFont(String font) {
        String name = font.trim().toLowerCase(Locale.ROOT);
        if (name.startsWith(".vn")) {
            return Optional.of(
                    name.endsWith("h") ? text -> tcvn3(text).toUpperCase(Locale.ROOT) : OldVietnameseEncoding::tcvn3);
        }
        if (name.startsWith("vps")) {
            return Optional.of(OldVietnameseEncoding::vps);
        }
        return name.startsWith("vni-") ? Optional.of(OldVietnameseEncoding::vni) : Optional.empty();
    }

    static String tcvn3(String text) {
        return replaced(text, TCVN3);
    }

    static String vps(String text) {
        return replaced(new String(bytes(text), StandardCharsets.ISO_8859_1), VPS);
    }

    /** Word shows the bytes 80 to 9F as signs of code page 1252. */
    private static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            bytes[i] = c <= 0xFF ? (byte) c : String.valueOf(c).getBytes(WINDOWS)[0];
        }
        return bytes;
    }

    static String viscii(String text) {
        return replaced(text, VISCII);
    }

    private static String replaced(String text, Map<Character, Character> table) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(table.getOrDefault(c, c).charValue());
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
