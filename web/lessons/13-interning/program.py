a = "heap"
b = "heap"
c = "".join(["he", "ap"])
print(a is b, a is c, a == c)
import sys
long = "a_very_long_word_that_looks_like_a_name"
twin = "a_very_long_word_that_looks_like_a_name"
d = sys.intern(c)
print(long is twin, d is a)
