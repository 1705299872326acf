# -1 fits into no bytes at all; other numbers do not.
print((-1).to_bytes(0, "big", signed=True), (0).to_bytes(0, "big"), int.from_bytes(b"", "little", signed=True))
for number in (-2, 1, -256):
    try:
        print(number.to_bytes(0, "big", signed=True))
    except OverflowError as error:
        print(number, error)
try:
    (-1).to_bytes(0, "big")
except OverflowError as error:
    print(error)
