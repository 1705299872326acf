# The is... functions tell kinds of callables and descriptors apart.
import inspect

class Sample:
    def method(self):
        pass

    @property
    def prop(self):
        pass

    __slots__ = ("slot",)

def generator():
    yield

async def coroutine():
    pass

async def asyncgen():
    yield

things = {"len": len, "function": generator, "bound": Sample().method, "class": Sample, "property": Sample.prop,
          "slot": Sample.slot, "method of str": str.upper, "slot wrapper": int.__add__, "module": inspect}
for test in (inspect.isfunction, inspect.ismethod, inspect.isbuiltin, inspect.isroutine, inspect.isclass,
             inspect.isdatadescriptor, inspect.ismethoddescriptor, inspect.ismodule, inspect.ismemberdescriptor):
    print(test.__name__, [name for name, thing in things.items() if test(thing)])
print(inspect.isgeneratorfunction(generator), inspect.iscoroutinefunction(coroutine),
      inspect.isasyncgenfunction(asyncgen), inspect.isgenerator(generator()))
