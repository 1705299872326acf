# Exercise: a Fraction-like class written together with its unit tests; the tests are run and summed up.
import io
import math
import unittest


class Ratio:
    __slots__ = ("n", "d")

    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Ratio({n}, 0)")
        factor = math.gcd(n, d) * (1 if d > 0 else -1)
        object.__setattr__(self, "n", n // factor)
        object.__setattr__(self, "d", d // factor)

    def __setattr__(self, name, value):
        raise AttributeError(f"{name} is read-only")

    def __add__(self, other):
        if isinstance(other, int):
            other = Ratio(other)
        return Ratio(self.n * other.d + other.n * self.d, self.d * other.d) if isinstance(other, Ratio) else NotImplemented

    __radd__ = __add__

    def __mul__(self, other):
        return Ratio(self.n * other.n, self.d * other.d)

    def __eq__(self, other):
        return (self.n, self.d) == (other.n, other.d) if isinstance(other, Ratio) else self.d == 1 and self.n == other

    def __hash__(self):
        return hash(self.n) if self.d == 1 else hash((self.n, self.d))

    def __float__(self):
        return self.n / self.d

    def __repr__(self):
        return f"{self.n}/{self.d}"


class RatioTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.half = Ratio(1, 2)

    def test_normal_form(self):
        for n, d, text in ((2, 4, "1/2"), (1, -2, "-1/2"), (0, -7, "0/1"), (-3, -9, "1/3")):
            with self.subTest(n=n, d=d):
                self.assertEqual(repr(Ratio(n, d)), text)

    def test_sums(self):
        self.assertEqual(self.half + self.half, 1)
        self.assertEqual(1 + self.half, Ratio(3, 2))
        self.assertEqual(sum([self.half] * 4), 2)

    def test_errors(self):
        with self.assertRaises(ZeroDivisionError) as caught:
            Ratio(3, 0)
        self.assertEqual(str(caught.exception), "Ratio(3, 0)")
        with self.assertRaisesRegex(AttributeError, "read-only$"):
            self.half.n = 3
        with self.assertRaises(TypeError):
            self.half + "x"

    def test_hash_agrees_with_int(self):
        self.assertEqual({Ratio(4, 2): "two"}[2], "two")
        self.assertIn(Ratio(2, 6), {Ratio(1, 3)})

    def test_float(self):
        self.assertAlmostEqual(float(Ratio(1, 3)), 0.3333, places=4)

    def test_that_fails(self):
        self.assertEqual(self.half * self.half, self.half, "a wrong expectation")

    def test_that_breaks(self):
        self.half * 2

    @unittest.skip("not written yet")
    def test_order(self):
        self.assertLess(self.half, Ratio(2, 3))

    @unittest.expectedFailure
    def test_known_bug(self):
        self.assertEqual(Ratio(1, 2), 0.5)


stream = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(RatioTest)
result = unittest.TextTestRunner(stream, verbosity=2).run(suite)
print(suite.countTestCases(), result.testsRun, len(result.failures), len(result.errors), len(result.skipped),
      len(result.expectedFailures), result.wasSuccessful())
for line in stream.getvalue().splitlines():
    if " ... " in line or line.startswith(("AssertionError", "AttributeError", "FAILED")):
        print(line)
