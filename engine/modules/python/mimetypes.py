"""What kind of file a name or an address speaks of, judged by its end."""
import os
import posixpath
import urllib.parse

__all__ = ["knownfiles", "inited", "MimeTypes", "guess_type", "guess_all_extensions", "guess_extension", "add_type", "init",
           "read_mime_types", "suffix_map", "encodings_map", "types_map", "common_types"]

knownfiles = ["/etc/mime.types", *(f"/etc/{server}/mime.types" for server in ("httpd", "httpd/conf", "apache", "apache2")),
              "/usr/local/etc/httpd/conf/mime.types", "/usr/local/lib/netscape/mime.types",
              "/usr/local/etc/httpd/conf/mime.types", "/usr/local/etc/mime.types"]

inited = False
_db = None

# A line is a type and the ends of names that mean it, without their dot. The first of them is the one that
# guess_extension() gives.
_REGISTERED = """
application/javascript js mjs
application/json json
application/manifest+json webmanifest
application/msword doc dot wiz
application/n-quads nq
application/n-triples nt
application/octet-stream bin a dll exe o obj so
application/oda oda
application/pdf pdf
application/pkcs7-mime p7c
application/postscript ps ai eps
application/trig trig
application/vnd.apple.mpegurl m3u m3u8
application/vnd.ms-excel xls xlb
application/vnd.ms-powerpoint ppt pot ppa pps pwz
application/wasm wasm
application/x-bcpio bcpio
application/x-cpio cpio
application/x-csh csh
application/x-dvi dvi
application/x-gtar gtar
application/x-hdf hdf
application/x-hdf5 h5
application/x-latex latex
application/x-mif mif
application/x-netcdf cdf nc
application/x-pkcs12 p12 pfx
application/x-pn-realaudio ram
application/x-python-code pyc pyo
application/x-sh sh
application/x-shar shar
application/x-shockwave-flash swf
application/x-sv4cpio sv4cpio
application/x-sv4crc sv4crc
application/x-tar tar
application/x-tcl tcl
application/x-tex tex
application/x-texinfo texi texinfo
application/x-troff roff t tr
application/x-troff-man man
application/x-troff-me me
application/x-troff-ms ms
application/x-ustar ustar
application/x-wais-source src
application/xml xsl rdf wsdl xpdl
application/zip zip
audio/3gpp 3gp 3gpp
audio/3gpp2 3g2 3gpp2
audio/aac aac adts loas ass
audio/basic au snd
audio/mpeg mp3 mp2
audio/opus opus
audio/x-aiff aif aifc aiff
audio/x-pn-realaudio ra
audio/x-wav wav
image/avif avif
image/bmp bmp
image/gif gif
image/ief ief
image/jpeg jpg jpe jpeg
image/heic heic
image/heif heif
image/png png
image/svg+xml svg
image/tiff tiff tif
image/vnd.microsoft.icon ico
image/x-cmu-raster ras
image/x-portable-anymap pnm
image/x-portable-bitmap pbm
image/x-portable-graymap pgm
image/x-portable-pixmap ppm
image/x-rgb rgb
image/x-xbitmap xbm
image/x-xpixmap xpm
image/x-xwindowdump xwd
message/rfc822 eml mht mhtml nws
text/css css
text/csv csv
text/html html htm
text/n3 n3
text/plain txt bat c h ksh pl srt
text/richtext rtx
text/tab-separated-values tsv
text/vtt vtt
text/x-python py
text/x-setext etx
text/x-sgml sgm sgml
text/x-vcard vcf
text/xml xml
video/mp4 mp4
video/mpeg mpeg m1v mpa mpe mpg
video/quicktime mov qt
video/webm webm
video/x-msvideo avi
video/x-sgi-movie movie
"""
_UNREGISTERED = """
application/rtf rtf
audio/midi midi mid
image/jpg jpg
image/pict pict pct pic
image/webp webp
text/xul xul
"""


def _read_table(text):
    return {f".{end}": kind for kind, *ends in map(str.split, text.strip().split("\n")) for end in ends}


suffix_map = _suffix_map_default = {f".{short}": f".{long}" for short, long in (
    ("svgz", "svg.gz"), ("tgz", "tar.gz"), ("taz", "tar.gz"), ("tz", "tar.gz"), ("tbz2", "tar.bz2"), ("txz", "tar.xz"))}
