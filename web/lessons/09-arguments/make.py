def swap(pair):
    pair[0], pair[1] = pair[1], pair[0]

p = [1, 2]
swap(p)
print(p)
