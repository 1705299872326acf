rows = [[] for _ in range(3)]
print(rows)
