# The parts of getopt: one long option, the letters of one argument, whether an option takes a value.
import getopt


def show(function, *arguments):
    try:
        result = function(*arguments)
    except getopt.GetoptError as error:
        result = f"GetoptError: {error} {error.opt!r}"
    print(function.__name__, *arguments, "->", result)


for opt in "abc", "abc=1", "ab", "a", "x", "abd=2", "abd":
    show(getopt.do_longs, [], opt, ["abc", "abd=", "abcd"], ["rest"])
    show(getopt.long_has_args, opt, ["abc", "abd=", "abcd"])
for text in "a", "ab", "b", "b1", "aab2", "c":
    show(getopt.do_shorts, [("-z", "")], text, "ab:", ["rest", "more"])
show(getopt.do_shorts, [], "b", "ab:", [])
for letter in "a", "b", "c", ":":
    show(getopt.short_has_arg, letter, "ab:")
show(getopt.getopt, ["-a", "--abd", "x", "-b", "1", "y", "-a"], "ab:", ["abc", "abd="])
show(getopt.gnu_getopt, ["-a", "x", "--abd=5", "-b", "1", "y", "-a"], "ab:", ["abc", "abd="])
