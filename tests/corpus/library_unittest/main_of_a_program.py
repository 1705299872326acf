# unittest.main() runs the tests of the program and ends it unless told otherwise.
import io
import unittest

class Both(unittest.TestCase):
    def test_good(self): pass
    def test_bad(self): self.fail("bad")

class Quiet(unittest.TextTestRunner):
    def __init__(self, **options):
        super().__init__(stream=io.StringIO(), **options)

program = unittest.main(testRunner=Quiet, exit=False, argv=["program"])
print(program.result.testsRun, len(program.result.failures))
try:
    unittest.main(testRunner=Quiet, argv=["program", "Both.test_good"])
except SystemExit as end:
    print("exit", end.code)
