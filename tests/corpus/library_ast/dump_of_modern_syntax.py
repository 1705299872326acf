# Matching, assignment expressions, exception groups and f-strings have nodes of their own.
import ast

source = """
match command.split():
    case ["go", direction] if direction in exits:
        pass
    case {"key": value, **rest} | Point(x=0) as found:
        pass
    case 1 | None | _:
        pass
try:
    (n := 5)
except* ValueError as group:
    f"{n!r:>{width}} {name=}"
"""
print(ast.dump(ast.parse(source), indent=1))
