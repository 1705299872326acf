# split() makes a list with room for 12 pieces, or for fewer when fewer can come; splitlines() lets it grow
import sys

size = sys.getsizeof
texts = ["", "a", "a,b", "a,b,c,d,e", ",".join("abcdefghijkl"), ",".join("abcdefghijklm"), "," * 30]
for kind in (str, bytes, bytearray):
    def made(text):
        return text if kind is str else kind(text.encode())

    for text in texts:
        x, comma = made(text), made(",")
        row = [size(x.split(comma)), size(x.rsplit(comma)), size(x.split(comma, 2)), size(x.rsplit(comma, 0))]
        row += [size(x.split(made("ab"))), size(x.rsplit(made("a,")))]
        words = made(text.replace(",", " "))
        row += [size(words.split()), size(words.rsplit()), size(words.split(None, 3)), size(words.rsplit(None, 1))]
        row.append(size(made(text.replace(",", "\n")).splitlines()))
        print(kind.__name__, len(text), row)
print(size("é,è".split(",")), size("a,b".split("é")), size("a,b".split("\u1234")))

trimmed = bytearray(b"1a1b1c1d" * 4)
print(size(trimmed.translate(None, b"a")), size(trimmed.translate(None, b"1abc")), size(trimmed.translate(None)))
