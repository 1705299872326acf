# An element of an array of text is a numpy.str_ or numpy.bytes_, which are a str and a bytes too.
import sys
import numpy as np

word = np.array(["ab", "c"])[0]
raw = np.array([b"ab", b"c"])[0]
print(type(word), type(raw), repr(word), repr(raw), word + "z", raw.upper())
print(isinstance(word, str), isinstance(raw, bytes), isinstance(word, np.character), isinstance(raw, np.generic))
print([c.__name__ for c in np.str_.__mro__], [c.__name__ for c in np.bytes_.__mro__])
print({word: 1}["ab"], word == "ab", hash(word) == hash("ab"), f"{word:>4}|")
print(type(word.item()), type(raw.item()), word.dtype, raw.dtype, word.shape)
print(sys.getsizeof(word), sys.getsizeof(raw), np.bytes_("x"), np.str_(5))
