# Converting between text and integers stops at 4300 digits, in both directions.
import sys

print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
big = 10 ** 4299
print(len(str(big)), len(str(-big)), int("9" * 4300) % 7)
for action in (lambda: str(big * 10), lambda: repr(big * 10), lambda: int("9" * 4301), lambda: f"{big * 10}", lambda: "%d" % (big * 10), lambda: format(big * 10, "d"), lambda: "{}".format(big * 10), lambda: int("1_" * 4300 + "1"), lambda: eval("1" * 4301), lambda: print(big * 10), lambda: int(" " + "1" * 4301)):
    try:
        action()
        print("fine")
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, error)
print(len(hex(10 ** 5000)), len(f"{10 ** 5000:x}"), len(bin(10 ** 5000)), int("f" * 5000, 16).bit_length(), float("1" * 5000) == float("inf"))
sys.set_int_max_str_digits(0)
print(len(str(10 ** 6000)))
sys.set_int_max_str_digits(700)
try:
    str(10 ** 700)
except ValueError as error:
    print(error)
for wrong in (-1, 100, "x"):
    try:
        sys.set_int_max_str_digits(wrong)
    except Exception as error:
        print(type(error).__name__, error)
