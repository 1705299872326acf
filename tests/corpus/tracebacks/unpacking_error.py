# Too many values.
records = [("a", 1), ("b", 2, 3)]
for name, number in records:
    print(name, number)