encodings_map = _encodings_map_default = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}
types_map = _types_map_default = _read_table(_REGISTERED)
common_types = _common_types_default = _read_table(_UNREGISTERED)


def _type_of_data(text):
    # What the head of a data: address says.
    head, comma, _ = text.partition(",")
    if not comma:
        return None
    kind = head.partition(";")[0]
    return "text/plain" if "=" in kind or "/" not in kind else kind


class MimeTypes:
    """A table of types: those that everybody has and those of the files given.

    types_map and types_map_inv have two dicts each: of common but unregistered types, and of registered ones.
    """

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map = _encodings_map_default.copy()
        self.suffix_map = _suffix_map_default.copy()
        self.types_map = {}, {}
        self.types_map_inv = {}, {}
        for known, registered in (_types_map_default, True), (_common_types_default, False):
            for ext, kind in known.items():
                self.add_type(kind, ext, registered)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """From now on the extension means the type."""
        self.types_map[strict][ext] = type
        exts = self.types_map_inv[strict].setdefault(type, [])
        if ext not in exts:
            exts.append(ext)

    def guess_type(self, url, strict=True):
        """(type, encoding) of a file or an address; None where nothing is known."""
        scheme, path = urllib.parse._splittype(os.fspath(url))
        if scheme == "data":
            return _type_of_data(path), None
        base, ext = posixpath.splitext(path)
        while ext.lower() in self.suffix_map:
            base, ext = posixpath.splitext(base + self.suffix_map[ext.lower()])
        encoding = self.encodings_map.get(ext)  # .Z is not .z
        if ext in self.encodings_map:
            ext = posixpath.splitext(base)[1]
        ext = ext.lower()
        if strict or ext in self.types_map[True]:
            return self.types_map[True].get(ext), encoding
        return self.types_map[False].get(ext), encoding

    def guess_all_extensions(self, type, strict=True):
        """The extensions that mean the type."""
        type = type.lower()
        found = list(self.types_map_inv[True].get(type, ()))
        if not strict:
            found += [ext for ext in self.types_map_inv[False].get(type, ()) if ext not in found]
        return found

    def guess_extension(self, type, strict=True):
        """The first extension that means the type, or None."""
        return next(iter(self.guess_all_extensions(type, strict)), None)

    def read(self, filename, strict=True):
        """Adds the types that a file lists."""
        with open(filename, encoding="utf-8") as fp:
            self.readfp(fp, strict)

    def readfp(self, fp, strict=True):
        """Adds the types of an open file: in each line a type and its extensions without dots; # begins a comment."""
        while line := fp.readline():
            words = line.split()
            comment = next((i for i, word in enumerate(words) if word.startswith("#")), len(words))
            if words := words[:comment]:
                for ext in words[1:]:
                    self.add_type(words[0], "." + ext, strict)

    def read_windows_registry(self, strict=True):
        """Adds what Windows knows: nothing here."""


def _database():
    if _db is None:
        init()
    return _db


def guess_type(url, strict=True):
    """(type, encoding) of a file or an address; None where nothing is known."""
    return _database().guess_type(url, strict)


def guess_all_extensions(type, strict=True):
    """The extensions that mean the type."""
    return _database().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """The first extension that means the type, or None."""
    return _database().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """From now on the extension means the type."""
    return _database().add_type(type, ext, strict)


def init(files=None):
    """Makes the module's own table: what everybody has, the known files that are there, the files given."""
    global suffix_map, types_map, encodings_map, common_types, inited, _db
    inited = True       # MimeTypes() looks
    table = MimeTypes() if files is None or _db is None else _db
    if files is None:
        files = knownfiles
    elif _db is None:
        files = knownfiles + list(files)
    for file in files:
        if os.path.isfile(file):
            table.read(file)
    common_types, types_map = table.types_map
    encodings_map, suffix_map = table.encodings_map, table.suffix_map
    _db = table


def read_mime_types(file):
    """The registered types, with those of the file; None when that cannot be opened."""
    try:
        fp = open(file, encoding="utf-8")
    except OSError:
        return None
    with fp:
        table = MimeTypes()
        table.readfp(fp)
    return table.types_map[True]
