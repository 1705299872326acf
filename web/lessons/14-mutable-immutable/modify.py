numbers = [1, 2]
n = 300
numbers = numbers + [3]
print(numbers)
