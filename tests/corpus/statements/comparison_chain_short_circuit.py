# a < b < c stops at the first false link and evaluates each operand once.
def show(value):
    print("operand", value)
    return value


print(show(1) < show(3) < show(2) < show(9))
print(show(5) > show(4) != show(3))
print(1 < 2 == 2 in [2, 3] is not None)
print(3 in [1, 3] == True, (3 in [1, 3]) == True)
