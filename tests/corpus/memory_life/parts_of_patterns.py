# A pattern keeps a dict and a tuple of its groups' names only if there are names.
import gc
import re

for text in ("a", "(a)(b)", "(?P<x>a)(b)"):
    pattern = re.compile(text)
    print([each for each in gc.get_referents(pattern) if type(each) is not type], pattern.groupindex, pattern.groups)
    match = pattern.match("ab")
    print(match.lastgroup, match.groupdict(), match.lastindex)
for action in (lambda: re.match("(a)", "a")["x"], lambda: re.sub("(a)", r"\g<x>", "a"), lambda: re.match("(a)", "a").start("x")):
    try:
        action()
    except (IndexError, re.error) as error:
        print(type(error).__name__, error)
