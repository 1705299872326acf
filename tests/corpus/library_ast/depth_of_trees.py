# A tree may be three times as deep as calls may be nested, less what the program is in.
import ast
import sys

limit = sys.getrecursionlimit()
ast.parse("a" + "()" * (limit * 9 // 4))
for text in "a" + "()" * (limit * 3), "-" * (limit * 3) + "4":
    try:
        ast.parse(text)
    except (RecursionError, MemoryError) as error:
        print(type(error).__name__, error)
for value in None, ast.Name("x"):
    for kind in ast.YieldFrom, ast.Await:
        try:
            print(ast.unparse(kind(value)))
        except ValueError as error:
            print(error)
