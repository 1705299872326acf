# Num, Str, Bytes, NameConstant and Ellipsis still make and recognise constants.
import ast
for c in (ast.Num, ast.Str, ast.Bytes, ast.NameConstant, ast.Ellipsis):
    print(c, c.__mro__, c._fields)
print(ast.dump(ast.Num(3)), ast.dump(ast.Num(n=3)), ast.dump(ast.Str("a")), ast.dump(ast.Ellipsis()), ast.dump(ast.NameConstant(None)))
x=ast.Num(3); print(type(x), x.n, x.value, x.s if hasattr(x,'s') else 0)
x.n=5; print(ast.dump(x), isinstance(x, ast.Num), isinstance(x, ast.Str), isinstance(ast.Constant(True), ast.Num), isinstance(ast.Constant(True), ast.NameConstant))
class N(ast.Num):
    def __init__(self,*a,**k): super().__init__(*a,**k); self.z=1
n=N(42); print(type(n), n.n, n.z, ast.dump(n))
print(issubclass(ast.Num, ast.Constant), ast.Constant(4).n, ast.Constant("s").s)
try: ast.Num(3, n=4)
except Exception as e: print(type(e), e)
print(ast.dump(ast.Num()), ast.slice, ast.dump(ast.ExtSlice([ast.Name("a")])), ast.Suite, ast.AugLoad, ast.AugStore, ast.Param)
