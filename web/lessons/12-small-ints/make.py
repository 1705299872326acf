m = int("100")
n = 99 + len("x")
print(m is n)
