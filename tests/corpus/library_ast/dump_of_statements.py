# dump shows the tree of a text, with indent over several lines.
import ast

print(ast.dump(ast.parse("total = price * (1 + tax)")))
print(ast.dump(ast.parse("def double(x: int = 2, *, y) -> int:\n    return x * 2 + y"), indent=2))
print(ast.dump(ast.parse("x.y[0](*a, k=1)", mode="eval"), annotate_fields=False))
print(ast.dump(ast.parse("import os.path as p, sys\nfrom . import a as b"), indent=1))
