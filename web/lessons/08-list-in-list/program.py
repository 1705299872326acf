inner = []
outer = [0, inner]
inner.append("a")
outer[1].append("b")
print(outer)
inner = None
print(outer)
