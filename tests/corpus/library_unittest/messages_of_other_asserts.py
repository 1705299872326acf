# Every assert method says what it expected.
import unittest

case = unittest.TestCase()
checks = [lambda: case.assertTrue(0), lambda: case.assertFalse([1]), lambda: case.assertIs(1, 2),
          lambda: case.assertIsNot(None, None), lambda: case.assertIsNone(3), lambda: case.assertIsNotNone(None),
          lambda: case.assertIn(1, [2]), lambda: case.assertNotIn(1, [1]), lambda: case.assertIsInstance(1, str),
          lambda: case.assertNotIsInstance(1, int), lambda: case.assertGreater(1, 2), lambda: case.assertLess(2, 1),
          lambda: case.assertGreaterEqual(1, 2), lambda: case.assertLessEqual(2, 1),
          lambda: case.assertNotEqual(1, 1), lambda: case.assertAlmostEqual(1.0, 1.1),
          lambda: case.assertAlmostEqual(1, 2, delta=0.5), lambda: case.assertNotAlmostEqual(1.0, 1.0),
          lambda: case.assertRegex("abc", "x+"), lambda: case.assertNotRegex("abc", "b"),
          lambda: case.assertCountEqual([1, 1, 2], [2, 2, 1]), lambda: case.fail("why"),
          lambda: case.assertTrue(False, "with a message")]
for check in checks:
    try:
        check()
    except AssertionError as error:
        print(error)
