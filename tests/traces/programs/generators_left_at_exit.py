# Generators with finally blocks that are still suspended when the program ends.
class Resource:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("freed", self.name)

def use(resource):
    try:
        yield resource.name
    finally:
        print("finally", resource.name)

def chain(parts):
    for part in parts:
        yield from part

first = use(Resource("first"))
name = next(first)
both = chain([use(Resource("second")), use(Resource("third"))])
other = next(both)
kept = [first, both]
del first
