class Link:
    pass

x, y, z = Link(), Link(), Link()
x.next, y.next, z.next = y, z, x
del x, y, z
print("a ring")
