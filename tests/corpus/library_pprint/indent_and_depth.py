# indent pads each level, depth leaves out what is deeper.
from pprint import pprint, pformat

data = {"first": {"second": {"third": {"fourth": [1, [2, [3]]]}}}, "list": [[[["x"]]]]}
pprint(data, depth=2)
pprint(data, indent=4, width=30)
pprint(data, indent=0, width=30)
print(pformat([1, [2, [3, [4]]]], depth=3))
for options in ({"indent": -1}, {"depth": 0}, {"width": 0}):
    try:
        pprint([], **options)
    except ValueError as error:
        print(error)
