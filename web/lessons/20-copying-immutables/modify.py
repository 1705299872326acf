t = (1000, "stone")
c = tuple(list(t))
print(c == t, c is t)
