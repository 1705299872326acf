# array.array: typed items in one block; methods, type checks, buffer locks.
from array import array, typecodes

print(typecodes, [(code, array(code).itemsize) for code in typecodes])
numbers = array("i", [3, 1, 2])
numbers.append(5)
numbers.extend([7, 8])
numbers.insert(1, 9)
print(numbers, numbers[0], numbers[-1], numbers[1:3], len(numbers), numbers.count(1), numbers.index(5), 9 in numbers, numbers.typecode, numbers.itemsize)
numbers.remove(9)
print(numbers.pop(), numbers.pop(0), numbers, numbers.tolist(), numbers.tobytes(), numbers * 2, numbers + array("i", [1]), numbers[::-1])
numbers.reverse()
numbers[0] = -1
numbers[1:2] = array("i", [10, 20])
del numbers[-1]
print(numbers, sorted(numbers), list(reversed(numbers)), max(numbers), numbers == array("h", [-1, 10, 20]), numbers < array("i", [0]), array("d", [1, 2.5]), array("u", "héé"), array("i"))
numbers.frombytes(b"\x01\x00\x00\x00")
numbers.fromlist([4])
numbers.byteswap()
print(numbers, array("u", "abc").tounicode(), array("B", b"\x01\xff"), array("b", [-128]), array("Q", [2 ** 64 - 1]), array("f", [0.1]))
def attempt(expression):
    try:
        print(expression, "->", eval(expression))
    except Exception as error:
        print(expression, "->", type(error).__name__, error)
for expression in ("array('x')", "array('i', 'abc')", "array('i', [1.5])", "array('b', [128])", "array('B', [-1])", "array('u', [1])", "array('i', [1]) + [2]", "array('i') + array('f')", "array('i', [1])[5]",
                   "array('i').pop()", "array('i', [1]).remove(5)", "array('i', [1]).index(5)", "array()", "array('ii')", "array(5)", "array('d', ['a'])", "array('i', b'abc')", "array('i', b'abcd')", "hash(array('i'))",
                   "array('f', [1e39])", "array('i', [2**31])", "array('i', None)", "array('i', [1]).frombytes(b'abc')", "array('i', [1]).fromlist([1, 'a'])", "array('i', {1: 2})", "array('i', range(3))", "array('H', (i for i in range(3)))"):
    attempt(expression)
view = memoryview(numbers)
try:
    numbers.append(1)
except BufferError as error:
    print(error)
view.release()
numbers.append(1)
print(len(numbers), numbers.buffer_info()[1], isinstance(numbers, object), type(numbers).__mro__[:1])
import copy
print(copy.copy(numbers) == numbers, copy.deepcopy(numbers) is numbers, str(array("u", "é'")), repr(array("b")))
