a = []
b = [a]
a.append(b)
a.clear()
del a
del b
print("nothing is left")
