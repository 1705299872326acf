from copy import deepcopy
kept, copies, b = [], [], []
for a in range(3):
    b.append(a)
    kept.append([a, b])
print(kept)
b = []
for a in range(3):
    b.append(a)
    copies.append([a, deepcopy(b)])
print(copies)
