# id() of a dead object may be another's.
seen = set()
for n in range(50):
    seen.add(id([n]))
print(len(seen))
keep = []
for n in range(50):
    keep.append([n])
print(len({id(k) for k in keep}))
