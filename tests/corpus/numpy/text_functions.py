# numpy.char: the methods of str on every element.
import numpy as np

words = np.array(["apple pie", "Kiwi", ""])
print(repr(np.char.upper(words)), repr(np.char.capitalize(words)))
print(np.char.str_len(words), np.char.find(words, "i"), np.char.count(words, "p"), np.char.isalpha(words))
print(repr(np.char.add(words, "s")), repr(np.char.multiply(["a", "b"], [1, 3])))
print(repr(np.char.replace(words, "p", "PP")), repr(np.char.zfill(["1", "22"], 4)))
print(np.char.split(words), np.char.startswith(words, "K"), np.char.partition(["a-b", "c"], "-"))
print(repr(np.char.encode(words)), repr(np.char.center(words, 12)))
try:
    np.char.upper([1, 2])
except TypeError as error:
    print(error)
