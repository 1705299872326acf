# The package encodings: how names are made alike, which other names there are, codecs as modules.
import encodings
import encodings.aliases
import encodings.ascii
import encodings.latin_1

for name in ("utf-8", "UTF 8", "Latin-1", "a--b..c", " x ", "", "é-b", "--", "iso_8859.1", b"ab-c", "a\tb", "_a_", "A B-C"):
    print(repr(name), repr(encodings.normalize_encoding(name)))
aliases = encodings.aliases.aliases
for name in ("latin1", "utf8", "u8", "646", "cp819", "hex", "base64", "rot13", "936", "437", "iso8859_15", "macroman", "utf7",
             "us_ascii", "windows_1252", "1252", "no such"):
    print(name, aliases.get(name))
print(encodings.search_function("utf-8").name, encodings.search_function("nope"))
for module in encodings.utf_8, encodings.latin_1, encodings.ascii:
    print(module.__name__, module.getregentry().name)
print(encodings.utf_8.encode("é"), encodings.utf_8.decode(b"ab"), encodings.latin_1.Codec.encode("é"))
print(issubclass(encodings.CodecRegistryError, LookupError), issubclass(encodings.CodecRegistryError, SystemError))
