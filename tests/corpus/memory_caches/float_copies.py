# float(x) of a float is the same object.
x = float('1.5')
print(float(x) is x, +x is x, x * 1 is x, abs(x) is x, round(x, 1) is x, x.real is x)
