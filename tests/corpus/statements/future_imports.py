# from __future__ import: the features that exist, what they say of themselves, and what annotations changes.
from __future__ import annotations, division, generator_stop
import __future__
import typing


class Node:
    left: Node | None
    weight: "int"

    def join(self, other: Node, *rest: list[Node], key: Undefined = 3) -> Node:
        return self


print(Node.__annotations__)
print(Node.join.__annotations__)
print(typing.get_type_hints(Node))
print(annotations)
print(division.getMandatoryRelease(), generator_stop.getOptionalRelease())
for name in __future__.all_feature_names:
    feature = getattr(__future__, name)
    print(name, feature.optional, feature.mandatory, hex(feature.compiler_flag))

code = compile("def f(x: int): pass", "text", "exec", flags=__future__.annotations.compiler_flag)
space = {}
exec(code, space)
print(space["f"].__annotations__)
code = compile("def f(x: int): pass", "text", "exec", dont_inherit=True)
exec(code, space)
print(space["f"].__annotations__)

for text in ("from __future__ import braces", "from __future__ import nothing", "x = 1\nfrom __future__ import division"):
    try:
        compile(text, "text", "exec")
    except SyntaxError as error:
        print(error)
