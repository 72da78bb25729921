"""Subsets the house fonts and writes manifest.json; run by build.sh.

Usage: build.py SOURCES OUT

The output depends on the sources, the character lists and the pinned fontTools only:
timestamps are kept from the source fonts and the one date written is CHANGED below.
"""

import hashlib
import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent

# The Arphic licence asks modified files to state how and when they were changed.
# Set the date when an output changes, never from the clock.
CHANGED = "2026-11-23"

KOREAN = "@expo-google-fonts/noto-serif-kr"
SERIF = "@expo-google-fonts/noto-serif-sc"
SANS = "@expo-google-fonts/noto-sans-sc"
TINOS = "@expo-google-fonts/tinos"
TRUETYPE = "usr/share/fonts/truetype"
FANDOL = "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"


def charset(name):
    return set(map(ord, (HERE / "charsets" / f"{name}.txt").read_text("utf-8").strip("\n")))


LISTS = {
    "tgscc8105": charset("tgscc-8105"),
    "gb2312Hanzi": charset("gb2312-6763"),
    "gb2312Symbols": charset("gb2312-symbols-682"),
    "newsletterSymbols": charset("newsletter-symbols"),
    "rareNames": charset("rare-names"),
}
RARE = LISTS["rareNames"]
LATIN = {*range(0x20, 0x7F), *range(0xA0, 0x180)}
# ⸺ and ⋯ are what —— and …… may be typed as; their glyphs are in the subset anyway.
CORE = set().union(*LISTS.values()) | LATIN | {0x2E3A, 0x22EF}
# Pinyin beyond Latin Extended-A, so that ǎ matches the ā beside it, and the minus sign.
PINYIN = {*range(0x1CD, 0x1DD), 0x1F8, 0x1F9, 0x1E3E, 0x1E3F}
# Latin of other languages (Extended-B, Vietnamese and others), Greek and its accents, Cyrillic: names and quotations.
ALPHABETS = {*range(0x180, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x2000)}
TEXT_LATIN = LATIN | PINYIN | ALPHABETS | {*range(0x2010, 0x203B), 0x20AC, 0x2116, 0x2122, 0x2212}
# KS X 1001, 2350 syllables: names and places. Letters alone (ㄱ) as they are typed on a keyboard.
HANGUL = {ord(bytes((row, cell)).decode("euc_kr")) for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF)}
HANGUL |= {*range(0x3131, 0x318F)}


@dataclass(frozen=True)
class Face:
    role: str
    file: str
    package: str
    source: str
    sha256: str
    licence: str
    licence_file: str
    wanted: str | None = None  # the subset; None keeps the file as it is
    family: str | None = None  # the new name where the licence asks for one


