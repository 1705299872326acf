import sys
a = "heap"
b = "heap"
c = sys.intern("".join(["he", "ap"]))
print(a is c)
