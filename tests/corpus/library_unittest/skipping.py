# Tests are skipped by decorators, by a call or for a whole class.
import io
import unittest

class Some(unittest.TestCase):
    @unittest.skipIf(True, "condition")
    def test_if(self): pass

    @unittest.skipUnless(True, "never")
    def test_runs(self): print("ran")

    def test_inside(self):
        self.skipTest("found out late")

@unittest.skip("all of it")
class Whole(unittest.TestCase):
    def test_anything(self): pass

loader = unittest.defaultTestLoader
suite = unittest.TestSuite([loader.loadTestsFromTestCase(Some), loader.loadTestsFromTestCase(Whole)])
print(suite.countTestCases())
result = unittest.TextTestRunner(stream=io.StringIO()).run(suite)
print([(test.id(), reason) for test, reason in result.skipped])