OFL = "OFL-1.1"
FACES = [
    Face("song", "NotoSerifSC-Regular.ttf", SERIF, "package/400Regular/NotoSerifSC_400Regular.ttf",
         "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742",
         OFL, "licences/OFL-NotoSerifSC.txt"),
    Face("song-bold", "NotoSerifSC-Bold-core.ttf", SERIF, "package/700Bold/NotoSerifSC_700Bold.ttf",
         "9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6",
         OFL, "licences/OFL-NotoSerifSC.txt", "core"),
    Face("biaosong", "NotoSerifSC-Black-core.ttf", SERIF, "package/900Black/NotoSerifSC_900Black.ttf",
         "092e71a70c744be3cc33999eb4edcb10fbe95c1b4cff6c2d7f04d6ff15d031e2",
         OFL, "licences/OFL-NotoSerifSC.txt", "core"),
    Face("hei", "NotoSansSC-Medium-core.ttf", SANS, "package/500Medium/NotoSansSC_500Medium.ttf",
         "b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a",
         OFL, "licences/OFL-NotoSansSC.txt", "core"),
    Face("hei-bold", "NotoSansSC-Bold-core.ttf", SANS, "package/700Bold/NotoSansSC_700Bold.ttf",
         "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96",
         OFL, "licences/OFL-NotoSansSC.txt", "core"),
    Face("kai", "BulletinKai-Regular.ttf", "fonts-lxgw-wenkai",
         f"{TRUETYPE}/lxgw-wenkai/LXGWWenKai-Regular.ttf",
         "bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8",
         OFL, "licences/OFL-BulletinKai.txt", "core", "Bulletin Kai"),
    Face("fangsong", "fandol/FandolFang-Regular.otf", "texlive-lang-chinese",
         f"{FANDOL}/FandolFang-Regular.otf",
         "d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9",
         "GPL-3.0-or-later WITH Font-exception-2.0", "fandol/COPYING"),
    Face("latin", "Tinos-Regular-latin.ttf", TINOS, "package/400Regular/Tinos_400Regular.ttf",
         "924ef269e73da94c1803ff68877f5d998dd16605c5ffad82ee181034f8a1fffe",
         OFL, "licences/OFL-Tinos.txt", "latin"),
    Face("latin-bold", "Tinos-Bold-latin.ttf", TINOS, "package/700Bold/Tinos_700Bold.ttf",
         "576a19b5dc026cafe6ae8fde4c849588dae6475cf5d912cebdf2827388c43ad9",
         OFL, "licences/OFL-Tinos.txt", "latin"),
    Face("latin-italic", "Tinos-Italic-latin.ttf", TINOS,
         "package/400Regular_Italic/Tinos_400Regular_Italic.ttf",
         "4a52de5bcf70e37bd71949f8a85302b75795a1943aedffbbee4f2db7744e1c81",
         OFL, "licences/OFL-Tinos.txt", "latin"),
    Face("latin-bold-italic", "Tinos-BoldItalic-latin.ttf", TINOS,
         "package/700Bold_Italic/Tinos_700Bold_Italic.ttf",
         "10c90ef7896d758923c06a1485d7824cdb457466da0bf7d42f81c5228931281b",
         OFL, "licences/OFL-Tinos.txt", "latin"),
    Face("hangul", "NotoSerifKR-Regular-hangul.ttf", KOREAN,
         "package/400Regular/NotoSerifKR_400Regular.ttf",
         "c8c5922208f207214ce01791290621c28fda4ff788bd4dddc511aaebf61f4a74",
         OFL, "licences/OFL-NotoSerifSC.txt", "hangul"),
    Face("rescue", "BabelStoneHan-rescue.ttf", "fonts-babelstone-han",
         f"{TRUETYPE}/babelstone/BabelStoneHan.ttf",
         "a2027ca3606907f6a628e9cd869605e3879beaaa38b37c7fec95b372130628c8",
         "Arphic-1999", "licences/ARPHICPL.TXT", "rescue"),
    # HanaMin is also offered under the OFL with a reserved name: a new name is right either way.
    Face("rescue-2", "BulletinRescueB-Regular.ttf", "fonts-hanazono",
         f"{TRUETYPE}/hanazono/HanaMinB.ttf",
         "829543436cdf7b4c6730e2af5806fa406f8ddf0d4b656e0cd49c58d4db1c8d3c",
         "LicenseRef-Hanazono", "licences/Hanazono.txt", "rescue-2", "Bulletin Rescue B"),
]
SUBSET_NAMES = {
    "core": "the core character set",
    "latin": "the Latin, Greek and Cyrillic text set",
    "hangul": "the syllables of KS X 1001",
    "rescue": "the rare name characters that Noto Serif SC lacks",
    "rescue-2": "the rare name characters that Noto Serif SC and BabelStone Han lack",
}

# Per-character fallback, style by style, for the coverage report only.
STACKS = {
    "宋": ["song", "rescue", "rescue-2"],
    "宋 bold": ["song-bold", "song", "rescue", "rescue-2"],
    "小标宋": ["biaosong", "song", "rescue", "rescue-2"],
    "黑": ["hei", "song", "rescue", "rescue-2"],
    "黑 bold": ["hei-bold", "song", "rescue", "rescue-2"],
    "楷": ["kai", "song", "rescue", "rescue-2"],
    "仿宋": ["fangsong", "song", "rescue", "rescue-2"],
}


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def code_points(path):
    with TTFont(path, lazy=True) as font:
        return set(font.getBestCmap())


def ranges(points):
    """Inclusive hexadecimal ranges in one string: "20-7E A0 4E00-9FEF"."""
    spans = []
    for point in sorted(points):
        if spans and point == spans[-1][1] + 1:
            spans[-1][1] = point
        else:
            spans.append([point, point])
    return " ".join(f"{a:X}" if a == b else f"{a:X}-{b:X}" for a, b in spans)


def subset_options():
    options = Options()
    # Every feature: halt, palt, chws, vert, fwid, pwid for punctuation, locl and ccmp for ——.
    options.layout_features = ["*"]
    options.layout_scripts = ["*"]
    # Print needs neither hints nor glyph names (post format 3).
    options.hinting = False
    options.glyph_names = False
    # Build stamps and language tags of two sources; neither is read by a typesetter.
    options.drop_tables += ["FFTM", "meta"]
    options.notdef_outline = True
    # Keep the copyright, trademark and licence records that the default drops.
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.name_legacy = True
    # Chinese runs left to right: no mirrored twins of ∈ and ≌.
    options.bidi_closure = False
    options.recalc_timestamp = False
    # The packer of an installed HarfBuzz would lay the tables out differently.
    options.harfbuzz_repacker = False
    return options


