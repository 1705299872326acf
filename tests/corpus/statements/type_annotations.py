# Annotations of the module and of classes are kept; those of locals are not evaluated.
count: int = 3
label: "later" 
total: list[int]


class Point:
    x: float
    y: float = 0.5
    (z): int = 1
    tag: "text" = None


def function(a: 1 + 1, *args: str, key: "k" = 2, **rest: dict) -> None:
    local: no_such_name = 5
    return local


print(__annotations__)
print(Point.__annotations__, Point.y, Point.z)
print(function.__annotations__, function(1))
try:
    total
except NameError as error:
    print(error)
