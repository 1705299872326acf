# The runner prints a mark for each test and details of failures.
import io
import unittest

class Arithmetic(unittest.TestCase):
    def test_addition(self):
        self.assertEqual(1 + 1, 2)

    def test_broken(self):
        self.assertEqual(1 + 1, 3)

    def test_error(self):
        {}["missing"]

stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Arithmetic)
result = unittest.TextTestRunner(stream=stream).run(suite)
for line in stream.getvalue().splitlines():
    if not line.startswith("Ran") and "File" not in line:
        print(line)
print(result, result.wasSuccessful())
