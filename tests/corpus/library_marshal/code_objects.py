# code objects survive marshal: equal, and they run
import marshal
import types


def outer(first, second=2, *rest, key, **more):
    def inner():
        return first + key
    total = 1
    return inner() + total


data = marshal.dumps(outer.__code__)
again = marshal.loads(data)
print(again == outer.__code__, again.co_varnames, again.co_cellvars, again.co_qualname)
print(types.FunctionType(again, globals())(5, key=7))
module = marshal.loads(marshal.dumps(compile('answer = 6 * 7', 'made', 'exec')))
namespace = {}
exec(module, namespace)
print(namespace['answer'], module.co_filename)
print(data[:24])
