grid = [[1], [2]]
other = grid[:]
other[0].append(5)
other.append([3])
print(grid, other)
