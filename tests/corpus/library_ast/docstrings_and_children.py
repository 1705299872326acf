# get_docstring, iter_child_nodes and iter_fields look at single nodes.
import ast

tree = ast.parse('"""Module."""\ndef f():\n    """Function\n       text."""\nclass C: pass')
print(ast.get_docstring(tree), "|", ast.get_docstring(tree.body[1]), "|", ast.get_docstring(tree.body[2]))
print([type(child).__name__ for child in ast.iter_child_nodes(tree)])
print([name for name, value in ast.iter_fields(tree.body[1])])
try:
    ast.get_docstring(tree.body[0])
except TypeError as error:
    print(error)
moved = ast.increment_lineno(ast.parse("a\nb"), 10)
print([statement.lineno for statement in moved.body])
try:
    ast.parse("a b")
except SyntaxError as error:
    print(error)
