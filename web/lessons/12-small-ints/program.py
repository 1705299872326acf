def same(text):
    return int(text) is int(text)

print(same("0"), same("-5"), same("256"))
print(same("-6"), same("257"))

a = 257
b = 257
print(a is b)
