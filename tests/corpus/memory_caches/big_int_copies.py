# int(x) of an int is the same object; +x and x + 0 of a big one?
x = int('123456789012')
print(int(x) is x, +x is x, x + 0 is x, x * 1 is x, x // 1 is x, abs(x) is x, x | 0 is x, round(x) is x, x.__int__() is x, x.__index__() is x)
