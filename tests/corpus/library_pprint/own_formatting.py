# A subclass may change how single objects are shown.
import pprint

class Rounding(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, float):
            return f"{object:.2f}", True, False
        return super().format(object, context, maxlevels, level)

Rounding().pprint({"pi": 3.14159265, "list": [2.71828, 1]})
print(Rounding(width=20).pformat([0.123456, 9.87654, 5.5555]))

class Shown(list):
    def __repr__(self):
        return "Shown!"

pprint.pprint([Shown([1])], width=5)
