# Marks of del and of augmented assignment.
counts = {"a": 1}
counts["a"] += 1
del counts["a"]
counts["a"] += 1
