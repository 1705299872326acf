# Every augmented operator on a small integer and on other types.
x = 37
for step in ("+= 5", "-= 2", "*= 3", "//= 7", "%= 11", "**= 3", "<<= 4", ">>= 2", "|= 9", "&= 0xFE", "^= 5", "/= 8"):
    exec("x " + step)
    print(step, "->", x)
word = "ab"
word *= 3
print(word)
items = {1, 2, 3}
items &= {2, 3, 4}
items |= {9}
items ^= {3, 5}
items -= {5}
print(sorted(items))
