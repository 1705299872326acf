# An error inside an f-string.
price = 3
print(f"total: {price * }")
