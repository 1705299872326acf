# Nodes take fields by position or name; a tree that lacks something does not compile.
import ast

name = ast.Name("x", ctx=ast.Load())
print(name.id, name._fields, ast.Name.__match_args__, ast.dump(ast.Call(name, [], [])))
print(ast.BinOp.__doc__, "|", ast.boolop.__doc__, "|", ast.Return().value, hasattr(ast.Name(), "id"))
for make in (lambda: ast.Name("a", ast.Load(), 3), lambda: ast.Name("a", id="b"),
             lambda: compile(ast.Module([ast.Expr(name)], []), "f", "exec"),
             lambda: compile(ast.Module(body=3, type_ignores=[]), "f", "exec"),
             lambda: compile(ast.parse("1"), "f", "eval"),
             lambda: compile(ast.Module(), "f", "exec")):
    try:
        make()
    except TypeError as error:
        print(error)
print(isinstance(ast.Constant(1), ast.Num), isinstance(ast.Constant("s"), ast.Str), type(ast.parse("x").body[0].value.ctx).__name__)
