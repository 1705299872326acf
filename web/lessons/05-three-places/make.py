globals()["hidden"] = [1, 2, 3]
print(hidden)
