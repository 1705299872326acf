# A constant is held by the code, the parsed program and the names.
import sys
number = 12345
text = "two words"
pair = (1.5, "a b")
print(sys.getrefcount(number), sys.getrefcount(text), sys.getrefcount(pair), sys.getrefcount(67890), sys.getrefcount("more words"))
def f():
    return sys.getrefcount(54321), sys.getrefcount(12345)
print(f())
