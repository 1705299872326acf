# A test may bring its own comparison; longMessage decides how messages are joined.
import unittest

class Money:
    def __init__(self, amount):
        self.amount = amount

class Case(unittest.TestCase):
    def __init__(self):
        super().__init__()
        self.addTypeEqualityFunc(Money, self.compare)

    def compare(self, first, second, msg=None):
        if first.amount != second.amount:
            raise self.failureException(msg or f"{first.amount} is not {second.amount}")

case = Case()
case.assertEqual(Money(1), Money(1))
for long_message in (True, False):
    case.longMessage = long_message
    for check in (lambda: case.assertEqual(Money(1), Money(2)), lambda: case.assertEqual(1, 2, "mine"), lambda: case.assertIn(1, [], "mine")):
        try:
            check()
        except AssertionError as error:
            print(long_message, error)
