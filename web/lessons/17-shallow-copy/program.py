import copy
rows = [[1], [2]]; a = rows[:]
b = list(rows)
c = copy.copy(rows)
rows.append([3])
rows[0].append(9)
print(rows)
print(a, a == b == c)
