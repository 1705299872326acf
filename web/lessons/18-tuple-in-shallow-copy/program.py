l1 = [[3, 4], (5, 6)]
l2 = list(l1)
l1[0] += [9]
l1[1] += (7, 8)
print(l1)
print(l2)
