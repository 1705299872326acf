# Comparing a memoryview with a buffer of the same format makes no object.
import gc

gc.disable()
room = bytearray(range(8))
view = memoryview(room)
shaped = memoryview(bytes(24)).cast("B", (4, 6))
numbers = memoryview(bytes(16)).cast("i")
PAIRS = [(view, room), (view, bytes(room)), (view, view[::-1]), (view[::-1][::-1], room), (shaped, shaped), (shaped, view),
         (numbers, memoryview(bytes(16)).cast("i")), (numbers, [0, 0, 0, 0]), (view[2:4], b"\2\3"), (view, view)]
for one, other in PAIRS:
    gc.collect()
    before = gc.get_count()[0]
    equal = one == other
    after = gc.get_count()[0]
    print(equal, one != other, other == one, after - before)
not_a_number = memoryview(b"\0\0\0\0\0\0\xf8\x7f").cast("d")
print(not_a_number == not_a_number, not_a_number.tolist() == not_a_number.tolist())
