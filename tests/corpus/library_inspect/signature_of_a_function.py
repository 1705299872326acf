# A signature shows every kind of parameter.
import inspect

def everything(first, second: int = 2, /, third="x", *rest: str, fourth, fifth=None, **others) -> list:
    pass

signature = inspect.signature(everything)
print(signature)
for name, parameter in signature.parameters.items():
    print(name, parameter.kind, parameter.kind.description, parameter.default is inspect.Parameter.empty)
print(signature.return_annotation, repr(signature.parameters["second"]))
