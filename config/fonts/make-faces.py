#!/usr/bin/env python3
"""Makes the faces of the public site: python3 make-faces.py FROM TO (Debian: python3-fonttools python3-brotli).

FROM holds, as .ttf or .woff2, what is given below under FACES: Source Serif 4.005 (roman, variable; italic) and Be Vietnam
Pro 1.002 (400, 600), or faces that were once made from them with more letters, such as those of this repository's history.
TO gets two files for each: NAME.woff2 with what a Vietnamese or English page is written in, and NAME-more.woff2 with the
rest of the Western European letters, combining marks and arrows, which browsers fetch only for a page that holds one of
them (`unicode-range` in css/base.css: this script prints the two lists for it).

Both families are under the SIL Open Font License 1.1. "Source" is a reserved name there, so the changed serif is called
Ban Tin Serif, in its name table too; Be Vietnam Pro reserves none.
"""

import pathlib
import sys
import unicodedata

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables._g_l_y_f import ROUND_XY_TO_GRID, Glyph, GlyphComponent, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program
from fontTools.varLib import instancer

FACES = ["ban-tin-serif", "ban-tin-serif-italic", "be-vietnam-pro-400", "be-vietnam-pro-600"]
VOWELS = "aAăĂâÂeEêÊiIoOôÔơƠuUưƯyY"
TONES = "\u0300\u0301\u0303\u0309\u0323"
MARKS = "\u00a0\u202f–—‘’“”…°·•×₫−"
# Kerning below this, in thousandths of the size, is less than a quarter of a pixel in running text.
FINEST_KERN = 12
# Outlines that differ by no more, in thousandths of the size, are the same letter or mark: a thirtieth of a pixel.
SAME = 2


def vietnamese():
    letters = {unicodedata.normalize("NFC", v + t) for v in VOWELS for t in TONES} | set(VOWELS + "đĐ")
    letters = {c for c in letters if len(c) == 1}
    return letters | {chr(c) for c in range(0x20, 0x7F)} - set("^`\\{}#$<>=[]|~*") | set(MARKS)


def cut(font, letters, features):
    options = subset.Options()
    options.hinting = False
    options.layout_features = features
    options.name_IDs = [0, 1, 2, 4, 6, 14]
    options.notdef_outline = True
    options.legacy_kern = False
    options.drop_tables += ["STAT", "gasp", "MVAR", "DSIG", "meta"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=sorted(map(ord, letters)))
    cutter.subset(font)


def still_kerning(font):
    """The kerning of the middle of the axis for all of it: a twentieth of the letters' own change, half of the table."""
    if "GPOS" not in font:
        return
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if isinstance(table, otTables.PairPos):
                if table.Format == 1:
                    for pairs in table.PairSet:
                        pairs.PairValueRecord = [r for r in pairs.PairValueRecord if plain(r)]
                else:
                    for first in table.Class1Record:
                        for record in first.Class2Record:
                            plain(record)


def plain(record):
    value = record.Value1
    if value is None:
        return False
    if hasattr(value, "XAdvDevice"):
        del value.XAdvDevice
    if abs(getattr(value, "XAdvance", 0)) < FINEST_KERN:
        value.XAdvance = 0
    return getattr(value, "XAdvance", 0) != 0


class Outline:
    """One closed line of a glyph."""

    def __init__(self, points, flags):
        self.points, self.flags = points, flags
        xs, ys = zip(*points)
        self.x, self.y = min(xs), min(ys)

    def like(self, other):
        near = zip(self.points, other.points)
        return self.flags == other.flags and all(
            abs(a[0] - self.x - b[0] + other.x) <= SAME and abs(a[1] - self.y - b[1] + other.y) <= SAME for a, b in near
        )

    def glyph(self):
        glyph = Glyph()
        glyph.numberOfContours = 1
        glyph.coordinates = GlyphCoordinates([(x - self.x, y - self.y) for x, y in self.points])
        glyph.flags = bytearray(self.flags)
        glyph.endPtsOfContours = [len(self.points) - 1]
        glyph.program = Program()
        glyph.program.fromBytecode(b"")
        return glyph


def outlines(glyph):
    start, found = 0, []
    for end in getattr(glyph, "endPtsOfContours", []):
        points = [tuple(p) for p in glyph.coordinates[start : end + 1]]
        found.append(Outline(points, [flag & 1 for flag in glyph.flags[start : end + 1]]))
        start = end + 1
    return found


