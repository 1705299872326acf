# Removing items while walking over the list skips the next one.
numbers = [1, 1, 2, 2, 3, 3]
for n in numbers:
    if n < 3:
        numbers.remove(n)
print(numbers)
numbers = list(range(6))
for i, n in enumerate(numbers):
    del numbers[i]
print(numbers)
numbers = [1, 2, 3, 4]
for n in numbers[:]:
    numbers.remove(n)
print(numbers)
