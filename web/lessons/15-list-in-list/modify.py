inner = []
outer = ["shelf"]
outer.append(inner)
inner.append("book")
outer.append(list(inner))
inner.append("lamp")
print(outer)
