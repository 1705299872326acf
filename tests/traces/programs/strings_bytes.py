word = "hello there"
parts = word.split()
joined = "-".join(parts)
up = word.upper()
same = str(word)
cut = word[2:7]
b = bytearray(b"abc")
b.extend(b"defgh" * 10)
mv = memoryview(b)
piece = mv[2:5]
text = f"{word!r:>20}|{1000:08d}"
piece.release()
mv.release()
b.clear()
table = str.maketrans("ab", "cd")
t = "abab x".translate(table)
lines = "a b\nc d\n".splitlines(True)
