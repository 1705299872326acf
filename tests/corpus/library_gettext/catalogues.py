# Translations: without a catalogue a text is its own, plural forms are expressions in C, catalogues are files .mo.
import builtins
import gettext
import io
import os
import struct
import tempfile
import warnings

print(gettext.gettext("hello"), gettext.ngettext("one", "many", 1), gettext.ngettext("one", "many", 2))
print(gettext.pgettext("menu", "Open"), gettext.npgettext("menu", "file", "files", 0), gettext.dgettext("other", "text"))
print(gettext.textdomain(), gettext.textdomain("mine"), gettext.textdomain())
print(gettext.bindtextdomain("mine", "somewhere"), gettext.bindtextdomain("mine"), gettext.find("mine", "nowhere", ["de"]))
try:
    gettext.translation("mine", "nowhere")
except FileNotFoundError as error:
    print(error, error.errno, error.filename)
plain = gettext.translation("mine", "nowhere", fallback=True)
print(type(plain), plain.info(), plain.charset())
gettext.install("mine", names=["ngettext", "nothing"])
print(_("text"), ngettext("a", "b", 3), hasattr(builtins, "pgettext"))

FORMS = ["n != 1", "n>1", "0", "(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2", "n%10==1 && n%100!=11 ? 0 : n%10>=2 || n==0 ? 1 : 2", "!n", "!!n == 1",
         "n / 3 - n % 3 * 2 + 1", "1 < n < 3", "n == 1 == 1", "", "n +", "n n", "x", "(n", "n)", "n ? 1", "n = 1", "1n", "(" * 21 + "n" + ")" * 21,
         "n" * 1001, "n + 007"]
for form in FORMS:
    try:
        plural = gettext.c2py(form)
        print(form[:40], [plural(n) for n in (0, 1, 2, 3, 5, 11, 21, 101)])
    except ValueError as error:
        print(form[:40], "ValueError", error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(gettext.c2py("n != 1")(1.0), [str(warning.message) for warning in caught])
try:
    gettext.c2py("n")("1")
except TypeError as error:
    print(error)

HEAD = "Content-Type: text/plain; charset=utf-8\nPlural-Forms: nplurals=2; plural=n>1;\nLast: a\nb\n#-#-#-#-# note #-#-#-#-#\n"


def catalogue(texts, order="<", version=0):
    """The bytes of a file .mo with these texts."""
    items = sorted((text.encode(), translated.encode()) for text, translated in {"": HEAD, **texts}.items())
    at = 28 + 16 * len(items)
    tables, data = [b"", b""], b""
    for column in 0, 1:
        for item in items:
            tables[column] += struct.pack(order + "2I", len(item[column]), at + len(data))
            data += item[column] + b"\0"
    head = struct.pack(order + "7I", 0x950412DE, version, len(items), 28, 28 + 8 * len(items), 0, 0)
    return head + tables[0] + tables[1] + data + b"\0"


TEXTS = {"hello": "h\xe4llo", "one\0many": "eins\0viele", "menu\x04Open": "Auf", "menu\x04file\0files": "Datei\0Dateien"}
for order in "<>":
    found = gettext.GNUTranslations(io.BytesIO(catalogue(TEXTS, order)))
    print(found.info(), found.charset())
    print(ascii(found.gettext("hello")), found.gettext("missing"), found.gettext("one"), [found.ngettext("one", "many", n) for n in range(3)])
    print(found.ngettext("x", "y", 2), found.pgettext("menu", "Open"), found.pgettext("other", "Open"))
    print([found.npgettext("menu", "file", "files", n) for n in (1, 2)], found.npgettext("other", "file", "files", 1))
good = catalogue(TEXTS)
for bad in (b"abcd" + good[4:], good[:-2], catalogue(TEXTS, version=2 << 16), catalogue(TEXTS, version=1 << 16)):
    try:
        print(ascii(gettext.GNUTranslations(io.BytesIO(bad)).gettext("hello")))
    except OSError as error:
        print(type(error).__name__, error)
first, second = gettext.NullTranslations(), gettext.NullTranslations()
first.add_fallback(second)
first.add_fallback(found)
print(ascii(first.gettext("hello")), first.ngettext("one", "many", 5), first.pgettext("menu", "Open"))

for name in "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG":
    os.environ.pop(name, None)
os.chdir(tempfile.mkdtemp())
for language, texts in ("de_AT", {"hello": "servus"}), ("de", {"hello": "hallo", "only": "nur"}), ("fr", {"hello": "salut"}):
    os.makedirs(f"loc/{language}/LC_MESSAGES")
    with open(f"loc/{language}/LC_MESSAGES/mine.mo", "wb") as file:
        file.write(catalogue(texts))
for languages in ["de_AT.UTF-8"], ["de_CH"], ["fr", "de"], ["C", "de"], ["xx"]:
    print(languages, gettext.find("mine", "loc", languages), gettext.find("mine", "loc", languages, all=True))
austrian = gettext.translation("mine", "loc", ["de_AT"])
print(austrian.gettext("hello"), austrian.gettext("only"), austrian.gettext("nothing"))
os.environ["LANGUAGE"] = "fr:de"
gettext.bindtextdomain("mine", "loc")
print(gettext.gettext("hello"), gettext.gettext("only"), gettext.dgettext("other", "hello"))
for name in "de_DE.UTF-8", "de_DE.UTF-8@latin", "xy_ZZ@w", "C":
    print(name, gettext._expand_lang(name))
print(gettext.__all__)
