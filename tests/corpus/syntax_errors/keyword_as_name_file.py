# A keyword cannot be a name.
first = 1
class = "A"
print(first, class)
