# Types of files by the ends of their names. What a machine's own files say is left out.
import io
import mimetypes
import os
import tempfile

mimetypes.knownfiles.clear()
NAMES = ["page.html", "PAGE.HTM", "a/b.c/readme", "pic.jpeg", "archive.tar.gz", "x.tgz", "x.TGZ", "x.tar.Z", "x.tar.z", "drawing.svgz",
         "data.json", "http://example.com/song.mp3", "http://example.com/a.php?q=b.png", "https://h/x.png#part", "file:notes.txt",
         "data:text/css;charset=utf-8,body", "data:,hello", "data:image/png;base64", "data:a=b,c", "C:\\x.py", ".css", "clip.webp",
         "sound.mid", "no.such", "", "x.gz", "x.br", "model.h5", "a.3gp"]
for name in NAMES:
    print(repr(name), mimetypes.guess_type(name), mimetypes.guess_type(name, strict=False))
for kind in "text/plain", "TEXT/HTML", "image/jpeg", "image/jpg", "audio/mpeg", "application/octet-stream", "x/y":
    print(kind, mimetypes.guess_extension(kind), mimetypes.guess_extension(kind, False), mimetypes.guess_all_extensions(kind),
          mimetypes.guess_all_extensions(kind, strict=False))
mimetypes.add_type("text/x-own", ".own")
mimetypes.add_type("text/x-loose", ".loose", strict=False)
print(mimetypes.guess_type("a.own"), mimetypes.guess_type("a.loose"), mimetypes.guess_type("a.loose", False))
table = mimetypes.MimeTypes()
print(table.guess_type("a.own"), mimetypes.inited)
table.readfp(io.StringIO("text/x-one one eins # uno\n# no/thing\n\ntext/x-bare\ntext/plain html\n"))
for name in "a.one", "a.eins", "a.uno", "a.html":
    print(name, table.guess_type(name))
print(table.guess_all_extensions("text/plain"), table.guess_extension("text/html"))
os.chdir(tempfile.mkdtemp())
with open("own.types", "w") as file:
    file.write("model/x-thing thing thng\n")
print(mimetypes.MimeTypes(["own.types"]).guess_type("a.thng"), mimetypes.read_mime_types("own.types")[".thing"])
print(mimetypes.read_mime_types("missing.types"))
mimetypes.init(["own.types"])
print(mimetypes.guess_type("a.thing"), mimetypes.guess_type("a.own"))
mimetypes.init()
print(mimetypes.guess_type("a.thing"), mimetypes.guess_type("a.own"))
for wrong in None, 3, b"a.py":
    try:
        print(mimetypes.guess_type(wrong))
    except TypeError as error:
        print(error)
for data in mimetypes.types_map, mimetypes.common_types, mimetypes.suffix_map, mimetypes.encodings_map:
    print(len(data), list(data.items()))
print(mimetypes.__all__)
