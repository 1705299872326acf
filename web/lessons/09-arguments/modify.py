def change(x):
    x.append(3)
    x.clear()
    return x is numbers

numbers = [1, 2]
print(change(numbers))
print(numbers)
