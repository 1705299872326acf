# A visitor has methods by class name; generic_visit goes on below.
import ast

class Names(ast.NodeVisitor):
    def __init__(self):
        self.stored, self.loaded, self.depth = [], [], 0

    def visit_Name(self, node):
        (self.stored if isinstance(node.ctx, ast.Store) else self.loaded).append(node.id)

    def visit_FunctionDef(self, node):
        self.depth += 1
        print("  " * self.depth + node.name, [a.arg for a in node.args.args])
        self.generic_visit(node)
        self.depth -= 1

names = Names()
names.visit(ast.parse("def outer(a):\n    b = a + c\n    def inner(d): return d\n    return inner(b)\nx = outer(y)"))
print(names.stored, names.loaded)
