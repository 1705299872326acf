# Blocks: 100 levels of indentation, 20 nested loops or try statements.
def blocks(word, count):
    lines = [" " * n + word for n in range(count)]
    return "\n".join(lines) + "\n" + " " * count + "pass"


for word, counts in (("if x:", (99, 100, 101)), ("for x in y:", (20, 21)), ("while x:", (20, 21)), ("with x:", (20, 21)), ("class A:", (50,)), ("def f():", (50,))):
    for count in counts:
        try:
            compile(blocks(word, count), "test", "exec")
            print(word, count, "fine")
        except SyntaxError as error:
            print(word, count, type(error).__name__, error.msg)
