# Methods of strings that give the same object back and ones that make another.
word = "hello world"
same = [word[:] is word, str(word) is word, word.strip() is word, word.replace("z", "y") is word]
upper = word.upper()
parts = word.split()
first, second = parts
joined = " ".join(parts)
equal = joined == word
padded = word.center(20, "*")
stripped = padded.strip("*")
lines = "one\ntwo\n".splitlines(True)
accent = "caf\xe9"
euro = accent + "\u20ac"
back = euro[:4]
smile = back + "\U0001f600"
encoded = euro.encode()
decoded = encoded.decode()
table = str.maketrans("lo", "01")
leet = word.translate(table)
formatted = f"{word!r:>15}"
head, sep, tail = word.partition(" ")
letter = word[4]
is_char = letter is "o"[0]
del word
