# An error in setUp or setUpClass counts as an error of the test or class.
import io
import unittest

class BadSetUp(unittest.TestCase):
    def setUp(self):
        raise ValueError("no setup")

    def test_never(self):
        print("not reached")

class BadClass(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("no class")

    def test_never(self):
        print("not reached")

stream = io.StringIO()
loader = unittest.TestLoader()
result = unittest.TextTestRunner(stream=stream).run(
    unittest.TestSuite([loader.loadTestsFromTestCase(BadSetUp), loader.loadTestsFromTestCase(BadClass)]))
print([line for line in stream.getvalue().splitlines() if line.startswith(("ERROR", "ValueError", "RuntimeError"))])
print(result.testsRun, len(result.errors))
