# assertRaises is a context or makes a call; it keeps the exception.
import unittest

case = unittest.TestCase()
with case.assertRaises(ValueError) as caught:
    int("x")
print(caught.exception)
case.assertRaises(KeyError, lambda: {}["k"])
case.assertRaisesRegex(ValueError, "invalid literal", int, "y")
for wrong in (lambda: case.assertRaises(ValueError, int, "3"),
              lambda: case.assertRaisesRegex(ValueError, "nothing like it", int, "x"),
              lambda: case.assertRaises(3), lambda: case.assertRaises(ValueError, nothing=1)):
    try:
        wrong()
    except (AssertionError, TypeError) as error:
        print(type(error).__name__, error)
try:
    with case.assertRaises(ValueError):
        raise KeyError("other")
except KeyError as error:
    print("let through", error)
