def area(width, height=None):
    return width * (width if height is None else height)

one = area(3)
two = area(3, 4)
print(one, two)
