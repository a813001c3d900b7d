"""Makes the faces that our documents embed. Run by hand when they are to change; the build only uses what it wrote.

    npm pack inter-ui@4.1.1 dejavu-fonts-ttf@2.37.3      (two .tgz files, in a folder of your choice)
    pip install fonttools==4.38.0 brotli
    python3 make-faces.py <that folder>

It writes ../src/fonts/generated/*.ts: TrueType files as base64, so that every loader, bundler and worker finds them without a path.

Why not the fonts as they come: a full Inter costs jsPDF and the reader ten times the time and size. So each face is
- cut to the scripts below, without hints and layout tables;
- decomposed: no glyph refers to another, so that a document's subset is a plain copy of glyphs;
- given tabular digits at U+F8F0..F8F9, because a PDF has no OpenType features;
- given its kerning as a flat table of the pairs that occur in English names and words.
"""
import base64, io, sys, tarfile
from pathlib import Path

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

TABULAR_ZERO = 0xF8F0
KERNED = [ord(c) for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,:;-–()/&'’‘“”"]
LEAST_KERN = 18  # of 2048: below a tenth of a point at our sizes

# What a European name, address, price or date is written in. Everything else is the fallback's.
INTER = [(0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x300, 0x32F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x2010, 0x2027),
         (0x202F, 0x203A), (0x2044, 0x2044), (0x2070, 0x209F), (0x20A0, 0x20C0), (0x2113, 0x2122), (0x2150, 0x215F), (0x2190, 0x2193), (0x2212, 0x2212),
         (0x2248, 0x2248), (0x2260, 0x2265), (0x25CF, 0x25CF), (0xFFFD, 0xFFFD)]

# Scripts and signs that print rightly one glyph per character. Arabic, the Indic and other scripts need shaping: without it they would
# print wrong, so they are left out on purpose and print as boxes. So do pointed Hebrew's points, which need to be placed.
FALLBACK = [(0x250, 0x2AF), (0x370, 0x3FF), (0x400, 0x52F), (0x531, 0x58F), (0x5D0, 0x5F4), (0x10D0, 0x10FF), (0x1F00, 0x1FFF), (0x2010, 0x2027), (0x2030, 0x205E),
            (0x2070, 0x218F), (0x2190, 0x21FF), (0x2200, 0x2265), (0x2318, 0x2318), (0x231A, 0x231B), (0x2460, 0x2473), (0x2500, 0x257F), (0x25A0, 0x25FF),
            (0x2600, 0x266F), (0x2700, 0x27BF), (0xFB00, 0xFB06), (0x1F600, 0x1F64F)]


def read(folder: Path, package: str, member: str) -> TTFont:
    with tarfile.open(next(folder.glob(f"{package}-*.tgz"))) as archive:
        return TTFont(io.BytesIO(archive.extractfile(f"package/{member}").read()))


def kerning(font: TTFont) -> dict:
    """The first value that GPOS gives each pair of KERNED characters."""
    cmap, pairs = font.getBestCmap(), {}
    glyphs = [cmap[c] for c in KERNED if c in cmap]
    gpos = font["GPOS"].table
    wanted = {index for record in gpos.FeatureList.FeatureRecord if record.FeatureTag == "kern" for index in record.Feature.LookupListIndex}
    for index in sorted(wanted):
        seen = {}
        for table in gpos.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2:
                continue
            covered = {name: at for at, name in enumerate(table.Coverage.glyphs)}
            for left in glyphs:
                if left not in covered:
                    continue
                for right in glyphs:
                    if (left, right) in seen:
                        continue
                    if table.Format == 1:
                        found = [r for r in table.PairSet[covered[left]].PairValueRecord if r.SecondGlyph == right]
                        if not found:
                            continue
                        value = found[0].Value1
                    else:
                        value = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)].Class2Record[table.ClassDef2.classDefs.get(right, 0)].Value1
                    seen[left, right] = getattr(value, "XAdvance", 0) if value else 0
        for pair, value in seen.items():
            pairs[pair] = pairs.get(pair, 0) + value
    return {pair: value for pair, value in pairs.items() if abs(value) >= LEAST_KERN}


def decompose(font: TTFont) -> None:
    glyf, whole = font["glyf"], font.getGlyphSet()
    for name in font.getGlyphOrder():
        if glyf[name].isComposite():
            recording = DecomposingRecordingPen(whole)
            whole[name].draw(recording)
            pen = TTGlyphPen(None)
            recording.replay(pen)
            glyf[name] = pen.glyph()


def cut(font: TTFont, codes: set, tabular: bool) -> TTFont:
    pairs = kerning(font) if tabular else {}
    if tabular:
        digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        for table in font["cmap"].tables:
            if table.isUnicode() and table.format in (4, 12):
                table.cmap.update({TABULAR_ZERO + at: f"{name}.tf" for at, name in enumerate(digits)})
        codes = codes | {TABULAR_ZERO + at for at in range(10)}
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, recommended_glyphs=False, glyph_names=True, name_IDs=[0, 1, 2, 4, 6, 13, 14],
                             drop_tables=["GSUB", "GPOS", "GDEF", "kern", "DSIG", "FFTM", "gasp", "prep", "fpgm", "cvt "])
    worker = subset.Subsetter(options)
    worker.populate(unicodes=codes)
    worker.subset(font)
    decompose(font)
    if pairs:
        kern = newTable("kern")
        kern.version = 0
        flat = KernTable_format_0()
        flat.coverage, flat.format, flat.apple, flat.kernTable = 1, 0, False, pairs
        kern.kernTables = [flat]
        font["kern"] = kern
    font["post"].formatType = 3.0
    font["cmap"].tables = [t for t in font["cmap"].tables if (t.platformID, t.platEncID) in ((3, 1), (3, 10))]
    font.recalcTimestamp = False
    font.flavor = None
    return font


def span(ranges: list) -> set:
    return {code for first, last in ranges for code in range(first, last + 1)}


def write(font: TTFont, name: str, what: str, licence: str) -> None:
    data = io.BytesIO()
    font.save(data, reorderTables=True)
    text = base64.b64encode(data.getvalue()).decode()
    words = name.split("-")
    export = words[0] + "".join(word.capitalize() for word in words[1:])
    target = Path(__file__).parent.parent / "src" / "fonts" / "generated" / f"{name}.ts"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"// Written by fonts/make-faces.py from {what}; licence: fonts/{licence}.\nexport const {export} =\n  '{text}';\n")
    print(f"{name}: {len(font.getGlyphOrder())} glyphs, {len(data.getvalue())} bytes, {len(font['kern'].kernTables[0].kernTable) if 'kern' in font else 0} kerning pairs")


def main(folder: Path) -> None:
    for weight, heavier in (("Regular", ""), ("SemiBold", "-Bold")):
        inter = read(folder, "inter-ui", f"web/Inter-{weight}.woff2")
        ours = span(INTER) & set(inter.getBestCmap())
        name = "regular" if weight == "Regular" else "semibold"
        write(cut(inter, ours, True), f"inter-{name}", f"Inter {weight} 4.1", "LICENSE-Inter.txt")
        dejavu = read(folder, "dejavu-fonts-ttf", f"ttf/DejaVuSans{heavier}.ttf")
        rest = (span(FALLBACK) & set(dejavu.getBestCmap())) - ours
        write(cut(dejavu, rest, False), f"dejavu-{'regular' if weight == 'Regular' else 'bold'}", f"DejaVu Sans{heavier.replace('-', ' ')} 2.37", "LICENSE-DejaVu.txt")


main(Path(sys.argv[1]))
