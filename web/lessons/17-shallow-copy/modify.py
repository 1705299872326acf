import copy
rows = [[1], [2]]
a = copy.deepcopy(rows)
rows.append([3])
rows[0].append(9)
print(rows, a)
