# literal_eval computes literals and nothing else.
import ast

for text in ("[1, -2.5, 3+4j]", "{'a': (1,), 'b': {2}}", "b'x' b'y'", "None", "  -7", "set()", "{**{}}", "...", "'a' 'b'"):
    try:
        print(text, "->", repr(ast.literal_eval(text)))
    except ValueError as error:
        print(text, "->", str(error).split(":")[0])
for text in ("open('x')", "a", "1 + 1", "[x for x in y]", "lambda: 0", "2 ** 3"):
    try:
        ast.literal_eval(text)
    except ValueError as error:
        print(text, "->", str(error).split(":")[0])
try:
    ast.literal_eval("1 +")
except SyntaxError as error:
    print(error)
