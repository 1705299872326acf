# The checker may be used alone.
import doctest

checker = doctest.OutputChecker()
print(checker.check_output("1\n", "1\n", 0), checker.check_output("True\n", "1\n", 0), checker.check_output("1\n", "True\n", 0))
print(checker.check_output("a...z\n", "abcz\n", 0), checker.check_output("a...z\n", "abcz\n", doctest.ELLIPSIS))
example = doctest.Example("f()", "one\ntwo\nthree\nfour\n")
print(checker.output_difference(example, "one\n2\nthree\nfour\n", 0))
print(checker.output_difference(example, "one\n2\nthree\nfour\n", doctest.REPORT_NDIFF))
print(checker.output_difference(example, "one\n2\nthree\nfour\n", doctest.REPORT_UDIFF))
