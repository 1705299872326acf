# verbosity=2 prints a line for each test, with the first line of its docstring.
import io
import unittest

class Documented(unittest.TestCase):
    def test_with_doc(self):
        """Checks nothing at all."""

    def test_without_doc(self):
        pass

    @unittest.skip("not today")
    def test_skipped(self):
        self.fail()

    @unittest.expectedFailure
    def test_known_bug(self):
        self.assertTrue(False)

    @unittest.expectedFailure
    def test_fixed_bug(self):
        pass

stream = io.StringIO()
unittest.TextTestRunner(stream=stream, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(Documented))
print("\n".join(line for line in stream.getvalue().splitlines() if not line.startswith("Ran")))
