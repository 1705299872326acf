x = 12345
globals()["x"] = 54321
globals()["y"] = 99
print(x, y)
