x = [1, 2]
y = x
z = x
z = None
