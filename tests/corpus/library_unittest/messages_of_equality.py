# assertEqual explains differences by type.
import unittest

case = unittest.TestCase()
pairs = [([1, 2, 3], [1, 5, 3]), ((1,), (1, 2)), ({"a": 1, "b": 2}, {"a": 1, "b": 3}), ({1, 2}, {2, 3}),
         ("hello\nworld\n", "hello\nthere\n"), (1, "1"), ("x" * 60 + "y", "x" * 60 + "z"), ([1, 2], [1, 2, 3, 4])]
for first, second in pairs:
    try:
        case.assertEqual(first, second)
    except AssertionError as error:
        print(error)
        print("--")
