kept, b = [], []
for a in range(3):
    b.append(a)
    kept.append([a, b[:]])
print(kept)
