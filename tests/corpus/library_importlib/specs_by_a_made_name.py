# A module's spec is there whatever made the text of its name; the import machinery is not what sys.modules says it is.
import math
import sys

print(getattr(math, "".join(["__spec", "__"])).name, getattr(math, "".join(["__load", "er__"])).__name__)
machinery = sys.modules["_frozen_importlib"]
for other in (3, None, math):
    sys.modules["_frozen_importlib"] = other
    try:
        import no_such_module
    except ModuleNotFoundError as error:
        print(error)
    import colorsys
    print(colorsys.__name__)
sys.modules["_frozen_importlib"] = machinery
