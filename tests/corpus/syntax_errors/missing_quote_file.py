# A text literal without its end.
name = "Ada
print(name)
