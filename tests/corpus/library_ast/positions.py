# Nodes know where they start and end; get_source_segment gives their text.
import ast

source = "result = first(1, 'two') + [x for x in data\n          if x]"
tree = ast.parse(source)
for node in ast.walk(tree):
    if isinstance(node, ast.expr):
        print(type(node).__name__, node.lineno, node.col_offset, node.end_lineno, node.end_col_offset,
              repr(ast.get_source_segment(source, node)))
print(ast.dump(ast.parse("a", mode="eval"), include_attributes=True))
print(repr(ast.get_source_segment("if a:\n    b = é + c", ast.parse("if a:\n    b = é + c").body[0].body[0], padded=True)))
