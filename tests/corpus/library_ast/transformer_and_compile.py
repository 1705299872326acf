# A transformer replaces nodes; the changed tree can be compiled and run.
import ast

class Doubler(ast.NodeTransformer):
    def visit_Constant(self, node):
        if isinstance(node.value, int):
            return ast.copy_location(ast.Constant(node.value * 2), node)
        return node

    def visit_Assert(self, node):
        return None

tree = Doubler().visit(ast.parse("assert False\nvalues = [n + 1 for n in range(3)]\ntext = 'kept'"))
namespace = {}
exec(compile(ast.fix_missing_locations(tree), "<changed>", "exec"), namespace)
print(namespace["values"], namespace["text"])
print(ast.unparse(tree))
expression = ast.Expression(ast.BinOp(ast.Constant(20), ast.Add(), ast.Constant(22)))
print(eval(compile(ast.fix_missing_locations(expression), "<built>", "eval")))
