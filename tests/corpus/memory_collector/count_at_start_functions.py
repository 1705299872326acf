# Functions, classes and comprehensions in a script: compiling them has raised the collector's count.
import gc
counts = gc.get_count()


def plain(a, b=2.5, *rest, key="k", **options):
    def inner():
        return a, b
    return [x for x in rest], inner


class Shape:
    sides = (3, 4.5)

    @property
    def area(self):
        return {side: side * 2 for side in self.sides}


async def stream(items):
    async for item in items:
        yield item


print(counts)
print(gc.get_count())
