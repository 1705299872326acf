# Parameters and signatures can be made by hand; what makes no sense is refused.
import inspect
from inspect import Parameter, Signature

x = Parameter("x", Parameter.POSITIONAL_OR_KEYWORD)
y = Parameter("y", Parameter.KEYWORD_ONLY, default=3, annotation=int)
signature = Signature([x, y], return_annotation=str)
print(signature, signature.replace(return_annotation=Signature.empty), x.replace(name="z"))
for parameters in ([y, x], [x, x], [x.replace(default=1), Parameter("w", Parameter.POSITIONAL_OR_KEYWORD)]):
    try:
        Signature(parameters)
    except ValueError as error:
        print(error)
for name, kind in (("1a", Parameter.KEYWORD_ONLY), ("if", Parameter.KEYWORD_ONLY), (3, Parameter.VAR_KEYWORD)):
    try:
        Parameter(name, kind)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(signature == Signature([x, y], return_annotation=str), hash(x) == hash(x.replace()))
