# unparse writes source whose tree is the same.
import ast

source = '''
"""doc"""
import a.b as c
from .d import e

@decorated(1)
class Shape(Base, metaclass=Meta):
    """about"""
    sides: int = 0
    def area(self, /, scale=1.0, *rest: str, unit, **more) -> float:
        global total
        assert scale > 0, "positive"
        for i, (j, k) in enumerate(rest): total += i
        else: del i, j
        while not (a and b or c): break
        with open(p) as f, lock: pass
        try: x = yield
        except (A, B) as e: raise C from e
        finally: return -x ** 2, (-x) ** 2, not x, a if b else c
async def main():
    async with s as t: return [await u async for u in t if u]
x = {**a, 'k': lambda *z, w=1: z}; y = {1, 2}; z = (1,), (); w = a[1:2, ::3]
print(f"{x!r:>{y}} {{}} {z}", 3 .real, 1e400, 'it\\'s "both"')
if a < b <= c is not d: pass
elif (n := len(a)) > 10: pass
else: pass
'''
tree = ast.parse(source)
text = ast.unparse(tree)
print(text)
print(ast.dump(ast.parse(text)) == ast.dump(tree))