def without(base, lines):
    """Where the lines of a base letter stand among those of a letter with marks, and what is left; nothing when they do not."""
    for first in [line for line in lines if line.like(base[0])]:
        dx, dy, rest = first.x - base[0].x, first.y - base[0].y, list(lines)
        for wanted in base:
            same = [o for o in rest if o.like(wanted) and abs(o.x - wanted.x - dx) <= SAME and abs(o.y - wanted.y - dy) <= SAME]
            if not same:
                break
            rest.remove(same[0])
        else:
            if rest:
                return dx, dy, rest
    return None


def bases(letter):
    apart = unicodedata.normalize("NFD", letter)
    horned = [unicodedata.normalize("NFC", apart[0] + mark) for mark in apart[1:]] if len(apart) > 2 else []
    return [one for one in horned if one in "ơƠưƯ"] + [apart[0]] if len(apart) > 1 else []


def compose(font):
    """Letters with marks that were drawn whole become references to the letter and to its marks: each shape is stored once."""
    glyf, cmap = font["glyf"], font.getBestCmap()
    marks, plans = [], []
    for code, name in sorted(cmap.items()):
        if not bases(chr(code)) or glyf[name].isComposite():
            continue
        lines = outlines(glyf[name])
        for base in [cmap[ord(one)] for one in bases(chr(code)) if ord(one) in cmap]:
            placed = without(outlines(glyf[base]), lines) if base != name else None
            if placed:
                parts = [(base, placed[0], placed[1])]
                for line in placed[2]:
                    known = [i for i, mark in enumerate(marks) if line.like(mark)]
                    if not known:
                        marks.append(line)
                    parts.append((f"mark{known[0] if known else len(marks) - 1}", line.x, line.y))
                plans.append((name, parts))
                break
    for number, mark in enumerate(marks):
        glyf.glyphs[f"mark{number}"] = mark.glyph()
        glyf.glyphOrder.append(f"mark{number}")
        font["hmtx"].metrics[f"mark{number}"] = (0, 0)
    font.setGlyphOrder(glyf.glyphOrder)
    for name, parts in plans:
        glyph = Glyph()
        glyph.numberOfContours = -1
        glyph.components = [component(*part) for part in parts]
        glyf.glyphs[name] = glyph
    for name in glyf.glyphOrder:
        glyf[name].recalcBounds(glyf)


def component(name, x, y):
    part = GlyphComponent()
    part.glyphName, part.x, part.y, part.flags = name, x, y, ROUND_XY_TO_GRID
    return part


def drawn(font):
    """The points of every letter, references followed."""
    glyphs, drawings = font.getGlyphSet(), {}
    for code, name in font.getBestCmap().items():
        pen = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(pen)
        drawings[code] = sorted((round(p[0]), round(p[1])) for _, points in pen.value for p in points if p)
    return drawings


def still_the_same(before, after):
    """Stops when a letter lost or changed a stroke: an acute that became a grave would be another word."""
    for code, points in before.items():
        far = [p for p in points if all(max(abs(p[0] - q[0]), abs(p[1] - q[1])) > SAME for q in after[code])]
        if far or len(points) != len(after[code]):
            sys.exit(f"{chr(code)} is no longer drawn as it was")


def ranges(letters):
    codes = sorted(map(ord, letters))
    out = []
    for code in codes:
        if out and code == out[-1][1] + 1:
            out[-1][1] = code
        else:
            out.append([code, code])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in out)


def make(source, name, to):
    usual = vietnamese()
    for suffix in ("", "-more"):
        font = TTFont(source, recalcTimestamp=False)
        if "fvar" in font and any(axis.axisTag == "opsz" for axis in font["fvar"].axes):
            instancer.instantiateVariableFont(font, {"opsz": 24}, inplace=True)
        held = {chr(c) for c in font.getBestCmap()}
        letters = held & usual if suffix == "" else held - usual
        cut(font, letters, ["kern"] if suffix == "" else ["kern", "mark", "mkmk", "ccmp"])
        still_kerning(font)
        if suffix == "" and "gvar" not in font:
            before = drawn(font)
            compose(font)
            still_the_same(before, drawn(font))
        font.flavor = "woff2"
        path = to / f"{name}{suffix}.woff2"
        font.save(path)
        print(f"{path.name}: {path.stat().st_size} bytes, unicode-range: {ranges(letters)}")


def main():
    source, to = map(pathlib.Path, sys.argv[1:3])
    for name in FACES:
        make(next(source.glob(name + ".*")), name, to)


main()
