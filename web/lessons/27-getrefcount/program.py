import sys

a = [1, 2]
print(sys.getrefcount(a))
b = a
box = [a, a]
print(sys.getrefcount(a))
del b
box.pop()
print(sys.getrefcount(a))
word = "a text"
print(sys.getrefcount(word) > 2)
