leaf = [1]
tree = [leaf, leaf]
tree.append(tree)
twin = tree[:]
print(twin[2] is tree)
