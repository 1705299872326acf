# setUp, tearDown, their class versions and cleanups run in this order.
import io
import unittest

class Ordered(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class up")
        cls.addClassCleanup(print, "class cleanup")

    @classmethod
    def tearDownClass(cls):
        print("class down")

    def setUp(self):
        print(" up")
        self.addCleanup(print, " cleanup 1")
        self.addCleanup(print, " cleanup 2")

    def tearDown(self):
        print(" down")

    def test_a(self):
        print("  a")

    def test_b(self):
        print("  b")
        self.fail()

unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(Ordered))
