from copy import deepcopy
leaf = [1]
tree = [leaf, leaf]
tree.append(tree)
twin = deepcopy(tree)
leaf.append(2)
print(twin[0], twin[0] is twin[1])
print(twin[2] is twin, twin[0] is leaf)
