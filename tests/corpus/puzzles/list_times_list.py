# Multiplying a nested list repeats references to the same inner list.
grid = [[0] * 3] * 2
grid[0][0] = 7
print(grid, grid[0] is grid[1])
good = [[0] * 3 for _ in range(2)]
good[0][0] = 7
print(good)
row = [[]] * 3
row[0] += [1]
row[1] = row[1] + [2]
row[2].append(3)
print(row)
