# A failing subtest does not end the test; it is reported with its parameters.
import io
import unittest

class Evens(unittest.TestCase):
    def test_numbers(self):
        for number in range(4):
            with self.subTest("checking", number=number):
                self.assertEqual(number % 2, 0)
        print("reached the end")

stream = io.StringIO()
result = unittest.TextTestRunner(stream=stream).run(Evens("test_numbers"))
for line in stream.getvalue().splitlines():
    if line.startswith(("FAIL", "AssertionError")):
        print(line)
print(len(result.failures), result.testsRun)
