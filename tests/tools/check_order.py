"""Check that the order in which objects are made and freed is the program's, not the C++ compiler's or library's.

    python3 check_order.py [ROOT]

That order decides which block of memory is free next, and so every later address, which must be the same on every build.
C++ leaves two orders open:

- in which a std::vector's elements are destroyed: references are kept in an OwnedVector (objects/owned_vector.h);
- in which the arguments of one call are evaluated: at most one of them may make an object, the others are made in
  statements before it. (Braces are evaluated left to right: they may.)

Prints one line per find, then `N passed, N failed`, counting files.
"""
import re
import sys
from pathlib import Path

from check_layers import tracked

VECTOR = re.compile(r"std::(?:vector|deque)<\s*(?:objects::)?Owned(?:<|Object\b)")
ALLOWED_VECTOR = "engine/objects/owned_vector.h"
# What makes an object, by the names that the engine's functions have.
MAKES = re.compile(r"\b(?:\w+_new|\w+_new_\w+|\w+_from_\w+|tuple_pack|\w+_copy|object_call\w*|call_\w+|number_\w+|object_str|"
                   r"object_repr|object_get_attr\w*|object_get_item\w*|object_get_iter|iter_next|unicode_format|make_\w+)\(")
COMMENT_OR_TEXT = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.DOTALL)


def blanked(text):
    """The same text, its comments and literals turned into spaces: positions and lines stay."""
    return COMMENT_OR_TEXT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def calls(code):
    """(position, arguments) of every parenthesised list after a name, the arguments as texts."""
    open_calls = []
    for at, char in enumerate(code):
        if char in "([{":
            is_call = char == "(" and re.search(r"[\w>]$", code[max(0, at - 1):at]) is not None
            open_calls.append((char, at, [at + 1], is_call))
        elif char in ")]}" and open_calls:
            _, start, cuts, is_call = open_calls.pop()
            if is_call and char == ")" and len(cuts) > 1:
                cuts.append(at + 1)
                yield start, [code[a:b - 1] for a, b in zip(cuts, cuts[1:])]
        elif char == "," and open_calls:
            open_calls[-1][2].append(at + 1)
        elif char == ";" and open_calls and open_calls[-1][0] == "(":
            open_calls[-1][2][:] = [at + 1]


def problems(name, text):
    code = blanked(text)
    line_of = lambda at: code.count("\n", 0, at) + 1
    if name != ALLOWED_VECTOR:
        for match in VECTOR.finditer(code):
            yield f"{line_of(match.start())}: a std::vector of references; OwnedVector lets go of them in one order"
    for at, arguments in calls(code):
        making = [argument for argument in arguments
                  if MAKES.search(argument) and not re.match(r"\s*\[[^\]]*\]", argument)]
        if len(making) > 1:
            said = " and ".join(" ".join(argument.split())[:50] for argument in making)
            yield f"{line_of(at)}: arguments that each make an object: {said}"


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    files = tracked(root, "engine/*.h", "engine/*.cpp", "engine/*.inc")
    failed = 0
    for name in files:
        found = list(problems(name, (root / name).read_text(encoding="utf-8")))
        failed += bool(found)
        for problem in found:
            print(f"FAIL {name}:{problem}")
    print(f"{len(files) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
