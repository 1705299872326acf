s = "abc"
t = "".join(["a", "bc"])
print(s == t, s is t)