def describe(font, face, note):
    """Writes the change into the font and, where asked, takes the original's name out."""
    names = font["name"]
    english = (3, 1, 0x409)
    if face.family:
        font["OS/2"].achVendID = "NONE"
        postscript = face.family.replace(" ", "") + "-Regular"
        version = names.getDebugName(5)
        # Localised and Macintosh records carry the old name too.
        names.names = [n for n in names.names
                       if (n.platformID, n.platEncID, n.langID) == english
                       and n.nameID in (0, 7, 8, 9, 11, 12, 13, 14)]
        names.setName(face.family, 1, *english)
        names.setName("Regular", 2, *english)
        names.setName(f"{face.family}: {version}: {CHANGED}", 3, *english)
        names.setName(face.family, 4, *english)
        names.setName(version, 5, *english)
        names.setName(postscript, 6, *english)
        names.setName(face.family, 16, *english)
        names.setName("Regular", 17, *english)
    if face.licence == "LicenseRef-Hanazono":
        names.setName("Hanazono Font License: this font is a free software. Unlimited permission "
                      "is granted to use, copy, and distribute it, with or without modification, "
                      "either commercially and noncommercially. THIS FONT IS PROVIDED \"AS IS\" "
                      "WITHOUT WARRANTY.", 13, *english)
    original = names.getName(10, *english)
    text = f"CHANGED {CHANGED} by the bulletin project: {note}."
    names.setName(f"{text} {original}" if original else text, 10, *english)


def build(face, path, target, wanted):
    """Writes one face and returns the note on what was changed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if wanted is None:
        shutil.copyfile(path, target)
        return "none"
    options = subset_options()
    font = load_font(str(path), options, lazy=False)
    note = f"reduced to {SUBSET_NAMES[face.wanted]}; hints and glyph names removed"
    if face.family:
        note += f"; renamed from {font['name'].getDebugName(1)} to {face.family}"
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    # The OFL families need no word in the file; a renamed or Arphic one does.
    if face.family or face.licence == "Arphic-1999":
        describe(font, face, note)
    save_font(font, str(target), options)
    if code_points(target) != wanted & code_points(path):
        sys.exit(f"{face.file}: not the characters asked for")
    return note


def main():
    sources, out = Path(sys.argv[1]), Path(sys.argv[2])
    packages = {}
    for line in (HERE / "sources.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            kind, package, version, _archive, _sha256 = line.split()
            packages[package] = {"registry": {"npm": "npm", "deb": "Debian"}[kind],
                                 "package": package, "version": version}
    paths = {face.role: sources / face.package / face.source for face in FACES}
    for face in FACES:
        if digest(paths[face.role]) != face.sha256:
            sys.exit(f"{face.source}: not the pinned file")

    song = code_points(paths["song"])
    if missing := (CORE - RARE - LATIN) - song:
        sys.exit(f"Noto Serif SC lacks {ranges(missing)}")
    babelstone = code_points(paths["rescue"])
    wanted = {
        None: None,
        "core": CORE,
        "latin": TEXT_LATIN,
        "hangul": HANGUL,
        "rescue": (RARE - song) & babelstone,
        "rescue-2": RARE - song - babelstone,
    }

    records, covered = [], {}
    for face in FACES:
        target = out / face.file
        note = build(face, paths[face.role], target, wanted[face.wanted])
        points = covered[face.role] = code_points(target)
        with TTFont(target, lazy=True) as font:
            records.append({
                "role": face.role,
                "file": face.file,
                "family": font["name"].getBestFamilyName(),
                "style": font["name"].getBestSubFamilyName(),
                "postScriptName": font["name"].getDebugName(6),
                "unitsPerEm": font["head"].unitsPerEm,
                "source": {**packages[face.package], "file": face.source, "sha256": face.sha256},
                "licence": face.licence,
                "licenceFile": face.licence_file,
                "modification": note,
                "sha256": digest(target),
                "bytes": target.stat().st_size,
                "glyphs": font["maxp"].numGlyphs,
                "codePoints": len(points),
                "covers": {name: len(points & chars) for name, chars in LISTS.items()},
                "coverage": ranges(points),
            })
    records.sort(key=lambda record: record["role"])
    (out / "manifest.json").write_text(
        json.dumps({"faces": records}, ensure_ascii=False, indent=2, sort_keys=True) + "\n", "utf-8")

    for style, roles in STACKS.items():
        own, all_ = covered[roles[0]], set().union(*(covered[role] for role in roles))
        print(style, *(f"{name} {len(own & chars)}/{len(all_ & chars)}" for name, chars in LISTS.items()))
        if missing := set().union(*LISTS.values()) - all_:
            sys.exit(f"{style}: no face has {ranges(missing)}")


main()
