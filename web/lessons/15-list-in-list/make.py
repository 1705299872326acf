empty = []
box = [empty] * 3
print(box)
