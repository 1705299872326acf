# Marks under starred arguments.
numbers = 5
print(max(*numbers, 3))
