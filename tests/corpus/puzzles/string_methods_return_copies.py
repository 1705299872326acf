# Strings never change: a method's result must be kept.
s = "hello"
s.upper()
s.replace("h", "J")
print(s)
t = s
s += "!"
print(s, t)
try:
    t[0] = "J"
except TypeError as error:
    print(error)
print("J" + t[1:], t.strip("ho"), "abc".strip("cab"), "xxhixx".lstrip("x"), "www.example.com".strip("wcom."), "test.txt".rstrip(".txt"))
